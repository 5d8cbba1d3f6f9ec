import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../../src/browser/print/compare-rows.ts';

const items = (...texts: string[]) => texts.map((text) => ({ text, depth: 0 }));
const problems = (rows: string[][]) => rows.map(([problem]) => problem).filter((problem) => problem !== '');

describe('the rows of 对照检查表', () => {
  it('ask what the checklist tells to check', () => {
    const rows = compareRows({
      items: items('已读全文', '对照六种毛病，写下一种', '查一次自己的活动'),
      keyPoints: ['先照自己'],
    });
    expect(problems(rows)).toEqual(['对照六种毛病，写下一种', '查一次自己的活动']);
  });

  it('ask for the key points when the checklist checks nothing', () => {
    expect(
      problems(compareRows({ items: items('已读全文'), keyPoints: ['先照自己', '改完请人看'] })),
    ).toEqual(['先照自己', '改完请人看']);
  });

  it('leave at least three rows empty, and six rows in all', () => {
    expect(compareRows({ items: [], keyPoints: [] })).toHaveLength(6);
    const many = compareRows({ items: [], keyPoints: Array.from({ length: 9 }, (_, n) => `要点${n}`) });
    expect(many).toHaveLength(12);
    expect(many.every((row) => row.length === 5)).toBe(true);
  });
});
