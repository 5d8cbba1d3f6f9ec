import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import { readNumber } from './numbering.ts';

const shortest = 4;
const longest = 25;
const shortestBody = 40;
/** More of them, and they are how the text is written. */
const largestShare = 0.4;

/** Headings that frame a text, by their own names. */
const framing =
  /^(?:引言|引子|导言|前言|导语|正文|结语|结束语|结论|小结|后记|附录|参考文献|附件[一二三四五六七八九十\d]?)$/;

export function isFraming(text: string): boolean {
  return framing.test(text.replace(/[\s：:]/g, ''));
}

function endsSentence(text: string): boolean {
  return /[。！？：；…”’）)!?:;]$/.test(text.trimEnd());
}

function isPlainHeading(lines: readonly Line[], index: number, isTaken: (index: number) => boolean): boolean {
  const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || !after || !isOpen(line) || !isOpen(after) || line.hint.list || after.hint.list) return false;
  const text = line.text.trim();
  if (isFraming(text)) return after.text.length > text.length;
  if (text.length < shortest || text.length > longest || readNumber(text) || isTaken(index + 1)) return false;
  if (!/^[\p{Script=Han}“《]/u.test(text) || /[，,、。；;：:！!…\d)）]$/.test(text)) return false;
  if (/[。；：:;@/|_]/.test(text) || (text.match(/\p{Script=Han}/gu)?.length ?? 0) < text.length * 0.7)
    return false;
  // 唐山街道党工委书记 王小明
  if (/[\s\u3000]\p{Script=Han}{2,4}$/u.test(text) && text.length < 20) return false;
  const isBroken =
    before !== undefined && isOpen(before) && !isTaken(index - 1) && !endsSentence(before.text);
  return !isBroken && after.text.length >= shortestBody && /[。！？]/.test(after.text);
}

/** Short lines without any style, each between paragraphs: headings of a text that has no others. */
export function findPlainHeadings(lines: readonly Line[], isTaken: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (const index of lines.keys()) {
    // A line below another such line is no heading of a section.
    if (!isTaken(index) && found.at(-1) !== index - 1 && isPlainHeading(lines, index, isTaken))
      found.push(index);
  }
  const named = found.filter((index) => isFraming(lines[index]?.text ?? ''));
  const others = found.filter((index) => !named.includes(index));
  return others.length >= 2 && others.length <= lines.length * largestShare ? found : named;
}
