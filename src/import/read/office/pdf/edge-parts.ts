import { countCharacters } from '../../../document/line.ts';
import type { PageLine } from './page-lines.ts';
import type { PageSize } from './place-items.ts';

/** How much of a page at its upper and lower end may hold headers and footers. */
const edge = 0.1;
/** The same for the first and last line of a page, set apart, when it comes again at the very same height. */
const wideEdge = 0.2;
/** The same for what does not come again. */
const narrowEdge = 0.085;
const pageNumber =
  /^[\s\-—–－·]*(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,4})(?:\s*页)?(?:[\s/／，,]*(?:共\s*)?\d{1,4}(?:\s*页)?)?[\s\-—–－·]*$/i;
/** Sentences, dates, labels, numbers of documents: text, wherever it stands. */
const text = /[。！？!?；;：:]|年.*月|^\d[\d./-]+$|^附|号$/u;

type Part = 'header' | 'footer';
type Parts = Map<PageLine, Part>;

/** Numbers of pages and chapters differ in headers; whole lines of text that differ in a number are text. */
function patternOf(line: string): string {
  const words = line.replaceAll(/\s/g, '');
  return words.length > 30 ? words : words.replaceAll(/\d+/g, '#');
}

/** At which edge of its page a line stands. */
function edgeOf(
  { baseline, page }: PageLine,
  sizes: ReadonlyMap<number, PageSize>,
  share: number,
): Part | undefined {
  const height = sizes.get(page)?.height ?? 0;
  if (baseline > height * (1 - share)) return 'header';
  return baseline < height * share ? 'footer' : undefined;
}

/** The lines among the given ones that come on several pages. */
function repeated(parts: Parts, keyOf: (line: PageLine) => string): Parts {
  const pages = new Map<string, Set<number>>();
  for (const [line, part] of parts) {
    const key = `${part} ${keyOf(line)}`;
    pages.set(key, (pages.get(key) ?? new Set()).add(line.page));
  }
  return new Map([...parts].filter(([line, part]) => (pages.get(`${part} ${keyOf(line)}`)?.size ?? 0) > 1));
}

/** First and last line of every page, of those that have no part yet. */
function outermost(
  lines: readonly PageLine[],
  known: Parts,
): { line: PageLine; inner: PageLine; part: Part }[] {
  const pages = new Map<number, PageLine[]>();
  for (const line of lines) {
    if (known.has(line) || line.isTurned) continue;
    pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
  }
  return [...pages.values()].flatMap((own) => {
    const sorted = own.sort((one, other) => other.baseline - one.baseline);
    const [first, second] = sorted;
    const [last, beforeLast] = [sorted.at(-1), sorted.at(-2)];
    if (!first || !second || !last || !beforeLast) return [];
    return [
      { line: first, inner: second, part: 'header' },
      { line: last, inner: beforeLast, part: 'footer' },
    ];
  });
}

/**
 * A header or footer that stands on one page only: short, at the very edge, far from the text and no larger than it.
 * What could be the title is none: the title stands elsewhere on the page, in larger letters.
 */
function isDetached(
  { line, inner, part }: { line: PageLine; inner: PageLine; part: Part },
  lines: readonly PageLine[],
  sizes: ReadonlyMap<number, PageSize>,
): boolean {
  const isAtEdge = edgeOf(line, sizes, narrowEdge) === part;
  if (!isAtEdge || countCharacters(line.text) > 25 || text.test(line.text.trim())) return false;
  const own = lines.filter(({ page }) => page === line.page);
  const largest = Math.max(...own.map(({ size }) => size));
  const gap = Math.abs(line.baseline - inner.baseline);
  const isFar = gap > (part === 'header' ? line.size * 1.2 + inner.size * 1.3 : line.size * 3.5);
  const isOnly = line.page === 1 && (part === 'header' || sizes.size === 1);
  return isFar && isOnly && (part === 'footer' ? line.size <= inner.size * 1.05 : line.size * 1.2 < largest);
}

/** Headers and footers: lines at the edges of pages that come again on other pages, page numbers, and lone words. */
export function edgeParts(
  lines: readonly PageLine[],
  sizes: ReadonlyMap<number, PageSize>,
  usualGap: number,
): ReadonlyMap<PageLine, Part> {
  const atEdge: Parts = new Map();
  for (const line of lines) {
    const part = line.isTurned ? 'header' : edgeOf(line, sizes, edge);
    if (part) atEdge.set(line, part);
  }
  const parts = repeated(atEdge, (line) => patternOf(line.text));
  for (const [line, part] of atEdge) if (!line.isTurned && pageNumber.test(line.text)) parts.set(line, part);
  const outer: Parts = new Map();
  for (const { line, inner, part } of outermost(lines, parts)) {
    const isSetApart = Math.abs(line.baseline - inner.baseline) > usualGap * 1.3;
    if (isSetApart && edgeOf(line, sizes, wideEdge) === part) outer.set(line, part);
  }
  const atSameHeight = (line: PageLine): string => `${Math.round(line.baseline / 2)} ${line.text}`;
  for (const [line, part] of repeated(outer, atSameHeight)) parts.set(line, part);
  for (const one of outermost(lines, parts)) if (isDetached(one, lines, sizes)) parts.set(one.line, one.part);
  return parts;
}
