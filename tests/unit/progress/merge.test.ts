import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProgress, newerEntry } from '../../../src/progress/merge.ts';
import { anyProgress } from './arbitrary.ts';

describe('merging', () => {
  it('the order of two does not matter', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(mergeProgress(a, b)).toEqual(mergeProgress(b, a));
      }),
    );
  });

  it('the order of many does not matter', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        expect(mergeProgress(mergeProgress(a, b), c)).toEqual(mergeProgress(a, mergeProgress(b, c)));
      }),
    );
  });

  it('doing it again changes nothing', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = mergeProgress(a, b);
        expect(mergeProgress(merged, merged)).toEqual(merged);
        expect(mergeProgress(merged, a)).toEqual(merged);
      }),
    );
  });

  it('nothing is dropped, and nothing older wins', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const merged = mergeProgress(a, b);
        expect(new Set(Object.keys(merged))).toEqual(new Set([...Object.keys(a), ...Object.keys(b)]));
        Object.keys(merged).forEach((key) => {
          expect(merged[key]?.time).toBe(Math.max(a[key]?.time ?? 0, b[key]?.time ?? 0));
        });
      }),
    );
  });

  it('what was done at the same moment stays done', () => {
    const off = { time: 1, on: false, text: '乙' };
    const on = { time: 1, on: true };
    expect(newerEntry(off, on)).toBe(on);
    expect(newerEntry(on, off)).toBe(on);
  });

  it('no text and an empty text are two things', () => {
    const none = { time: 1, on: true };
    const empty = { time: 1, on: true, text: '' };
    expect(newerEntry(none, empty)).toBe(newerEntry(empty, none));
  });

  it('a key from a file reaches no prototype', () => {
    const hostile = JSON.parse('{"__proto__": {"time": 1, "on": true}}') as Record<string, never>;
    const merged = mergeProgress(hostile, {});
    expect(Object.keys(merged)).toEqual(['__proto__']);
    expect(({} as { on?: boolean }).on).toBeUndefined();
  });
});
