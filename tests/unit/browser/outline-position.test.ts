import { expect, it } from 'vitest';
import { currentHeading } from '../../../src/browser/features/outline-position.ts';

it.each([
  ['before the first heading', [300, 900], false, -1],
  ['at the first', [100, 900], false, 0],
  ['past several', [-900, -10, 50, 800], false, 2],
  ['at the foot of the page the last one counts', [-900, 300, 500], true, 2],
])('%s', (_name, tops, atEnd, expected) => {
  expect(currentHeading(tops, 200, atEnd)).toBe(expected);
});
