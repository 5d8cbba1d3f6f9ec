import { countCharacters } from '../document/line.ts';
import type { SourceLine } from '../document/source-document.ts';
import { fieldLabels, sectionLabels } from './form-labels.ts';

/*
 * Tables, for every format that has them. A reader builds a Table whose cells hold finished lines (and tables within
 * them) and calls tableLines: it gets the lines in reading order, each of the given ones exactly once or joined with
 * others by a space, so that no character is lost or added.
 */

export type TableContent = SourceLine | Table;

export interface TableCell {
  content: readonly TableContent[];
  /** Columns and rows that it covers, at least 1. A cell that another one covers is not given. */
  colspan: number;
  rowspan: number;
  isHeader: boolean;
}

export interface Table {
  rows: readonly (readonly TableCell[])[];
}

export interface TableLines {
  /** `data` keeps its grid in `hint.cell`; `layout` only placed text on a page and comes as ordinary lines. */
  kind: 'layout' | 'data';
  /** True when a layout of several columns was taken apart: worth a remark of rule `layout-table`. */
  isTakenApart: boolean;
  lines: SourceLine[];
  /** Number for the next table of data in the document. */
  nextTable: number;
}

/** What a cell amounts to. */
interface Facts {
  cell: TableCell;
  /** The column in which it begins, from 0. */
  column: number;
  lines: readonly SourceLine[];
  isNested: boolean;
  characters: number;
  paragraphs: number;
  /** Its words when it reads like a label: 教学目标, 主讲人：. */
  label: string | undefined;
}

const labelLength = 12;
const shortLength = 40;
/** A cell of data is a few words; under a row of column heads also a few sentences. */
const dataLimits = { characters: 80, paragraphs: 1 };
const headedDataLimits = { characters: 300, paragraphs: 3 };
/** Tables in tables beyond this only come from damage or spite. */
const deepest = 20;

function isTable(content: TableContent): content is Table {
  return 'rows' in content;
}

/** Lines of a cell without looking at what tables in it mean. */
function plainLines(content: readonly TableContent[]): SourceLine[] {
  const lines: SourceLine[] = [];
  const rest = [...content].reverse();
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (!isTable(next)) lines.push(next);
    else
      for (const row of next.rows.toReversed())
        for (const cell of row.toReversed()) for (const part of cell.content.toReversed()) rest.push(part);
  }
  return lines;
}

const withoutColon = (label: string): string => label.replace(/[:：]$/, '');

function isKnownLabel(text: string): boolean {
  const label = withoutColon(text);
  return fieldLabels.has(label) || sectionLabels.has(label);
}

/** The words of a cell that reads like a label: short, no sentence. */
function labelOf(lines: readonly SourceLine[]): string | undefined {
  const words = lines.map(({ text }) => text.replaceAll(/\s/g, '')).filter((text) => text !== '');
  const text = words.join('');
  // In a narrow column every character of a label stands on a line of its own.
  const isOne = words.length === 1 || words.every((word) => word.length === 1) || isKnownLabel(text);
  return isOne && text.length <= labelLength && /\p{Script=Han}/u.test(text) && !/[。！？；，,;!?]/.test(text)
    ? text
    : undefined;
}

/** Cells of every row with their columns; what spans rows pushes the cells of the rows below to the right. */
function layOut(table: Table): { rows: Facts[][]; columns: number } {
  /** By column, how many further rows are covered from above. */
  const covered: number[] = [];
  let columns = 0;
  const rows = table.rows.map((row) => {
    let column = 0;
    const started: [column: number, rows: number][] = [];
    const facts = row.map((cell): Facts => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const start = column;
      column += Math.min(Math.max(cell.colspan, 1), 200);
      if (cell.rowspan > 1) for (let at = start; at < column; at++) started.push([at, cell.rowspan - 1]);
      const lines = cell.content.filter((part): part is SourceLine => !isTable(part));
      const isNested = lines.length < cell.content.length;
      const filled = lines.filter(({ text }) => countCharacters(text) > 0);
      return {
        cell,
        column: start,
        lines,
        isNested,
        characters: filled.reduce((sum, { text }) => sum + countCharacters(text), 0),
        paragraphs: filled.length,
        label: isNested ? undefined : labelOf(filled),
      };
    });
    covered.forEach((count, at) => (covered[at] = Math.max(0, count - 1)));
    for (const [at, count] of started) covered[at] = count;
    columns = Math.max(columns, column);
    return facts;
  });
  return { rows: rows.filter((row) => row.length > 0), columns };
}

const isField = ({ label }: Facts): boolean => label !== undefined && fieldLabels.has(withoutColon(label));
const isSection = ({ label }: Facts): boolean =>
  label !== undefined && sectionLabels.has(withoutColon(label));

