import type { Catalogue, CatalogueLesson, LessonText, Names, SearchTerm } from '../../../src/search/data.ts';
import type { SearchSource } from '../../../src/search/search.ts';
import { tokensOf } from '../../../src/search/tokens.ts';
import { normalizer } from './texts.ts';

export interface SmallLesson {
  slug: string;
  text: LessonText;
  tags?: string[];
  terms?: string[];
  kind?: string;
  year?: string;
  collection?: string;
  hasChecklist?: boolean;
}

const noNames: Names = {
  names: { title: [], heading: [], term: [], tag: [], person: [], word: [] },
  readings: {},
  printed: {},
};

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function titleOf({ sections }: LessonText): string {
  const segments = sections.flatMap((section) => section.segments);
  return segments.find(({ place }) => place === 'title')?.text ?? '';
}

export function catalogueOf(lessons: readonly SmallLesson[]): Catalogue {
  const collections = unique(lessons.map(({ collection = 'yi' }) => collection));
  const tags = unique(lessons.flatMap((lesson) => lesson.tags ?? []));
  const kinds = unique(lessons.map(({ kind = '微党课' }) => kind));
  return {
    collections: collections.map((id) => ({ id, title: `专题${id}` })),
    tags,
    kinds,
    lessons: lessons.map(
      ({ slug, text, kind = '微党课', year, collection = 'yi', ...lesson }): CatalogueLesson => ({
        slug,
        title: titleOf(text),
        collection: collections.indexOf(collection),
        tags: (lesson.tags ?? []).map((tag) => tags.indexOf(tag)),
        kind: kinds.indexOf(kind),
        ...(year === undefined ? {} : { year }),
        hasChecklist: lesson.hasChecklist ?? false,
        terms: lesson.terms ?? [],
        engineId: slug,
      }),
    ),
  };
}

/** A source over lessons in memory: with an index of tokens, or as the fallback, which takes every lesson. */
export function sourceOf(
  lessons: readonly SmallLesson[],
  { terms = [] as SearchTerm[], names = noNames, engine = 'index', missing = [] as string[] } = {},
): SearchSource {
  const tokens = lessons.map(
    ({ text }) =>
      new Set(
        text.sections.flatMap(({ segments }) =>
          segments.flatMap((segment) => tokensOf(normalizer.normalize(segment.text))),
        ),
      ),
  );
  return {
    catalogue: () => Promise.resolve(catalogueOf(lessons)),
    terms: () => Promise.resolve(terms),
    names: () => Promise.resolve(names),
    candidates: (wanted) =>
      Promise.resolve(
        tokens.flatMap((has, number) =>
          engine === 'fallback' || wanted.every((token) => has.has(token)) ? [number] : [],
        ),
      ),
    texts: (numbers) =>
      Promise.resolve(
        numbers.map((number) => {
          const lesson = lessons[number];
          return lesson && !missing.includes(lesson.slug) ? lesson.text : undefined;
        }),
      ),
  };
}
