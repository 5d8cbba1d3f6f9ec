import type { CatalogueLesson, Place } from './data.ts';
import type { LessonHits } from './lesson-hits.ts';
import type { Normalizer } from './normalize.ts';
import { prepareNames } from './prepared-names.ts';
import type { Query, Term } from './query.ts';

/** Title before heading before tag and glossary term before text. */
const placeWeight: Readonly<Record<Place, number>> = { title: 100, heading: 50, tag: 30, text: 10, item: 10 };
/** A title or a glossary term of the lesson that is the query itself. */
const wholeTitle = 50;
const glossaryTerm = 30;

interface Ranked {
  hits: LessonHits;
  weight: number;
}

function isWhole(name: string, { phrases }: Term): boolean {
  return phrases.some(({ text }) => text === name);
}

function weigh(
  hits: LessonHits,
  lesson: CatalogueLesson,
  { include }: Query,
  normalizer: Normalizer,
): number {
  const { title, terms } = prepareNames(lesson, normalizer);
  return include.reduce((sum, term, index) => {
    const byPlace = placeWeight[hits.fit.places[index] ?? 'item'];
    const byName = terms.some((name) => isWhole(name, term)) ? glossaryTerm : 0;
    return sum + Math.max(byPlace, byName) + (isWhole(title, term) ? wholeTitle : 0);
  }, 0);
}

/**
 * Orders lessons by where the query stands, then together before spread, then as typed before other notations, then
 * by the number of hits; equals stay in the order of the site. The same for every engine and browser.
 */
export function rankLessons(
  lessons: readonly LessonHits[],
  catalogue: readonly CatalogueLesson[],
  query: Query,
  normalizer: Normalizer,
): LessonHits[] {
  return lessons
    .map((hits): Ranked => {
      const lesson = catalogue[hits.lesson];
      return { hits, weight: lesson ? weigh(hits, lesson, query, normalizer) : 0 };
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(b.hits.fit.isAdjacent) - Number(a.hits.fit.isAdjacent) ||
        a.hits.fit.spread - b.hits.fit.spread ||
        Number(b.hits.fit.isLiteral) - Number(a.hits.fit.isLiteral) ||
        b.hits.count - a.hits.count ||
        a.hits.lesson - b.hits.lesson,
    )
    .map(({ hits }) => hits);
}
