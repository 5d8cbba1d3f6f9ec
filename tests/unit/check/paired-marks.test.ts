import { describe, expect, it } from 'vitest';
import { findUnbalanced } from '../../../src/check/paired-marks.ts';

describe('findUnbalanced', () => {
  it.each([
    ['“信”为‘本’，见《论语》（学而）。', ''],
    ['“他说‘好’，又说“好”。”', ''],
    ['1）先听；2）后记。', ''],
    ['don’t, teachers’ rooms, ’tis: ‘I don’t know’', ''],
    ['“三颗心', '“0'],
    ['三颗心”', '”3'],
    ['”三颗心“', '”0 “4'],
    ['《初心）与（真心》', '）3 （5'],
    ['（甲（乙）', '（0'],
  ])('%s', (text, expected) => {
    expect(
      findUnbalanced(text)
        .map(({ mark, index }) => `${mark}${index}`)
        .join(' '),
    ).toBe(expected);
  });
});
