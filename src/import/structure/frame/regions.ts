import type { Line } from '../../document/line.ts';
import { isBoilerplate } from './chrome-words.ts';
import { readLabels } from './labels.ts';
import { isLecture, isNumbered, isOpen, isProse } from './text-shape.ts';

/** Where the body of a document begins and ends; what lies outside is where a frame can be. */
export interface Regions {
  /** Index of the first line of the body. */
  start: number;
  /** Index behind its last line. */
  end: number;
  /** False for a document without a single long sentence: a poem, a list, a form. */
  hasProse: boolean;
}

/** How far a frame can reach into a document that has no long sentences to tell its body by. */
const reach = 8;

function isProseLine(line: Line): boolean {
  if (line.hint.outside || !isOpen(line)) return false;
  return isProse(line.text) && !isBoilerplate(line.text) && readLabels(line.text)?.isWhole !== true;
}

/** A greeting or the addressee of a notice: 各党支部：. The text begins with it. */
function isSalutation(text: string): boolean {
  return (
    text.length <= 60 &&
    /^\p{Script=Han}[^。！？]*[:：]\s*$/u.test(text) &&
    !readLabels(text) &&
    !/^(?:字体|字号|分享|标\s*签|来\s*源|作\s*者|附件|目录|提纲|您|你|当前|相关|上一|下一|更多)/u.test(text)
  );
}

/** Finds the body by its long sentences; numbered headings and the addressee in front of them belong to it. */
export function regionsOf(lines: readonly Line[]): Regions {
  const firstProse = lines.findIndex(isProseLine);
  if (firstProse < 0) {
    const open = lines.findIndex((line) => line.hint.outside !== true && isOpen(line));
    const top = Math.max(open, 0);
    return { start: Math.min(top + reach, lines.length), end: lines.length, hasProse: false };
  }
  const lectures = lines.filter((line) => isOpen(line) && line.hint.outside !== true && isLecture(line.text));
  const [lecture] = lectures.length === 1 ? lectures : [];
  const lead = lines.findIndex(
    (line, index) =>
      index < firstProse &&
      line.hint.outside !== true &&
      isOpen(line) &&
      line !== lecture &&
      (isNumbered(line.text) || line.hint.list !== undefined || isSalutation(line.text)),
  );
  const last = lines.findLastIndex(
    (line) => isProseLine(line) || (line.hint.outside !== true && isOpen(line) && isNumbered(line.text)),
  );
  return { start: lead < 0 ? firstProse : lead, end: last + 1, hasProse: true };
}

/** True for lines before the body, behind it, or in a part of the page outside the article. */
export function isEdge(line: Line, index: number, { start, end }: Regions): boolean {
  return line.hint.outside === true || index < start || index >= end;
}
