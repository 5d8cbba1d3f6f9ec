import { describe, expect, it } from 'vitest';
import { chineseNumber, headingNumber } from '../../../src/lesson/numbering.ts';

describe('chineseNumber', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [19, '十九'],
    [20, '二十'],
    [21, '二十一'],
    [30, '三十'],
    [99, '九十九'],
  ])('%i is %s', (value, text) => expect(chineseNumber(value)).toBe(text));

  it.each([
    [0, '0'],
    [-1, '-1'],
    [100, '100'],
    [1234, '1234'],
  ])('%i is outside of what headings need and stays %s', (value, text) =>
    expect(chineseNumber(value)).toBe(text),
  );

  it('is different for every number up to 99', () => {
    expect(new Set(Array.from({ length: 99 }, (_, index) => chineseNumber(index + 1))).size).toBe(99);
  });
});

describe('headingNumber', () => {
  it.each([
    [2, 3, '三、'],
    [3, 12, '（十二）'],
    [4, 12, '12.'],
    [5, 12, '（12）'],
    [6, 1, '（1）'],
  ])('depth %i, place %i: %s', (depth, index, text) => expect(headingNumber(depth, index)).toBe(text));
});
