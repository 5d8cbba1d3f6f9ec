import { expect, it } from 'vitest';
import { LineCounter } from '../../../src/relocatable/line-counter.ts';

it('counts lines for offsets in any order', () => {
  const lines = new LineCounter('a\nbb\n\nc');
  expect([0, 1, 2, 4, 5, 6, 2, 0].map((offset) => lines.lineAt(offset))).toEqual([1, 1, 2, 2, 3, 4, 2, 1]);
});
