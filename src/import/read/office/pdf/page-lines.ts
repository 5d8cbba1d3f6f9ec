/** A stretch of text as pdf.js finds it. */
export interface TextItem {
  str: string;
  /** Scale, slant and place: the last two are the left end of the baseline, from the lower left corner. */
  transform: number[];
  width: number;
}

/** A line of a page. */
export interface PageLine {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Height of its letters. */
  size: number;
  page: number;
}

interface Placed {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Chinese characters and their punctuation, between which nobody types blanks. */
const chinese = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u;

function place({ str, transform, width }: TextItem): Placed {
  const [, , c = 0, d = 0, left = 0, baseline = 0] = transform.map((number) =>
    Number.isFinite(number) ? number : 0,
  );
  const size = Math.hypot(c, d) || 10;
  const right = left + (Number.isFinite(width) ? width : 0);
  return {
    text: str.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(/[\r\n\v\f\u2028\u2029]/g, ' '),
    left,
    right,
    baseline,
    size,
  };
}

/** Puts stretches on one baseline together; small raised ones (numbers of notes) belong to the line as well. */
function groupByBaseline(items: readonly Placed[]): Placed[][] {
  const lines: { baseline: number; size: number; items: Placed[] }[] = [];
  const sorted = [...items].sort((one, other) => other.size - one.size || other.baseline - one.baseline);
  /** Lines by baseline in steps of five points, so that a page of many pieces stays quick. */
  const near = new Map<number, typeof lines>();
  for (const item of sorted) {
    const step = Math.round(item.baseline / 5);
    const reach = Math.min(Math.ceil(item.size / 4) + 2, 20);
    const candidates = Array.from(
      { length: 2 * reach + 1 },
      (_, offset) => near.get(step - reach + offset) ?? [],
    );
    const line = candidates.flat().find(({ baseline, size }) => {
      const reach = item.size < size * 0.8 ? size * 0.55 : size * 0.45;
      return Math.abs(baseline - item.baseline) < reach;
    });
    if (line) line.items.push(item);
    else {
      const started = { baseline: item.baseline, size: item.size, items: [item] };
      lines.push(started);
      near.set(step, [...(near.get(step) ?? []), started]);
    }
  }
  return lines
    .sort((one, other) => other.baseline - one.baseline)
    .map((line) => line.items.sort((one, other) => one.left - other.left));
}

/** What stands between two stretches of a line. */
function between(before: Placed, after: Placed): string {
  const gap = after.left - before.right;
  const size = Math.max(before.size, after.size);
  if (gap > size * 1.2) return '  ';
  const sides = [before.text.at(-1) ?? '', after.text.at(0) ?? ''].filter((side) =>
    chinese.test(side),
  ).length;
  // Between Chinese and figures programs leave a quarter of a character that nobody typed.
  const least = [0.2, 0.35, Infinity][sides] ?? Infinity;
  return gap > size * least ? ' ' : '';
}

function toLine(items: readonly Placed[], page: number): PageLine | undefined {
  const visible = items.filter(({ text }) => text.trim() !== '');
  const [first] = visible;
  if (!first) return undefined;
  let text = '';
  let last: Placed | undefined;
  const weights = new Map<number, number>();
  for (const item of visible) {
    text += (last ? between(last, item) : '') + item.text;
    last = item;
    weights.set(item.size, (weights.get(item.size) ?? 0) + item.text.length);
  }
  const [[size] = [first.size]] = [...weights].sort((one, other) => other[1] - one[1]);
  return {
    text,
    left: first.left,
    right: Math.max(...visible.map(({ right }) => right)),
    baseline: first.baseline,
    size,
    page,
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
  const rows = groupByBaseline(items.map(place));
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
