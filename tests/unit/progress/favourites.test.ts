import { describe, expect, it } from 'vitest';
import { listFavourites } from '../../../src/progress/favourites.ts';
import type { LessonFacts } from '../../../src/progress/summary.ts';

const lessons: LessonFacts[] = [
  { slug: 'a', title: '甲', formerSlugs: ['a-jiu'], items: [] },
  { slug: 'b', title: '乙', formerSlugs: [], items: [] },
];
const on = (time: number, text?: string): { time: number; on: boolean; text?: string } => ({
  time,
  on: true,
  ...(text === undefined ? {} : { text }),
});

describe('favourites', () => {
  it('newest first, with the titles of today', () => {
    expect(
      listFavourites({ 'a/favourite': on(1, '旧题'), 'b/favourite': on(2), 'b/read': on(3) }, lessons),
    ).toEqual([
      { slug: 'b', title: '乙', isWithdrawn: false },
      { slug: 'a', title: '甲', isWithdrawn: false },
    ]);
  });

  it('a renamed lesson stands there once, under its name of today', () => {
    expect(listFavourites({ 'a-jiu/favourite': on(1), 'a/favourite': on(2) }, lessons)).toEqual([
      { slug: 'a', title: '甲', isWithdrawn: false },
    ]);
  });

  it('what was taken back under the new name is none', () => {
    expect(
      listFavourites({ 'a-jiu/favourite': on(1), 'a/favourite': { time: 2, on: false } }, lessons),
    ).toEqual([]);
  });

  it('a withdrawn lesson keeps the title that it had', () => {
    expect(listFavourites({ 'weg/favourite': on(1, '丙') }, lessons)).toEqual([
      { slug: 'weg', title: '丙', isWithdrawn: true },
    ]);
  });
});
