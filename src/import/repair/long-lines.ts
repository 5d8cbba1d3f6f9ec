import { sliceLine, type Line } from '../document/line.ts';
import { withLines, type Change, type WorkingDocument } from '../document/working-document.ts';

/** The content check refuses blocks of 20,000 characters; escapes may double a text. */
const longestLine = 6000;

/** Behind the last end of a sentence that leaves a piece of fitting length, else anywhere between two characters. */
function cutAt(text: string): number {
  const end = [...text.slice(0, longestLine).matchAll(/[。！？；!?;.，,、][”’）》]*/g)].at(-1);
  if (end) return end.index + end[0].length;
  return /[\uD800-\uDBFF]/.test(text.charAt(longestLine - 1)) ? longestLine - 1 : longestLine;
}

function pieces(line: Line): Line[] {
  const parts: Line[] = [];
  let rest = line;
  while (rest.text.length > longestLine) {
    const cut = cutAt(rest.text);
    parts.push(sliceLine(rest, 0, cut));
    rest = sliceLine(rest, cut);
  }
  return [...parts, rest];
}

/** Cuts paragraphs that no page and no slide could hold, at the end of a sentence. */
export function splitLongLines(document: WorkingDocument): WorkingDocument {
  const changes: Change[] = [];
  const lines = document.lines.flatMap((line) => {
    const parts = pieces(line);
    if (parts.length > 1) {
      const beginning = `${line.text.slice(0, 20)}……`;
      changes.push({
        rule: 'long-paragraph',
        line: line.number,
        before: `${beginning}（一段 ${line.text.length} 字）`,
        after: `${beginning}（分成 ${parts.length} 段）`,
        confidence: 'confirm',
      });
    }
    return parts;
  });
  return { ...withLines(document, lines), changes: [...document.changes, ...changes] };
}
