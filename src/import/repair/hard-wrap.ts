import type { Line } from '../document/line.ts';
import { seamStrength, type Bigrams } from './bigrams.ts';
import { areAlike, beginsParagraph, hasEndMark, isRunningText } from './line-shapes.ts';

/** How a text was cut into lines at a column. Widths are in half characters. */
export interface Wrap {
  /** Where full lines end. */
  width: number;
  /** What shows where a paragraph begins. */
  paragraphs: 'indented' | 'blank' | 'unmarked';
  /** Of the lines within paragraphs. */
  indent: number;
}

/** A full line may stop short by a mark that must not begin a line. */
const slack = 5;
const narrowest = 30;
const widest = 200;
const fewestFullLines = 4;

const narrow = /[\0-\u024f]/u;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += narrow.test(character) ? 1 : 2;
  return width;
}

function rightEdge({ text, hint }: Line): number {
  return (hint.indent ?? 0) + widthOf(text);
}

/** Where most lines end, as far as lines could have been cut there. */
function commonWidth(edges: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  let [best, most] = [0, 0];
  for (const width of counts.keys()) {
    if (width < narrowest || width > widest) continue;
    let full = 0;
    for (let edge = width - slack; edge <= width; edge++) full += counts.get(edge) ?? 0;
    if (full > most || (full === most && width > best)) [best, most] = [width, full];
  }
  const beyond = edges.filter((edge) => edge > best + 1).length;
  const isWrapped = most >= fewestFullLines && most >= 0.4 * edges.length && beyond <= most / 10;
  return isWrapped ? best : undefined;
}

/** True when the line ends where the column does; a Latin word that did not fit leaves more space. */
function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^[\w.,:/-]+/.exec(next.text)?.[0].length ?? 0;
  return rightEdge(line) + Math.min(word, 14) >= width - slack && rightEdge(line) <= width + 1;
}

function share<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(test).length / items.length;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Every line with the one behind it. */
function pairs(lines: readonly Line[]): [Line, Line][] {
  return lines.slice(1).map((next, index) => [lines[index] as Line, next]);
}

/**
 * Tells whether a text was cut at a column: most lines end at the same place, in the middle of sentences and of words,
 * and none goes beyond.
 */
export function findWrap(lines: readonly Line[], bigrams: Bigrams): Wrap | undefined {
  const width = commonWidth(lines.filter(isRunningText).map(rightEdge));
  if (width === undefined) return undefined;
  const full = pairs(lines).filter(
    ([first, second]) => areAlike(first, second) && isFull(first, second, width),
  );
  const broken = full.filter(([first]) => !hasEndMark(first.text));
  const isList = share(broken, ([, second]) => beginsParagraph(second.text)) > 0.2;
  const isCut = share(
    broken,
    ([first, second]) => /[，、,]$/u.test(first.text) || seamStrength(first.text, second.text, bigrams) > 0,
  );
  // In a list of items a sentence does not end in the middle.
  const isProse = share(broken, ([first]) => /[。！？；;!?][^”’）]/u.test(first.text));
  if (
    broken.length < fewestFullLines - 1 ||
    broken.length < 0.6 * full.length ||
    isList ||
    Math.max(isCut, isProse) < 0.2
  )
    return undefined;
  const indent = mostFrequent(broken.map(([, second]) => second.hint.indent ?? 0));
  const beginnings = pairs(lines).filter(
    ([first, second]) => !isFull(first, second, width) || hasEndMark(first.text),
  );
  const isIndented = (line: Line) => (line.hint.indent ?? 0) >= indent + 2;
  if (share(beginnings, ([, second]) => isIndented(second)) >= 0.4)
    return { width, paragraphs: 'indented', indent };
  const blank = share(lines, ({ hint }) => hint.afterBlank === true);
  return { width, paragraphs: blank > 0 && blank < 0.6 ? 'blank' : 'unmarked', indent };
}

/** True when a line was cut at the column and goes on in the next. */
export function isWrapped(first: Line, second: Line, { width, paragraphs, indent }: Wrap): boolean {
  if (!areAlike(first, second) || !isFull(first, second, width)) return false;
  const isNewPage = first.hint.page !== second.hint.page;
  const isEnd = hasEndMark(first.text);
  if (paragraphs === 'indented') {
    if ((second.hint.indent ?? 0) >= indent + 2) return false;
    return !isEnd || !beginsParagraph(second.text);
  }
  if (beginsParagraph(second.text)) return false;
  if (paragraphs === 'blank' && !isNewPage) return !second.hint.afterBlank;
  // A title may be as long as the column is wide, and what follows a title is short or begins a sentence.
  const goesOn = hasEndMark(second.text) || rightEdge(second) >= width - slack;
  return !isEnd && goesOn;
}
