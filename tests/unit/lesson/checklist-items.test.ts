import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyItems, normaliseItem } from '../../../src/lesson/checklist-items.ts';

describe('the same item', () => {
  it.each([
    ['走访三户，记下意见', '走访三户,记下意见。'],
    ['走访三户，记下意见', ' 走访三户 、 记下意见'],
    ['复述“三听”', '复述「三听」'],
    ['读完八条（逐条）', '读完八条(逐条)'],
    ['用Ａ４纸', '用 a4 纸'],
    ['每天5—8人', '每天5-8人'],
    ['每天5～8人', '每天5~8人'],
    ['第1、2课', '第1，2课'],
    ['查一查：办了没有？', '查一查，办了没有'],
    ['完成！', '完成'],
  ])('%s = %s', (a, b) => {
    expect(normaliseItem(a)).toBe(normaliseItem(b));
  });
});

describe('another item', () => {
  it.each([
    ['学习第1、2课', '学习第12课'],
    ['每月走访≥3户', '每月走访≤3户'],
    ['零下-5℃也去', '零下5℃也去'],
    ['气温−5度', '气温5度'],
    ['5—8人', '58人'],
    ['3.5小时', '35小时'],
    ['1,5', '15'],
    ['½天', '12天'],
    ['10²', '102'],
    ['第1（2）条', '第12条'],
    ['A≠B', 'AB'],
    ['5€', '5$'],
    ['做✓', '做✗'],
    ['C#', 'C'],
    ['走访3户', '走访4户'],
  ])('%s ≠ %s', (a, b) => {
    expect(normaliseItem(a)).not.toBe(normaliseItem(b));
  });

  it('when any quantity differs', () => {
    const quantity = fc.oneof(
      fc.integer({ min: -500, max: 500 }).map(String),
      fc.tuple(fc.nat(99), fc.nat(9)).map(([whole, part]) => `${whole}.${part}`),
      fc.tuple(fc.nat(99), fc.nat(99)).map(([from, to]) => `${from}-${to}`),
    );
    fc.assert(
      fc.property(quantity, quantity, (a, b) => {
        fc.pre(a !== b);
        expect(normaliseItem(`每月走访${a}户`)).not.toBe(normaliseItem(`每月走访${b}户`));
      }),
      { numRuns: 500 },
    );
  });
});

describe('ids', () => {
  it('depend on the item alone; twins are told apart by order', () => {
    const [a, b, c] = identifyItems(['读完', '走访', '读完。']);
    expect(a?.id).toMatch(/^[0-9a-f]{10}$/);
    expect(c?.id).toBe(`${a?.id ?? ''}-2`);
    expect(identifyItems(['新的一项', '走访'])[1]?.id).toBe(b?.id);
  });

  it('exist for items of marks only, and differ', () => {
    const ids = identifyItems(['……', '！！', '？']).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});
