import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../../src/import/compare/align.ts';
import { lettersOf } from '../../../../src/import/compare/letters.ts';

const lettersIn = (text: string): Uint16Array => lettersOf(text).units;

describe('two copies beside each other', () => {
  it('agree in every run, in order, without touching', () => {
    const text = fc
      .array(
        fc.constantFrom('走进群众了解群众服务群众', '把事情一件一件办好', '甲', '乙', '丙丁', '从群众中来'),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, two) => {
        const [a, b] = [lettersIn(one), lettersIn(two)];
        let [aEnd, bEnd] = [0, 0];
        for (const { aStart, bStart, length } of align(a, b)) {
          expect(length).toBeGreaterThan(0);
          expect([...a.slice(aStart, aStart + length)]).toEqual([...b.slice(bStart, bStart + length)]);
          expect(aStart).toBeGreaterThanOrEqual(aEnd);
          expect(bStart).toBeGreaterThanOrEqual(bEnd);
          [aEnd, bEnd] = [aStart + length, bStart + length];
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are not misled by a phrase that comes again', () => {
    const [phrase, story, other] = ['全心全意为人民服务', '去年村里修了一条路', '今年镇上开了一间店'];
    const runs = align(lettersIn(phrase + story + phrase + other), lettersIn(story + phrase + other));
    expect(runs).toEqual([{ aStart: 9, bStart: 0, length: 27 }]);
  });
});
