import type { Line } from '../../document/line.ts';
import { removeLines, type WorkingDocument } from '../../document/working-document.ts';
import { compact, isOpen, isProse } from './text-shape.ts';

const dash = '[-—–－―─~·]{1,2}';
const marked = new RegExp(
  `^(?:${dash}第?\\d{1,4}页?${dash}|第\\d{1,4}页(?:[,，/]?共\\d{1,4}页)?|共\\d{1,4}页[,，/]?第\\d{1,4}页|页码[:：]?\\d{1,4}|Page\\d{1,4}(?:of\\d{1,4})?)$`,
  'iu',
);
const bare = /^(?:\d{1,4}|\d{1,4}\/\d{1,4}|[ivxIVX]{1,6})$/u;

/** The line with its numbers taken out, so that 第 3 页 and 第 4 页 are the same. */
function pattern(text: string): string {
  return compact(text).replace(/\d+/gu, '#');
}

/** Lines next to the edge of a page, where headers, footers and page numbers are. */
function isNearEdge(lines: readonly Line[], index: number): boolean {
  const page = lines[index]?.hint.page;
  return [index - 2, index + 2].some((neighbour) => lines[neighbour]?.hint.page !== page);
}

/** Headers that a text without pages has next to its page numbers: all but the first of each. */
function headersAtNumbers(lines: readonly Line[]): Set<Line> {
  const isNumber = (line: Line | undefined): boolean => line !== undefined && marked.test(compact(line.text));
  const seen = new Set<string>();
  const headers = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    const words = compact(line.text);
    const isShort = isOpen(line) && words.length >= 4 && words.length <= 40 && !/[。；！？，]/u.test(words);
    if (!isShort || isNumber(line)) continue;
    const isAtNumber = isNumber(lines[index - 1]) || isNumber(lines[index + 1]);
    if (seen.has(words) && isAtNumber) headers.add(line);
    seen.add(words);
  }
  return headers;
}

/** Takes out page numbers, and headers and footers that a PDF repeats on most of its pages. */
export function removeRepeatedLines(document: WorkingDocument): WorkingDocument {
  const { lines } = document;
  const pages = new Set(lines.flatMap(({ hint }) => (hint.page === undefined ? [] : [hint.page])));
  const on = new Map<string, Set<number>>();
  for (const [index, { text, hint }] of lines.entries())
    if (hint.page !== undefined && !isProse(text) && isNearEdge(lines, index)) {
      const key = pattern(text);
      on.set(key, (on.get(key) ?? new Set()).add(hint.page));
    }
  const isRepeated = (text: string): boolean =>
    pages.size >= 3 && (on.get(pattern(text))?.size ?? 0) * 10 >= pages.size * 6;
  const headers = headersAtNumbers(lines);
  const first = new Set<string>();
  return removeLines(document, 'repeated-line', (line, index) => {
    if (!isOpen(line)) return undefined;
    const words = compact(line.text);
    if (marked.test(words)) return 'auto';
    if (headers.has(line)) return 'confirm';
    if (line.hint.page === undefined || !isNearEdge(lines, index)) return undefined;
    if (bare.test(words)) return 'auto';
    if (isProse(line.text) || words.length > 60 || !isRepeated(line.text)) return undefined;
    // The first may be the title itself, which the header repeats; with a page number in it, it is none.
    const key = pattern(line.text);
    if (!first.has(key) && !key.includes('#')) {
      first.add(key);
      return undefined;
    }
    return 'auto';
  });
}
