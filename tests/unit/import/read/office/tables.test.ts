import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceLine } from '../../../../../src/import/document/source-document.ts';
import { countLines } from '../../../../../src/import/document/working-document.ts';
import {
  tableLines,
  type Table,
  type TableCell,
  type TableContent,
} from '../../../../../src/import/read/tables.ts';

function line(text: string): SourceLine {
  return { number: 1, text, hint: {}, marks: [] };
}

function cellOf(texts: string | readonly TableContent[], spans: Partial<TableCell> = {}): TableCell {
  const content = typeof texts === 'string' ? texts.split('|').map(line) : texts;
  return { content, colspan: 1, rowspan: 1, isHeader: false, ...spans };
}

/** Rows of cells; paragraphs of a cell are parted by |. */
function tableOf(...rows: readonly (readonly (string | TableCell)[])[]): Table {
  return { rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cellOf(cell) : cell))) };
}

function textsOf(table: Table): string[] {
  return tableLines(table, 1).lines.map(({ text }) => text);
}

const long =
  '灯亮了以后，他又去别的巷子转了一圈，把坏了的灯一盏一盏记下来，第二天一早交给了值班的人，请他们尽快来修。'.repeat(
    2,
  );

describe('tables of data', () => {
  it('keep their grid', () => {
    const { kind, lines, nextTable } = tableLines(tableOf(['月份', '件数'], ['三月', '12']), 3);
    expect(kind).toBe('data');
    expect(lines.map(({ text, hint }) => [text, hint.cell])).toEqual([
      ['月份', { table: 3, row: 0, column: 0 }],
      ['件数', { table: 3, row: 0, column: 1 }],
      ['三月', { table: 3, row: 1, column: 0 }],
      ['12', { table: 3, row: 1, column: 1 }],
    ]);
    expect(nextTable).toBe(4);
  });

  it('may hold a few sentences under a row of heads', () => {
    const { kind } = tableLines(
      tableOf(
        ['问题', '表现', '措施', '时限'],
        ['灯不亮', long, '先修灯，再建台账。', '本月'],
        ['路不平', '下雨积水。', '补路。', '本月'],
      ),
      1,
    );
    expect(kind).toBe('data');
  });

  it('count the columns that a cell above covers', () => {
    const { lines } = tableLines(
      tableOf(
        [cellOf('街道', { rowspan: 2 }), '三月'],
        ['12'],
        ['东街', '3'],
        ['西街', '4'],
        ['南街', '5'],
        ['北街', '6'],
        ['中街', '7'],
      ),
      1,
    );
    expect(lines.find(({ text }) => text === '12')?.hint.cell?.column).toBe(1);
  });
});

describe('tables that lay a page out', () => {
  it('of one column become ordinary lines', () => {
    const { kind, isTakenApart, lines } = tableLines(tableOf(['一盏灯'], ['先说事情。|再说道理。']), 1);
    expect([kind, isTakenApart]).toEqual(['layout', false]);
    expect(lines.map(({ text, hint }) => [text, hint.cell])).toEqual([
      ['一盏灯', undefined],
      ['先说事情。', undefined],
      ['再说道理。', undefined],
    ]);
  });

  it('of a form make labels headings of the long text beside them', () => {
    const { kind, lines } = tableLines(
      tableOf(['主讲人', '陈一鸣'], ['教学目标', long], ['教学过程', `${long}|${long}`]),
      1,
    );
    expect(kind).toBe('layout');
    expect(lines[0]?.text).toBe('主讲人 陈一鸣');
    expect(lines[1]).toMatchObject({ text: '教学目标', hint: { heading: 2 } });
    expect(lines).toHaveLength(6);
  });

  it('join a label whose characters stand below one another', () => {
    const upright = cellOf(['教', '学', '目', '标'].map(line));
    expect(textsOf(tableOf([upright, long], ['主讲人', '陈一鸣']))[0]).toBe('教学目标');
  });

  it('keep two names in a cell apart', () => {
    expect(textsOf(tableOf(['作者', '周婷|李明'], ['教学目标', long]))).toContain('周婷');
  });

  it('are read cell by cell, with tables in them in their place', () => {
    const inner = tableOf(['月份', '件数'], ['三月', '12']);
    const { lines } = tableLines(
      tableOf(['导言。', cellOf([line('先看数字。'), inner, line('再看原因。')])]),
      1,
    );
    expect(lines.map(({ text }) => text)).toEqual([
      '导言。',
      '先看数字。',
      '月份',
      '件数',
      '三月',
      '12',
      '再看原因。',
    ]);
    expect(lines[2]?.hint.cell).toEqual({ table: 1, row: 0, column: 0 });
  });

  it('keep pictures in cells', () => {
    const picture: SourceLine = { number: 1, text: '', hint: { picture: 'picture-1.png' }, marks: [] };
    const { lines } = tableLines(tableOf(['题目', cellOf([picture])], ['教学目标', long]), 1);
    expect(lines.some(({ hint }) => hint.picture === 'picture-1.png')).toBe(true);
  });

  it('shift marks of what is joined', () => {
    const marked: SourceLine = { ...line('陈一鸣'), marks: [{ kind: 'strong', start: 0, end: 3 }] };
    const { lines } = tableLines(tableOf(['主讲人', cellOf([marked])], ['教学目标', long]), 1);
    expect(lines[0]?.marks).toEqual([{ kind: 'strong', start: 4, end: 7 }]);
  });
});

const content: fc.Arbitrary<Table> = fc.letrec<{ table: Table; cell: TableCell; part: TableContent }>(
  (tie) => ({
    part: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('教学目标', '主讲人', '陈一鸣', '12', '', ' ', long, '标').map(line),
      tie('table'),
    ),
    cell: fc.record({
      content: fc.array(tie('part'), { maxLength: 3 }),
      colspan: fc.integer({ min: -1, max: 500 }),
      rowspan: fc.integer({ min: -1, max: 500 }),
      isHeader: fc.boolean(),
    }),
    table: fc.record({ rows: fc.array(fc.array(tie('cell'), { maxLength: 4 }), { maxLength: 4 }) }),
  }),
).table;

function linesIn({ rows }: Table): SourceLine[] {
  return rows.flatMap((row) =>
    row.flatMap((cell) => cell.content.flatMap((part) => ('rows' in part ? linesIn(part) : [part]))),
  );
}

describe('tableLines', () => {
  it('loses no character of any table', () => {
    fc.assert(
      fc.property(content, (table) => {
        expect(countLines(tableLines(table, 1).lines)).toBe(countLines(linesIn(table)));
      }),
    );
  });

  it('survives tables in tables in tables', () => {
    let table = tableOf(['底']);
    for (let depth = 0; depth < 5000; depth++) table = tableOf([cellOf([table])]);
    expect(textsOf(table)).toEqual(['底']);
  });
});
