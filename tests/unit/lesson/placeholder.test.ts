import { describe, expect, it } from 'vitest';
import { findPlaceholders, isPlaceholder } from '../../../src/lesson/placeholder.ts';

describe('findPlaceholders', () => {
  it.each([
    ['待补', [0]],
    ['时间待补，地点待补。', [2, 7]],
    ['还在等待补充，有待补课，期待补贴', []],
    ['', []],
  ])('%j has them at %j', (text, offsets) => expect(findPlaceholders(text)).toEqual(offsets));
});

describe('isPlaceholder', () => {
  it.each(['待补', '标题待补'])('%j is still to come', (value) => expect(isPlaceholder(value)).toBe(true));

  it.each(['有待补充', '', 0, null, undefined, ['待补']])('%j is not', (value) =>
    expect(isPlaceholder(value)).toBe(false),
  );
});
