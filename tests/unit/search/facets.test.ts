import { describe, expect, it } from 'vitest';
import { facetsOf, filterLessons, type Filters } from '../../../src/search/facets.ts';
import { search } from '../../../src/search/search.ts';
import { catalogueOf, sourceOf, type SmallLesson } from './small-site.ts';
import { lessonText, normalizer } from './texts.ts';

const text = (title: string) => lessonText([`title: ${title}`, '群众。']);
const site: SmallLesson[] = [
  { slug: 'a', text: text('甲'), tags: ['立信', '清廉'], kind: '微党课', year: '2014', collection: 'yi' },
  {
    slug: 'b',
    text: text('乙'),
    tags: ['清廉'],
    kind: '规定',
    year: '2012',
    collection: 'er',
    hasChecklist: true,
  },
  { slug: 'c', text: text('丙'), tags: ['清廉'], kind: '微党课', collection: 'yi', hasChecklist: true },
];
const catalogue = catalogueOf(site);
const outcome = await search('群众', sourceOf(site), normalizer);
const lessons = outcome?.lessons ?? [];

const facet = (name: string, filters: Filters = {}) =>
  facetsOf(lessons, catalogue, filters)
    .find((found) => found.name === name)
    ?.values.map(({ label, count }) => `${label} ${count}`);

describe('filters', () => {
  it('count the lessons of every value', () => {
    expect(facet('collection')).toEqual(['专题yi 2', '专题er 1']);
    expect(facet('tag')).toEqual(['清廉 3', '立信 1']);
    expect(facet('kind')).toEqual(['微党课 2', '规定 1']);
    expect(facet('year')).toEqual(['2014 1', '2012 1']);
    expect(facet('hasChecklist')).toEqual(['含清单 2']);
  });

  it('count under the other filters, not under their own', () => {
    expect(facet('kind', { collection: 'yi' })).toEqual(['微党课 2']);
    expect(facet('collection', { collection: 'yi' })).toEqual(['专题yi 2', '专题er 1']);
  });

  it('always name the value that is chosen, even when it has nothing', () => {
    expect(facet('collection', { collection: 'er', year: '2014' })).toEqual(['专题yi 1', '专题er 0']);
  });

  it('keep the lessons that pass all of them, in their order', () => {
    const slugs = (filters: Filters) =>
      filterLessons(lessons, catalogue, filters).map(({ lesson }) => site[lesson]?.slug);
    expect(slugs({})).toEqual(['a', 'b', 'c']);
    expect(slugs({ kind: '微党课', hasChecklist: true })).toEqual(['c']);
    expect(slugs({ tag: '没有' })).toEqual([]);
  });
});
