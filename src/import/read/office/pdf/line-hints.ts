import { countCharacters, type LineHint } from '../../../document/line.ts';
import type { PageLine } from './page-lines.ts';

export interface PageSize {
  width: number;
  height: number;
}

/** How much of a page at its upper and lower end may hold headers and footers. */
const edge = 0.1;
const headingCharacters = 60;
const pageNumber =
  /^[\s\-—–－·]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,4})(?:\s*页)?(?:[\s/／，,]*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-—–－·]*$/i;

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The size in which most characters stand. */
function bodySize(lines: readonly PageLine[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + countCharacters(text));
  }
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

const patternOf = (text: string): string => text.replaceAll(/\s/g, '').replaceAll(/\d+/g, '#');

/** Lines at the edges of pages that come again on other pages, and page numbers. */
function edgeParts(
  lines: readonly PageLine[],
  sizes: ReadonlyMap<number, PageSize>,
): Map<PageLine, 'header' | 'footer'> {
  const parts = new Map<PageLine, 'header' | 'footer'>();
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    const height = sizes.get(line.page)?.height ?? 0;
    const part =
      line.baseline > height * (1 - edge) ? 'header' : line.baseline < height * edge ? 'footer' : undefined;
    if (!part) continue;
    parts.set(line, part);
    const key = `${part} ${patternOf(line.text)}`;
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  }
  for (const [line, part] of parts) {
    const repeated = (pages.get(`${part} ${patternOf(line.text)}`)?.size ?? 0) > 1;
    if (!repeated && !pageNumber.test(line.text)) parts.delete(line);
  }
  return parts;
}

/** What the place and size of the lines tell, one hint for each. */
export function lineHints(lines: readonly PageLine[], sizes: ReadonlyMap<number, PageSize>): LineHint[] {
  const parts = edgeParts(lines, sizes);
  const body = lines.filter((line) => !parts.has(line));
  const size = bodySize(body);
  const larger = [...new Set(body.map((line) => Math.round(line.size * 2) / 2))]
    .filter((one) => one > size * 1.12)
    .sort((one, other) => other - one);
  const [left, right] = margins(body);
  const gaps = body.flatMap((line, index) => {
    const before = body[index - 1];
    const gap = before?.page === line.page ? before.baseline - line.baseline : 0;
    return gap > 0 ? [gap] : [];
  });
  const usualGap = median(gaps);
  let before: PageLine | undefined;
  return lines.map((line) => {
    const hint: LineHint = { page: line.page };
    const part = parts.get(line);
    if (part) return { ...hint, part };
    const level = larger.indexOf(Math.round(line.size * 2) / 2);
    if (level >= 0 && countCharacters(line.text) <= headingCharacters) hint.heading = Math.min(level + 1, 4);
    const indent = Math.round((line.left - left) / (line.size / 2));
    const [room, rest] = [line.left - left, right - line.right];
    const width = right - left;
    if (room > line.size * 3 && Math.abs(room - rest) < Math.max(width * 0.04, line.size))
      hint.align = 'center';
    else if (room > width * 0.4 && rest < line.size) hint.align = 'right';
    else if (indent > 0 && indent < 40) hint.indent = indent;
    if (before?.page === line.page && before.baseline - line.baseline > usualGap * 1.45)
      hint.afterBlank = true;
    before = line;
    return hint;
  });
}

/** Where lines usually begin and where the longest end: a few stray lines further out do not count. */
function margins(lines: readonly PageLine[]): [left: number, right: number] {
  const lefts = lines.map(({ left }) => left).sort((one, other) => one - other);
  const rights = lines.map(({ right }) => right).sort((one, other) => one - other);
  return [lefts[Math.floor(lefts.length * 0.05)] ?? 0, rights[Math.floor(rights.length * 0.95)] ?? 0];
}
