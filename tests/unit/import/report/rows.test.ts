import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addedLine, type Line } from '../../../../src/import/document/line.ts';
import {
  joinWithNext,
  moveToMetadata,
  removeLines,
  toWorkingDocument,
  type WorkingDocument,
} from '../../../../src/import/document/working-document.ts';
import { processDocument } from '../../../../src/import/pipeline.ts';
import { compareRows, type Row } from '../../../../src/import/report/rows.ts';
import { sourceOf } from '../doubts/document.ts';

function draftOf(lines: readonly Line[]) {
  return { metadata: { attachments: [] }, lines: [...lines], suggestions: { checklist: [], discussion: [] } };
}

function rowsOf(texts: readonly string[], work: (document: WorkingDocument) => WorkingDocument): Row[] {
  const start = toWorkingDocument(sourceOf(texts));
  const { lines, removed, metadata } = work(start);
  return compareRows(start.lines, { drafts: [draftOf(lines)], removed, metadata });
}

const afterOf = (rows: readonly Row[]): string[][] => rows.map(({ after }) => after.map(({ text }) => text));

describe('rows of the comparison', () => {
  it('show a line beside itself, without blank lines', () => {
    const rows = rowsOf(['修桥记', '', '河水退了。'], (document) => document);
    expect(rows.map(({ number }) => number)).toEqual([1, 3]);
    expect(afterOf(rows)).toEqual([['修桥记'], ['河水退了。']]);
    expect(rows.flatMap(({ before }) => before.map(({ fate }) => fate.kind))).toEqual(['kept', 'kept']);
  });

  it('show a joined line where it begins, and nothing beside its end', () => {
    const rows = rowsOf(['河水退了以', '后，大家看桥墩。'], (document) =>
      joinWithNext(document, 0, 'broken-line'),
    );
    expect(afterOf(rows)).toEqual([['河水退了以后，大家看桥墩。'], []]);
    expect(rows.map(({ isJoined }) => isJoined)).toEqual([false, true]);
  });

  it('say of a removed line by which rule it went', () => {
    const rows = rowsOf(['修桥记', '打印 关闭'], (document) =>
      removeLines(document, 'page-chrome', ({ number }) => (number === 2 ? 'auto' : undefined)),
    );
    expect(rows[1]).toEqual({
      number: 2,
      before: [{ text: '打印 关闭', fate: { kind: 'removed', rule: 'page-chrome' } }],
      after: [],
      isJoined: false,
    });
  });

  it('tell apart what of one line went to the frontmatter and what stayed', () => {
    const rows = rowsOf(['作者：陈大明 河水退了。'], (document) =>
      moveToMetadata(document, 0, { field: 'author', value: '陈大明', end: 6 }),
    );
    expect(rows[0]?.before).toEqual([
      { text: '作者：陈大明 ', fate: { kind: 'metadata', field: 'author' } },
      { text: '河水退了。', fate: { kind: 'kept' } },
    ]);
    expect(afterOf(rows)).toEqual([[' 河水退了。']]);
  });

  it('show added lines before the line that follows them, and the last ones at the end', () => {
    const gap = addedLine(2, '〔缺口〕', { type: 'gap' });
    const end = addedLine(2, '结语', { type: 'paragraph' });
    const rows = rowsOf(['甲。', '乙。'], (document) => ({
      ...document,
      lines: [document.lines[0], gap, document.lines[1], end].flatMap((line) => line ?? []),
    }));
    expect(afterOf(rows)).toEqual([['甲。'], ['〔缺口〕', '乙。', '结语']]);
  });

  it('show both parts of a line that was cut in two', () => {
    const [line] = toWorkingDocument(sourceOf(['甲。乙。'])).lines;
    if (!line) throw new Error('no line');
    const part = (start: number, end: number): Line => ({
      ...line,
      text: line.text.slice(start, end),
      origins: line.origins.slice(start, end),
    });
    const rows = rowsOf(['甲。乙。'], (document) => ({ ...document, lines: [part(0, 2), part(2, 4)] }));
    expect(afterOf(rows)).toEqual([['甲。', '乙。']]);
  });

  it('are empty for a document without text', () => {
    expect(rowsOf(['', ' '], (document) => document)).toEqual([]);
  });

  const line = fc.oneof(
    fc.constantFrom(
      '一、先问大家,再动手',
      '作者:陈大明',
      '打印 | 关闭',
      '上一篇:无',
      '',
      '　　河水退了以后,大家先把桥墩看了一遍',
      '……(省略300字)……',
      '日期:2019-05-06',
      '𠮷家沟的桥。',
    ),
    fc.string({ maxLength: 30 }),
  );

  it('hold every character of the source on the left exactly once, and every lesson line on the right once', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const texts = lines.map((text) => text.replace(/[\r\n\u2028\u2029\f\v\u0085]/g, ''));
        const source = sourceOf(texts);
        const { document, drafts } = processDocument(source);
        const rows = compareRows(toWorkingDocument(source).lines, { ...document, drafts });
        const left = rows.map(({ before }) => before.map(({ text }) => text).join(''));
        expect(left).toEqual(texts.filter((text) => text.trim() !== ''));
        const right = rows.flatMap(({ after }) => after.map(({ text }) => text));
        const written = drafts.flatMap((draft) => draft.lines.map(({ text }) => text));
        if (rows.length > 0) expect([...right].sort()).toEqual([...written].sort());
      }),
      { numRuns: 150 },
    );
  });
});
