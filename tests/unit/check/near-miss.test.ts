import { describe, expect, it } from 'vitest';
import { editDistance, nearMiss } from '../../../src/check/near-miss.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['title', 'title', 0],
    ['titel', 'title', 1],
    ['tilte', 'title', 1],
    ['kitten', 'sitting', 3],
    ['走进', '走访', 1],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
    expect(editDistance(a, b, distance)).toBe(distance);
    if (distance > 0) expect(editDistance(a, b, distance - 1)).toBe(Infinity);
  });
});

describe('nearMiss', () => {
  const fields = ['title', 'summary', 'order', 'tags', 'audience'];

  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['audince', 'audience'],
    ['tag', 'tags'],
    ['colour', undefined],
    ['x', undefined],
    ['t'.repeat(200), undefined],
  ])('%s → %s', (typed, meant) => {
    expect(nearMiss(typed, fields)).toBe(meant);
  });
});
