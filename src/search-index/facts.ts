import type { Catalogue, CatalogueLesson, SearchTerm } from '../search/data.ts';
import type { Lesson, Library } from '../site/library.ts';

/** What search must know of the site besides the texts of its pages. */
export interface SearchFacts {
  siteId: string;
  siteTitle: string;
  /** Of what the pages were made. */
  siteVersion: string;
  /** Without what only the engine can tell. */
  catalogue: Omit<Catalogue, 'lessons'> & { lessons: Omit<CatalogueLesson, 'engineId'>[] };
  /** Who wrote and reviewed each lesson. */
  people: string[][];
  terms: SearchTerm[];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function peopleOf({ data: { source, review } }: Lesson): string[] {
  return distinct([
    ...(source.author === undefined ? [] : [source.author]),
    ...review.map(({ name }) => name),
  ]);
}

/** Takes from the library what search needs, so that the rendered lessons need not stay in memory. */
export function searchFacts({
  site,
  collections,
  lessons,
  glossary,
  version,
}: Pick<Library, 'site' | 'collections' | 'lessons' | 'glossary' | 'version'>): SearchFacts {
  const tags = distinct(lessons.flatMap(({ data }) => data.tags));
  const kinds = distinct(lessons.map(({ data }) => data.source.kind));
  const termNames = new Map(glossary.map(({ id, term }) => [id, term]));
  const collectionNumbers = new Map(collections.map(({ id }, index) => [id, index]));
  const tagNumbers = new Map(tags.map((tag, index) => [tag, index]));
  return {
    siteId: site.id,
    siteTitle: site.title,
    siteVersion: version.build,
    catalogue: {
      collections: collections.map(({ id, data }) => ({ id, title: data.title })),
      tags,
      kinds,
      lessons: lessons.map(({ slug, collection, data, rendered }) => {
        const year = data.source.date?.slice(0, 4);
        return {
          slug,
          title: data.title,
          collection: collectionNumbers.get(collection) ?? -1,
          tags: data.tags.map((tag) => tagNumbers.get(tag) ?? -1),
          kind: kinds.indexOf(data.source.kind),
          ...(year !== undefined && { year }),
          hasChecklist: rendered.items.length > 0,
          terms: rendered.terms.flatMap((id) => termNames.get(id) ?? []),
        };
      }),
    },
    people: lessons.map(peopleOf),
    terms: glossary.map(({ id, term, aliases, explanation }) => ({ id, name: term, aliases, explanation })),
  };
}