function isData(rows: readonly (readonly Facts[])[], columns: number): boolean {
  const cells = rows.flat();
  const [head = []] = rows;
  if (columns < 2 || rows.length < 2 || cells.some(({ isNested }) => isNested)) return false;
  const forms = rows.filter(([first, second]) => first && second && (isField(first) || isSection(first)));
  // 时间、地点、人数 as heads of columns do not make a form; at the beginning of most rows they do.
  if (forms.length > 1 && forms.length * 2 >= rows.length) return false;
  const isPlain = (row: readonly Facts[]): boolean =>
    row.length === columns && row.every(({ cell }) => cell.colspan <= 1 && cell.rowspan <= 1);
  const body = rows.slice(1);
  if (body.filter(isPlain).length < body.length * 0.8) return false;
  const isHeaded = columns > 2 && isPlain(head) && head.every(({ label }) => label !== undefined);
  const limits = isHeaded ? headedDataLimits : dataLimits;
  return cells.every(
    ({ characters, paragraphs }) => characters <= limits.characters && paragraphs <= limits.paragraphs,
  );
}

function joinLines(lines: readonly SourceLine[], between: string): SourceLine {
  const [first, ...rest] = lines.filter(({ text }) => countCharacters(text) > 0);
  if (!first) throw new RangeError('no lines to join');
  return rest.reduce((joined, { text, marks }) => {
    const shift = joined.text.length + between.length;
    const shifted = marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
    return { ...joined, text: joined.text + between + text, marks: [...joined.marks, ...shifted] };
  }, first);
}

const isEmpty = ({ characters, isNested, lines }: Facts): boolean =>
  characters === 0 && !isNested && lines.every(({ hint }) => hint.picture === undefined);
const hasPicture = ({ lines }: Facts): boolean => lines.some(({ hint }) => hint.picture !== undefined);
const isLong = ({ characters, paragraphs, isNested }: Facts): boolean =>
  characters > shortLength || paragraphs > 1 || isNested;

/** Lines of a table that only placed text on a page. */
function layoutLines(
  rows: readonly (readonly Facts[])[],
  columns: number,
  nested: (facts: Facts) => SourceLine[],
): SourceLine[] {
  const isForm = columns > 1 && rows.length > 1;
  return rows.flatMap((row) => {
    const cells = row.filter((facts) => !isEmpty(facts));
    const areLabels =
      cells.length > 1 && cells.every((facts) => facts.label !== undefined && !hasPicture(facts));
    if (isForm && areLabels && !cells.some((facts) => isField(facts) || isSection(facts))) {
      return [
        joinLines(
          cells.map(({ lines }) => joinLines(lines, '')),
          ' ',
        ),
      ];
    }
    const lines: SourceLine[] = [];
    for (let at = 0; at < cells.length; at++) {
      const [facts, next] = [cells[at], cells[at + 1]];
      if (!facts) break;
      if (!isForm || facts.label === undefined || hasPicture(facts)) {
        lines.push(...nested(facts));
        continue;
      }
      const label = joinLines(facts.lines, '');
      if (next && isField(facts) && !isLong(next) && !hasPicture(next) && next.characters > 0) {
        lines.push(joinLines([label, ...next.lines], ' '));
        at += 1;
      } else if (isSection(facts) || (next && isLong(next))) {
        // A label inside the part of a label that spans several rows stands below it.
        const heading = label.hint.heading ?? (facts.column === 0 ? 2 : 3);
        lines.push({ ...label, hint: { ...label.hint, heading } });
      } else {
        lines.push(label);
      }
    }
    return lines;
  });
}

/**
 * Decides what a table is for and brings it into reading order.
 * @param firstTable number for the table in `hint.cell`; rows and columns count from 0
 */
export function tableLines(table: Table, firstTable: number, depth = 0): TableLines {
  if (depth >= deepest)
    return { kind: 'layout', isTakenApart: true, lines: plainLines([table]), nextTable: firstTable };
  const { rows, columns } = layOut(table);
  if (isData(rows, columns)) {
    const lines = rows.flatMap((row, rowNumber) =>
      row.flatMap(({ lines: inCell, column }) =>
        inCell.map((line) => ({
          ...line,
          hint: { ...line.hint, cell: { table: firstTable, row: rowNumber, column } },
        })),
      ),
    );
    return { kind: 'data', isTakenApart: false, lines, nextTable: firstTable + 1 };
  }
  let nextTable = firstTable;
  const lines = layoutLines(rows, columns, ({ cell }) =>
    cell.content.flatMap((content) => {
      if (!isTable(content)) return [content];
      const inner = tableLines(content, nextTable, depth + 1);
      nextTable = inner.nextTable;
      return inner.lines;
    }),
  );
  return { kind: 'layout', isTakenApart: columns > 1, lines, nextTable };
}
