import type { SourceLine, SourceRemark } from '../../document/source-document.ts';
import { tableLines, type Table, type TableContent } from '../tables.ts';
import type { Verdict } from './judge-lines.ts';
import {
  flatten,
  isTable,
  type PageContent,
  type PageLine,
  type PageTable,
  type Shown,
} from './page-line.ts';
import { describeShown, type PictureStore } from './pictures.ts';
import { sourceLine } from './source-line.ts';

interface Assembly {
  lines: SourceLine[];
  remarks: SourceRemark[];
}

/** True for a table that holds a whole page in its cells: what is in them has nothing to do with rows and columns. */
function laysOutPage({ rows }: PageTable): boolean {
  return rows.some((row) => row.some(({ content }) => content.some(isTable)));
}

/** A name of a file is no description. */
function describedAs({ description }: Shown): { description?: string } {
  return /\p{Script=Han}/u.test(description) && !/\.\w{3,4}$/.test(description) ? { description } : {};
}

/**
 * Makes the lines of a document from those of a page: numbers, pictures, tables.
 * @param verdicts in the order in which {@link flatten} gives the lines
 * @param known remarks by the position of the line
 */
export function assemble(
  contents: readonly PageContent[],
  verdicts: readonly Verdict[],
  pictures: PictureStore,
  known: readonly SourceRemark[] = [],
): Assembly {
  const judged = new Map(flatten(contents).map((line, index) => [line, { verdict: verdicts[index], index }]));
  const remarks = [...known];
  let nextTable = 1;

  const isCut = (line: PageLine): boolean => {
    const verdict = judged.get(line)?.verdict;
    return !verdict || verdict.isOutside || verdict.isHidden;
  };
  const lineOf = (line: PageLine): SourceLine[] => {
    const { verdict, index = 0 } = judged.get(line) ?? {};
    if (!verdict) return [];
    if (!line.shown) return [sourceLine(line, verdict, index)];
    if (line.shown.isSmall || isCut(line)) return [];
    const name = pictures.take(line.shown);
    if (name !== undefined)
      return [{ number: index, text: '', hint: { picture: name, ...describedAs(line.shown) }, marks: [] }];
    const rule = line.shown.kind === 'picture' ? 'lost-picture' : 'lost-object';
    remarks.push({ rule, line: index, before: describeShown(line.shown) });
    return [];
  };
  const tableOf = (table: PageTable): SourceLine[] => {
    const within = flatten([table]);
    if (laysOutPage(table))
      return table.rows.flatMap((row) => row.flatMap(({ content }) => linesOf(content)));
    if (within.every(isCut)) return within.flatMap(lineOf);
    const rows = table.rows.map((row) =>
      row.map((cell) => ({ ...cell, content: cell.content.flatMap(contentOf) })),
    );
    const finished = tableLines({ rows } satisfies Table, nextTable);
    nextTable = finished.nextTable;
    const first = finished.lines[0];
    if (finished.isTakenApart && first)
      remarks.push({ rule: 'layout-table', line: first.number, before: first.text.slice(0, 60) });
    return finished.lines;
  };
  const contentOf = (content: PageContent): TableContent[] =>
    isTable(content) ? tableOf(content) : lineOf(content);
  const linesOf = (all: readonly PageContent[]): SourceLine[] =>
    all.flatMap((content) => (isTable(content) ? tableOf(content) : lineOf(content)));

  return renumber(linesOf(contents), remarks);
}

/** Numbers lines from 1, and remarks by the line before or at them. */
function renumber(lines: readonly SourceLine[], remarks: readonly SourceRemark[]): Assembly {
  const places = lines.map(({ number }, index) => ({ before: number, after: index + 1 }));
  const placed = remarks.toSorted((a, b) => a.line - b.line);
  let at = 0;
  return {
    lines: lines.map((line, index) => ({ ...line, number: index + 1 })),
    remarks: placed.map((remark) => {
      while ((places[at + 1]?.before ?? Infinity) <= remark.line) at += 1;
      return { ...remark, line: places[at]?.after ?? 1 };
    }),
  };
}
