import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarity } from '../../../src/progress/similarity.ts';

describe('similarity', () => {
  it.each([
    ['width', '走访10户ＡＢ', '走访１０户ab'],
    ['blanks', '走访 10 户', '走访10户'],
    ['punctuation', '走访，记下来。', '走访、记下来'],
    ['marks of quotation', '做到“三必访”', '做到「三必访」'],
  ])('%s does not matter', (_name, a, b) => {
    expect(similarity(a, b)).toBe(1);
  });

  it('々 and 〇 are letters', () => {
    expect(similarity('二〇二四', '二二四')).toBeLessThan(1);
  });

  it.each([
    ['每月走访十户群众，把难处记下来', '每月走访二十户群众，把难处记下来', 0.6, 1],
    ['每月走访十户群众，把难处记下来', '把群众的难处记下来，每月走访十户', 0.6, 1],
    ['每月走访十户群众，把难处记下来', '每年写一份总结', 0, 0.59],
    ['会前看材料', '会后交材料', 0, 0.59],
    ['', '走访', 0, 0],
    ['走', '访', 0, 0],
    ['走', '走', 1, 1],
  ])('%s and %s', (a, b, least, most) => {
    const alike = similarity(a, b);
    expect(alike).toBeGreaterThanOrEqual(least);
    expect(alike).toBeLessThanOrEqual(most);
  });

  it('is the same both ways, between 0 and 1, and 1 with itself', () => {
    const text = fc.string({ unit: fc.constantFrom(...'走访十户群众记，。 a1Ａ'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(similarity(a, b)).toBeLessThanOrEqual(1);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});
