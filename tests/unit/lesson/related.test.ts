import { describe, expect, it } from 'vitest';
import { relatedLessons, type Relatable } from '../../../src/lesson/related.ts';

function lesson(slug: string, tags: string[] = [], terms: string[] = []): Relatable {
  return { slug, tags, terms };
}

/** Lessons that share nothing, so that rarity has something to be measured against. */
const others = ['x', 'y', 'z'].map((slug) => lesson(slug, [`标签${slug}`], [`term-${slug}`]));
const slugs = (lessons: Relatable[], slug: string, limit?: number) =>
  relatedLessons(lessons, limit)
    .get(slug)
    ?.map((related) => related.slug);

describe('relatedLessons', () => {
  it('says what two lessons share', () => {
    const lessons = [
      lesson('a', ['立信', '清廉'], ['t1', 't2']),
      lesson('b', ['清廉', '践诺'], ['t2', 't3']),
      ...others,
    ];
    expect(relatedLessons(lessons).get('a')).toEqual([
      { slug: 'b', sharedTags: ['清廉'], sharedTerms: ['t2'] },
    ]);
    expect(relatedLessons(lessons).get('b')).toEqual([
      { slug: 'a', sharedTags: ['清廉'], sharedTerms: ['t2'] },
    ]);
  });

  it('has nothing for a lesson that shares nothing, and never the lesson itself', () => {
    const lessons = [lesson('a', ['立信']), ...others];
    expect(relatedLessons(lessons).get('a')).toEqual([]);
    expect(relatedLessons([lesson('a', ['立信'], ['t'])]).get('a')).toEqual([]);
    expect(relatedLessons([]).size).toBe(0);
  });

  it('weighs a tag more than a term of the same rarity, and less than four terms', () => {
    const pair = [
      lesson('a', ['立信'], ['t1', 't2', 't3', 't4']),
      lesson('terms', [], ['t1']),
      lesson('tag', ['立信']),
    ];
    expect(slugs([...pair, ...others], 'a')).toEqual(['tag', 'terms']);
    const many = [
      lesson('a', ['立信'], ['t1', 't2', 't3', 't4']),
      lesson('tag', ['立信']),
      lesson('terms', [], ['t1', 't2', 't3', 't4']),
    ];
    expect(slugs([...many, ...others], 'a')).toEqual(['terms', 'tag']);
  });

  it('weighs a rare term more than a common one', () => {
    const lessons = [
      lesson('a', [], ['common', 'rare']),
      lesson('with-common', [], ['common']),
      lesson('with-rare', [], ['rare']),
      lesson('c', [], ['common']),
      lesson('d', [], ['common']),
      ...others,
    ];
    expect(slugs(lessons, 'a', 2)).toEqual(['with-rare', 'with-common']);
  });

  it('gives ties to the lesson that comes first', () => {
    const twins = ['d', 'b', 'c'].map((slug) => lesson(slug, ['立信']));
    expect(slugs([lesson('a', ['立信']), ...twins, ...others], 'a')).toEqual(['d', 'b', 'c']);
    expect(slugs([...twins.toReversed(), ...others, lesson('a', ['立信'])], 'a')).toEqual(['c', 'b', 'd']);
  });

  it('returns at most the limit, three when nothing is said', () => {
    const lessons = [...['a', 'b', 'c', 'd', 'e'].map((slug) => lesson(slug, ['立信'])), ...others];
    expect(slugs(lessons, 'a')).toEqual(['b', 'c', 'd']);
    expect(slugs(lessons, 'a', 1)).toEqual(['b']);
  });

  it('still relates lessons by what all of them share', () => {
    expect(slugs([lesson('a', ['立信']), lesson('b', ['立信'])], 'a')).toEqual(['b']);
  });

  it('does not compare by what more than 200 lessons share', () => {
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, index) => lesson(`l${index}`, ['党课']));
    expect(slugs([...crowd(200), ...others], 'l0')).toEqual(['l1', 'l2', 'l3']);
    expect(slugs([...crowd(201), ...others], 'l0')).toEqual([]);
    const rarer = [...crowd(201), lesson('p', ['党课', '立信']), lesson('q', ['党课', '立信'])];
    expect(relatedLessons(rarer).get('p')).toEqual([
      { slug: 'q', sharedTags: ['党课', '立信'], sharedTerms: [] },
    ]);
  });

  it('tells a tag from a term of the same name', () => {
    expect(slugs([lesson('a', ['立信']), lesson('b', [], ['立信']), ...others], 'a')).toEqual([]);
  });

  it('is not swayed by a tag written twice', () => {
    const lessons = [lesson('a', ['立信', '立信'], ['t']), lesson('b', ['立信']), ...others];
    expect(relatedLessons(lessons).get('b')).toEqual([{ slug: 'a', sharedTags: ['立信'], sharedTerms: [] }]);
  });
});
