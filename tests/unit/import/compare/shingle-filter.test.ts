import { describe, expect, it } from 'vitest';
import { ShingleFilter } from '../../../../src/import/compare/shingle-filter.ts';
import { containmentOf, shinglesOf } from '../../../../src/import/compare/shingles.ts';

/** Letters from a generator, so that a failure can be repeated. */
function letters(seed: number, length: number): Uint16Array {
  let state = seed;
  return Uint16Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return 0x4e00 + (state >>> 20);
  });
}

describe('the filter of one text', () => {
  it.each([0, 300, 900, 1800, 3000])('never underrates what %i shared letters are worth', (shared) => {
    const common = letters(1, shared);
    const [a, b] = [2, 3].map((seed) =>
      shinglesOf(Uint16Array.from([...common, ...letters(seed, 3000 - shared)])),
    ) as [Uint32Array, Uint32Array];
    const exact = containmentOf(a, b);
    const most = new ShingleFilter(a).mostContained(b);
    expect(most).toBeGreaterThanOrEqual(exact);
    expect(most).toBeLessThan(exact + 0.02);
  });

  it('knows that nothing is contained in an empty text', () => {
    expect(new ShingleFilter(new Uint32Array()).mostContained(shinglesOf(letters(1, 100)))).toBe(0);
  });
});
