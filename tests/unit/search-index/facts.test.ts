import { expect, it } from 'vitest';
import { readContentModel } from '../../../src/check/content-model.ts';
import { readContentFolder } from '../../../src/content/read-folder.ts';
import { searchFacts } from '../../../src/search-index/facts.ts';
import { createLibrary } from '../../../src/site/create-library.ts';

function library(includeUnpublished: boolean) {
  const contentDir = 'tests/fixtures/site';
  const model = readContentModel(readContentFolder(contentDir));
  return createLibrary(model, { contentDir, projectDir: '.', includeUnpublished });
}

it('takes what search needs of the lessons that are shown, in their order', () => {
  const published = library(false);
  const { siteId, siteTitle, catalogue, people, terms } = searchFacts(published);
  expect({ siteId, siteTitle }).toEqual({ siteId: published.site.id, siteTitle: published.site.title });
  expect(catalogue.lessons.map(({ slug }) => slug)).toEqual(published.lessons.map(({ slug }) => slug));
  expect(terms.map(({ id }) => id)).toEqual(published.glossary.map(({ id }) => id));
  expect(people).toHaveLength(catalogue.lessons.length);
  for (const [index, { data, collection }] of published.lessons.entries()) {
    const lesson = catalogue.lessons[index];
    expect(lesson?.tags.map((tag) => catalogue.tags[tag])).toEqual(data.tags);
    expect(catalogue.kinds[lesson?.kind ?? -1]).toBe(data.source.kind);
    expect(catalogue.collections[lesson?.collection ?? -1]?.id).toBe(collection);
    expect(lesson?.year).toBe(data.source.date?.slice(0, 4));
  }
});

it('takes drafts only when they are shown', () => {
  const drafts = searchFacts(library(true)).catalogue.lessons.length;
  expect(drafts).toBeGreaterThan(searchFacts(library(false)).catalogue.lessons.length);
});
