import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBase, readBase, writeBase, type BaseRecord } from '../../../src/import/bases.ts';
import { bridge, clinic, orchard } from './compare/drafts.ts';

const header = '---\ntitle: 走访记\nsummary: 待补\nstatus: draft\n---\n\n';
const draftOf = (paragraphs: readonly string[]): string => header + paragraphs.join('\n\n');

function record(changes: Partial<BaseRecord> = {}): BaseRecord {
  return {
    version: 1,
    input: '走访.docx',
    essay: null,
    title: '走访记',
    file: 'lessons/daoru/zoufang-ji.md',
    draft: draftOf(orchard),
    ...changes,
  };
}

const draft = { input: '走访.docx', essay: null, title: '走访记', draft: draftOf(orchard) };

describe('records of imports', () => {
  it('are read as they were written', () => {
    expect(readBase('a.json', writeBase(record()))).toEqual({ record: record() });
  });

  it('are ignored with a remark when they are damaged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readBase('a.json', text)).toEqual({
          remark: expect.stringMatching(/^a\.json：上次导入的记录坏了/),
        });
      }),
    );
  });

  it('find the same file with another title, and a newer version by the marks in its name', () => {
    const [one] = [record()];
    const grown = draftOf([...orchard, ...clinic]);
    expect(findBase([one], { ...draft, title: '果园记', draft: grown })).toBe(one);
    for (const input of [
      '走访(2).docx',
      '走访-修改稿.docx',
      '走访20261122.docx',
      '走访 v2.docx',
      '走访_最终版.DOCX',
    ])
      expect(findBase([one], { ...draft, input, draft: grown }), input).toBe(one);
  });

  it('never take a file of another name or format for a newer version, however alike', () => {
    for (const input of ['新.docx', '走访.pdf', '走访记.docx'])
      expect(findBase([record()], { ...draft, input }), input).toBeUndefined();
  });

  it('never mix up two documents of one file name', () => {
    expect(findBase([record()], { ...draft, title: '修桥记', draft: draftOf(bridge) })).toBeUndefined();
    expect(findBase([record()], { ...draft, draft: draftOf(bridge) })).toBeUndefined();
  });

  it('never take another document for its title alone', () => {
    expect(findBase([record()], { ...draft, input: '新.docx', draft: draftOf(bridge) })).toBeUndefined();
    expect(findBase([record()], { ...draft, input: '新.docx', title: '果园' })).toBeUndefined();
  });

  it('choose the essay by its text when a collection has moved', () => {
    const records = [orchard, bridge, clinic].map((text, essay) =>
      record({ essay, title: `第${essay}篇`, draft: draftOf(text) }),
    );
    const moved = { ...draft, essay: 1, title: '第2篇', draft: draftOf(clinic) };
    expect(findBase(records, moved)).toBe(records[2]);
  });
});
