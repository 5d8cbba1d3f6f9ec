import { countCharacters } from '../../../document/line.ts';
import { tableLines } from '../../tables.ts';
import type { LinePart, PageLine } from './page-lines.ts';

/** What makes rows that are no table: numbers of items, bullets, leaders of a table of contents. */
const marker = /^(?:[^\p{L}\p{N}]|[(（]?[\p{N}一二三四五六七八九十百]{1,4}[)）.．、]?)$/u;
const leader = /[.．·…]{4,}/u;
const numbered =
  /^(?:第.{1,4}[章节讲课篇部]|[（(]?[一二三四五六七八九十]{1,3}[)）、]|\d+(?:\.\d+)*[.．、\s])/u;
const shortestRun = { rows: 2, columns: 3 };
const shortestPairs = 3;
/** Columns of running text, not of a table. */
const proseCharacters = 15;

interface Row {
  line: PageLine;
  parts: readonly LinePart[];
}

/** True when two rows have their cells below one another: left, right or centre agree. */
function areAligned(one: Row, other: Row): boolean {
  const near = one.line.size * 0.6;
  const gap = one.line.baseline - other.line.baseline;
  return (
    one.parts.length === other.parts.length &&
    one.line.page === other.line.page &&
    gap > 0 &&
    gap < one.line.size * 4 &&
    one.parts.every((part, column) => {
      const below = other.parts[column];
      if (!below) return false;
      const [left, right] = [part.left - below.left, part.right - below.right];
      return [left, right, (left + right) / 2].some((distance) => Math.abs(distance) < near);
    })
  );
}

function isTable(rows: readonly Row[]): boolean {
  const columns = rows[0]?.parts.length ?? 0;
  const isLong = columns > 2 ? rows.length >= shortestRun.rows : rows.length >= shortestPairs;
  if (columns < 2 || !isLong) return false;
  const texts = rows.map(({ parts }) => parts.map(({ text }) => text.trim()));
  const cells = texts.flat();
  if (cells.some((text) => leader.test(text)) || cells.every((text) => [...text].length < 2)) return false;
  if (texts.every(([first = '']) => marker.test(first))) return false;
  const isContents =
    texts.every((row) => /^\d{1,4}$/.test(row.at(-1) ?? '')) &&
    texts.some(([first = '']) => numbered.test(first));
  const mean = cells.reduce((sum, text) => sum + countCharacters(text), 0) / cells.length;
  if (isContents || (columns === 2 && mean > proseCharacters)) return false;
  const table = {
    rows: texts.map((row, at) =>
      row.map((text) => ({
        content: [{ number: at + 1, text, hint: {}, marks: [] }],
        colspan: 1,
        rowspan: 1,
        isHeader: false,
      })),
    ),
  };
  return tableLines(table, 0).kind === 'data';
}

/**
 * Takes rows of tables apart into their cells, as far as the rows below one another leave no doubt. A table with
 * empty cells or cells of several lines stays in lines with wide gaps.
 */
export function takeGridsApart(lines: readonly PageLine[]): PageLine[] {
  const taken: PageLine[] = [];
  let run: Row[] = [];
  let table = 0;
  const finish = (): void => {
    const isGrid = isTable(run);
    run.forEach(({ line, parts }, row) => {
      if (!isGrid) taken.push(line);
      else
        for (const [column, { text, left, right }] of parts.entries())
          taken.push({ ...line, text, left, right, cell: { table, row, column } });
    });
    if (isGrid) table += 1;
    run = [];
  };
  for (const line of lines) {
    const row = line.parts && !line.isTurned ? { line, parts: line.parts } : undefined;
    const last = run.at(-1);
    if (!row || (last && !areAligned(last, row))) finish();
    if (row) run.push(row);
    else taken.push(line);
  }
  finish();
  return taken;
}
