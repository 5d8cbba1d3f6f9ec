import { chinese } from './chinese.ts';
import { cutAtHoles } from './cut-at-holes.ts';
import { place, type Placed, type TextItem } from './place-items.ts';

/** A line of a page. */
export interface PageLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Height of its letters. */
  size: number;
  page: number;
  /** Its parts where wide gaps divide it, as in the rows of a table. */
  parts?: readonly LinePart[];
  /** Where the text behind its bullet begins. */
  textLeft?: number;
  /** Place in a table of data. */
  cell?: { table: number; row: number; column: number };
  /** Written across the direction of the page's text. */
  isTurned?: true;
}

export interface LinePart {
  text: string;
  left: number;
  right: number;
}

/** Part of a letter's height that stands above the baseline. */
const above = 0.8;
/** Letters so much smaller than the line's belong to it only on its own baseline: text beside an initial. */
const farSmaller = 0.4;

interface Started {
  baseline: number;
  size: number;
  items: Placed[];
}

/** True when a stretch stands beside the line's first one: their heights overlap, whatever their baselines. */
function isBeside(line: Started, item: Placed): boolean {
  if (item.size < line.size * farSmaller) return Math.abs(line.baseline - item.baseline) < item.size / 2;
  const top = Math.min(line.baseline + line.size * above, item.baseline + item.size * above);
  const bottom = Math.max(line.baseline - line.size * (1 - above), item.baseline - item.size * (1 - above));
  return top - bottom > Math.min(line.size, item.size) * 0.55;
}

/** Puts stretches of one line together; small raised ones (numbers of notes) belong to the line as well. */
function groupByLine(items: readonly Placed[]): Placed[][] {
  const lines: Started[] = [];
  const sorted = [...items].sort((one, other) => other.size - one.size || other.baseline - one.baseline);
  /** Lines by baseline in steps of five points, so that a page of many pieces stays quick. */
  const near = new Map<number, Started[]>();
  let largest = 0;
  for (const item of sorted) {
    largest = Math.max(largest, item.size);
    const step = Math.round(item.baseline / 5);
    const reach = Math.min(Math.ceil(largest / 5) + 1, 20);
    const candidates = Array.from(
      { length: 2 * reach + 1 },
      (_, offset) => near.get(step - reach + offset) ?? [],
    )
      .flat()
      .filter((line) => isBeside(line, item));
    const distance = (line: Started): number => Math.abs(line.baseline - item.baseline);
    const [line] = candidates.sort((one, other) => distance(one) - distance(other));
    if (line) line.items.push(item);
    else {
      const started = { baseline: item.baseline, size: item.size, items: [item] };
      lines.push(started);
      near.set(step, [...(near.get(step) ?? []), started]);
    }
  }
  return lines.sort((one, other) => other.baseline - one.baseline).map((line) => cutAtHoles(line.items));
}

/** True when a gap divides a line: two columns of a table, a name set apart. */
function isWide(before: Placed, after: Placed): boolean {
  return after.left - before.right > Math.max(before.size, after.size) * 1.2;
}

/** What stands between two stretches of a line. */
function between(before: Placed, after: Placed): string {
  if (isWide(before, after)) return '  ';
  const sides = [before.text.at(-1) ?? '', after.text.at(0) ?? ''];
  // Between Chinese and figures programs leave a quarter of a character that nobody typed; two words of Chinese stand
  // apart by a whole one.
  const least = [0.2, 0.35, sides.every((side) => /\p{Script=Han}/u.test(side)) ? 0.7 : Infinity];
  const gap = after.left - before.right;
  const isApart =
    gap >
    Math.max(before.size, after.size) *
      (least[sides.filter((side) => chinese.test(side)).length] ?? Infinity);
  return isApart ? ' ' : '';
}

function toLine(items: readonly Placed[], page: number): PageLine | undefined {
  const visible = items.filter(({ text }) => text.trim() !== '');
  const [first, second] = visible;
  if (!first) return undefined;
  let text = '';
  let last: Placed | undefined;
  const parts: LinePart[] = [];
  const weights = new Map<number, number>();
  for (const item of visible) {
    const blank = last ? between(last, item) : '';
    const part = parts.at(-1);
    if (part && blank.length < 2) {
      part.text += blank + item.text;
      part.right = Math.max(part.right, item.right);
    } else parts.push({ text: item.text, left: item.left, right: item.right });
    text += blank + item.text;
    last = item;
    weights.set(item.size, (weights.get(item.size) ?? 0) + item.text.length);
  }
  const [[size] = [first.size]] = [...weights].sort((one, other) => other[1] - one[1]);
  const main = visible.find((item) => item.size === size) ?? first;
  return {
    text,
    left: first.left,
    right: Math.max(...visible.map(({ right }) => right)),
    baseline: main.baseline,
    size,
    page,
    ...(parts.length > 1 ? { parts } : {}),
    ...(second && [...first.text.trim()].length === 1 ? { textLeft: second.left } : {}),
  };
}

/** The place between two columns of text, or undefined when the page has one. */
function findGutter(rows: readonly (readonly Placed[])[], width: number): number | undefined {
  if (rows.length < 12) return undefined;
  const places = [0.45, 0.475, 0.5, 0.525, 0.55].map((share) => width * share);
  const best = places
    .map((x) => {
      const filled = rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
      const free = filled.filter((row) => row.every(({ left, right }) => right <= x || left >= x));
      const both = free.filter(
        (row) =>
          row.some(({ right, text }) => right <= x && text.length > 5) &&
          row.some(({ left, text }) => left >= x && text.length > 5),
      );
      return { x, free: free.length / filled.length, both: both.length / filled.length };
    })
    .sort((one, other) => other.both - one.both)[0];
  return best && best.free > 0.8 && best.both > 0.5 ? best.x : undefined;
}

/** The lines of a page from top to bottom; of two columns the left one first. */
export function pageLines(items: readonly TextItem[], page: number, width: number): PageLine[] {
  const rows = groupByLine(items.map(place));
  const gutter = findGutter(rows, width);
  const toLines = (parts: readonly (readonly Placed[])[]): PageLine[] =>
    parts.flatMap((row) => toLine(row, page) ?? []);
  if (gutter === undefined) return toLines(rows);
  const left = rows.map((row) => row.filter((item) => item.left < gutter));
  const right = rows.map((row) => row.filter((item) => item.left >= gutter));
  return [...toLines(left), ...toLines(right)];
}

/** Some programs set every character by itself, which leaves a blank between any two. */
export function closeSpacedText(lines: readonly PageLine[]): PageLine[] {
  const spaced = new RegExp(`(?<=${chinese.source}) (?=${chinese.source})`, 'gu');
  const closed = new RegExp(`(?<=${chinese.source})(?=${chinese.source})`, 'gu');
  const count = (pattern: RegExp): number =>
    lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
  if (count(spaced) <= count(closed)) return [...lines];
  return lines.map((line) => ({ ...line, text: line.text.replaceAll(spaced, '') }));
}
