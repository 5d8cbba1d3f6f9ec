import { countCharacters, type LineHint } from '../../../document/line.ts';
import type { BulletLine } from './bullets.ts';
import { edgeParts } from './edge-parts.ts';
import type { PageLine } from './page-lines.ts';
import type { PageSize } from './place-items.ts';

const headingCharacters = 60;

/** The size in which most characters stand. */
function bodySize(lines: readonly PageLine[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + countCharacters(text));
  }
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length * share)] ?? 0;
}

/**
 * The distance from one line of a paragraph to the next. A full line mostly goes on in the next; where paragraphs are
 * short, most other distances are those between paragraphs.
 */
function lineGap(lines: readonly PageLine[]): number {
  const [, right] = margins(lines);
  const [all, full]: [number[], number[]] = [[], []];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const gap = before?.page === line.page ? before.baseline - line.baseline : 0;
    if (!before || gap <= 0) return;
    all.push(gap);
    if (before.right > right - before.size * 2 && Math.abs(before.size - line.size) < 0.5) full.push(gap);
  });
  const usual = quantile(all, 0.5);
  return full.length > 0 ? Math.min(usual, quantile(full, 0.5)) : usual;
}

/** What the place and size of the lines tell, one hint for each. */
export function lineHints(lines: readonly BulletLine[], sizes: ReadonlyMap<number, PageSize>): LineHint[] {
  const parts = edgeParts(lines, sizes, lineGap(lines));
  const body = lines.filter((line) => !parts.has(line) && !line.isTurned);
  const size = bodySize(body);
  const larger = [...new Set(body.map((line) => Math.round(line.size * 2) / 2))]
    .filter((one) => one > size * 1.12)
    .sort((one, other) => other - one);
  const [left, right] = margins(body);
  const usualGap = lineGap(body);
  let before: BulletLine | undefined;
  return lines.map((line) => {
    const hint: LineHint = { page: line.page };
    const part = parts.get(line);
    if (part) return { ...hint, part };
    if (line.isTurned) return hint;
    const isApart =
      before?.page === line.page && (before.bottom ?? before.baseline) - line.baseline > usualGap * 1.45;
    before = line;
    if (line.cell) return { ...hint, cell: line.cell };
    if (isApart) hint.afterBlank = true;
    if (line.bullet !== undefined) return { ...hint, list: { ordered: false, level: line.bullet } };
    const level = larger.indexOf(Math.round(line.size * 2) / 2);
    if (level >= 0 && countCharacters(line.text) <= headingCharacters) hint.heading = Math.min(level + 1, 4);
    const indent = Math.round((line.left - left) / (line.size / 2));
    const [room, rest] = [line.left - left, right - line.right];
    const width = right - left;
    if (room > line.size * 3 && Math.abs(room - rest) < Math.max(width * 0.04, line.size))
      hint.align = 'center';
    else if (room > width * 0.4 && rest < line.size) hint.align = 'right';
    else if (indent > 0 && indent < 40) hint.indent = indent;
    return hint;
  });
}

/** Where lines usually begin and where the longest end: a few stray lines further out do not count. */
export function margins(lines: readonly PageLine[]): [left: number, right: number] {
  const lefts = lines.map(({ left }) => left);
  const rights = lines.map(({ right }) => right);
  return [quantile(lefts, 0.05), quantile(rights, 0.95)];
}
