import type { Catalogue, LessonText, Names, SearchTerm } from './data.ts';
import { findCandidates } from './find-candidates.ts';
import { findTerms } from './find-terms.ts';
import { hitsInLesson, type LessonHits } from './lesson-hits.ts';
import type { Normalizer } from './normalize.ts';
import { parseQuery, type Query } from './query.ts';
import { rankLessons } from './rank.ts';
import { readLatinTerms, type Reading } from './latin-terms.ts';
import { advise, type Advice } from './advice.ts';

/** Where the search data comes from: scripts in a browser, files in a test. */
export interface SearchSource {
  catalogue(): Promise<Catalogue>;
  terms(): Promise<readonly SearchTerm[]>;
  names(): Promise<Names>;
  /** Numbers of all lessons that may hold every token (a superset), the likeliest first. */
  candidates(tokens: readonly string[]): Promise<readonly number[]>;
  /** Texts in the order asked; undefined where the file is missing or broken, which the source reports. */
  texts(lessons: readonly number[]): Promise<(LessonText | undefined)[]>;
}

export interface SearchOutcome extends Advice {
  query: Query;
  /** All lessons with hits, best first. */
  lessons: LessonHits[];
  /** Glossary terms with hits, best first. */
  terms: SearchTerm[];
  /** What was read as pinyin. */
  readings: Reading[];
  /** Lessons whose text could not be read. */
  unchecked: number;
}

export interface SearchProgress {
  /** What is known so far. Lessons that it holds keep their order to the end. */
  outcome: SearchOutcome;
  checked: number;
  candidates: number;
}

export interface SearchOptions {
  onProgress?(progress: SearchProgress): void;
  /** Becomes false when the reader has asked for something else. */
  isCurrent?(): boolean;
}

/**
 * So many lessons are read and ranked before the first are shown; the others follow block by block, the likeliest
 * first, because waiting for all of ten thousand would take seconds.
 */
const firstBlock = 100;
const nextBlock = 300;

const noAdvice: Advice = { absent: [], suggestions: [], nearest: [] };

interface Search {
  source: SearchSource;
  normalizer: Normalizer;
  catalogue: Catalogue;
  onProgress(progress: SearchProgress): void;
  isCurrent(): boolean;
}

/** Looks into the texts of all candidates; undefined when the reader has asked for something else. */
async function run(query: Query, readings: Reading[], search: Search): Promise<SearchOutcome | undefined> {
  const { source, normalizer, catalogue, isCurrent } = search;
  const [terms, candidates] = await Promise.all([
    source.terms(),
    findCandidates(query, source, catalogue, normalizer),
  ]);
  const outcome: SearchOutcome = {
    query,
    lessons: [],
    terms: findTerms(terms, query, normalizer),
    readings,
    unchecked: 0,
    ...noAdvice,
  };
  for (let checked = 0; checked < candidates.length;) {
    const block = candidates.slice(checked, checked + (checked === 0 ? firstBlock : nextBlock));
    const texts = await source.texts(block);
    if (!isCurrent()) return undefined;
    const found: LessonHits[] = [];
    texts.forEach((text, index) => {
      const lesson = block[index];
      if (lesson === undefined) return;
      if (!text) outcome.unchecked++;
      const hits = text && hitsInLesson(lesson, text, query, normalizer);
      if (hits) found.push(hits);
    });
    outcome.lessons = outcome.lessons.concat(rankLessons(found, catalogue.lessons, query, normalizer));
    checked += block.length;
    search.onProgress({ outcome: { ...outcome }, checked, candidates: candidates.length });
  }
  return isCurrent() ? outcome : undefined;
}

/**
 * Finds what a reader typed. Every lesson in the outcome holds it and every lesson that holds it is there, whatever
 * the source's candidates are, as long as they are not too few.
 * @returns undefined when `isCurrent` became false
 * @throws what the source throws when catalogue or terms cannot be had
 */
export async function search(
  text: string,
  source: SearchSource,
  normalizer: Normalizer,
  { onProgress = () => {}, isCurrent = () => true }: SearchOptions = {},
): Promise<SearchOutcome | undefined> {
  const catalogue = await source.catalogue();
  const typed = parseQuery(text, normalizer);
  const context = { source, normalizer, catalogue, onProgress, isCurrent };
  const literal = await run(typed, [], context);
  if (!literal || typed.include.length === 0) return literal;

  const { query, readings } = await readLatinTerms(typed, source);
  if (literal.lessons.length > 0) {
    // Letters that stand in a text are found as they are; what they may mean as pinyin is only offered.
    const [reading, ...others] = readings;
    const isAll = reading !== undefined && others.length === 0 && query.include.length === 1;
    return isAll ? { ...literal, suggestions: reading.phrases } : literal;
  }
  const outcome = readings.length > 0 ? await run(query, readings, context) : literal;
  if (!outcome || outcome.lessons.length > 0) return outcome;

  const advice = await advise(outcome.query, source, normalizer);
  return isCurrent() ? { ...outcome, ...advice } : undefined;
}
