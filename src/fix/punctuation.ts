import { widenings, type Widening } from '../lesson/half-width.ts';
import type { MarkdownFormat } from '../markdown/parse.ts';
import { proseOf, type Prose } from './prose.ts';
import type { Repair, RepairedText, TextEdit } from './repair.ts';
import { tryEdits } from './try-edits.ts';

/** A widened mark makes its neighbour one among Chinese. */
const mostRounds = 8;

/** The marks that may have changed, and the blanks that went with them. */
const changeable = /[,:;!?."()，：；！？。、“”（）\s]/g;

/** The blanks beside a mark go only where the file has them right there. */
function placed(prose: Prose, text: string, { start, end, text: wide }: Widening): TextEdit | undefined {
  const written = prose.text.slice(start, end);
  const at = prose.offset(start);
  if (at !== undefined && text.slice(at, at + written.length) === written)
    return { start: at, end: at + written.length, text: wide };
  const mark = start + written.search(/\S/);
  const place = prose.offset(mark);
  if (place === undefined || text[place] !== prose.text[mark]) return undefined;
  return { start: place, end: place + 1, text: wide };
}

/** The edits of one piece; a pair of which one half cannot be placed stays. */
function editsOf(prose: Prose, text: string): TextEdit[] {
  const edits = widenings(prose.text).map((widening) => placed(prose, text, widening));
  const isWhole = edits.every((edit) => edit !== undefined);
  return isWhole
    ? edits
    : (edits.filter((edit) => edit !== undefined && !/[（）“”]/.test(edit.text)) as TextEdit[]);
}

/** Half-width marks at the places that the check reports. */
export function widenFile(original: string, format: MarkdownFormat | 'yaml'): RepairedText {
  let text = original;
  const repairs: Repair[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const taken = new Set<number>();
    const groups = proseOf(text, format)
      .map((prose) => editsOf(prose, text).filter(({ start }) => !taken.has(start) && taken.add(start)))
      .filter((edits) => edits.length > 0);
    const repaired = tryEdits(text, format, 'ascii-punctuation', groups, (words) =>
      words.replace(changeable, ''),
    );
    if (repaired.repairs.length === 0) break;
    repairs.push(...repaired.repairs);
    text = repaired.text;
  }
  return { text, repairs };
}
