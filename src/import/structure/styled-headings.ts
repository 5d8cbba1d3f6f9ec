import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import { findEndMark } from './run-in.ts';

/** Longer than this, nothing is a heading, whatever its style says. */
export const longestHeading = 60;

/** True for words that can stand as a heading on a line of their own. */
export function looksLikeHeading(text: string, longest = longestHeading): boolean {
  const words = text.trim();
  if (words.length < 2 || words.length > longest || !/[\p{L}\p{N}]/u.test(words)) return false;
  if (/[。；;，,、…]$/.test(words)) return words.length <= 30 && words.endsWith('。') && isOneSentence(words);
  return isOneSentence(words);
}

function isOneSentence(words: string): boolean {
  const mark = findEndMark(words, 0, words.length);
  return mark === -1 || mark === words.length - 1 || /^[：:]$/.test(words[mark] ?? '');
}

/** More than this share of all paragraphs in a style that should be rare, and the style says nothing. */
const largestShare = 0.5;

function share(lines: readonly Line[], test: (line: Line) => boolean): number {
  const open = lines.filter(isOpen);
  return open.length === 0 ? 0 : open.filter(test).length / open.length;
}

function styleOf({ hint }: Line): string | undefined {
  if (hint.heading !== undefined) return `style-${hint.heading}`;
  if (hint.bold) return 'bold';
  return hint.align === 'center' ? 'centred' : undefined;
}

/**
 * Lines that a word processor, a page or bold type sets off as headings, with the name of the style. What the style
 * says and the words cannot be (a paragraph of a hundred characters, half of the text in one style) does not count.
 */
export function findStyledHeadings(lines: readonly Line[]): Map<number, string> {
  const found = new Map<number, string>();
  const areHeadings =
    share(lines, ({ hint }) => hint.heading !== undefined) <= largestShare || lines.length < 6;
  const isBoldRare = share(lines, ({ hint }) => hint.bold === true) <= largestShare;
  for (const [index, line] of lines.entries()) {
    const style = isOpen(line) ? styleOf(line) : undefined;
    if (style === undefined || !looksLikeHeading(line.text)) continue;
    if (line.hint.heading !== undefined) {
      if (areHeadings || followsText(lines, index)) found.set(index, style);
      continue;
    }
    const next = lines[index + 1];
    const isSetOff = next && isOpen(next) && styleOf(next) === undefined && next.text.length > 20;
    const isRare = style === 'bold' ? isBoldRare : true;
    if (isSetOff && isRare && !/[。：:]$/.test(line.text) && line.text.length <= 40) found.set(index, style);
  }
  return found;
}

/** In a text that is wholly in heading styles: a short line between paragraphs. */
function followsText(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  return (lines[index]?.text.length ?? 0) <= 30 && next !== undefined && next.text.length > longestHeading;
}
