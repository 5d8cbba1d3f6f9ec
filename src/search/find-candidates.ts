import type { Catalogue } from './data.ts';
import { findHits } from './match.ts';
import type { Normalizer } from './normalize.ts';
import { prepareNames } from './prepared-names.ts';
import type { Query, Term } from './query.ts';
import type { SearchSource } from './search.ts';
import { phraseTokens } from './tokens.ts';

async function candidatesOf({ phrases }: Term, source: SearchSource): Promise<readonly number[]> {
  const lists: (readonly number[])[] = [];
  // One after the other: the engine answers one question at a time.
  for (const { text } of phrases) lists.push(await source.candidates(phraseTokens(text)));
  const [first = [], ...others] = lists;
  return others.length === 0
    ? first
    : [...new Set(others.reduce<number[]>((all, list) => all.concat(list), [...first]))];
}

function occursIn(name: string, { include }: Query): boolean {
  return include.some(({ phrases }) => phrases.some((phrase) => findHits(name, phrase).length > 0));
}

/** What the reader sees of a lesson first, its title and tags, decides more than any count of words. */
function namedLessons(
  candidates: readonly number[],
  query: Query,
  catalogue: Catalogue,
  normalizer: Normalizer,
): Set<number> {
  const tags = new Set(
    catalogue.tags
      .map((_, tag) => tag)
      .filter((tag) => occursIn(normalizer.normalize(catalogue.tags[tag] ?? ''), query)),
  );
  return new Set(
    candidates.filter((number) => {
      const lesson = catalogue.lessons[number];
      if (!lesson) return false;
      const { title, terms } = prepareNames(lesson, normalizer);
      return (
        lesson.tags.some((tag) => tags.has(tag)) || [title, ...terms].some((name) => occursIn(name, query))
      );
    }),
  );
}

/** Numbers of all lessons that may answer a query, the likeliest first. */
export async function findCandidates(
  query: Query,
  source: SearchSource,
  catalogue: Catalogue,
  normalizer: Normalizer,
): Promise<number[]> {
  const [first, ...others] = query.include;
  if (!first) return [];
  let candidates = await candidatesOf(first, source);
  for (const term of others) {
    if (candidates.length === 0) return [];
    const allowed = new Set(await candidatesOf(term, source));
    candidates = candidates.filter((lesson) => allowed.has(lesson));
  }
  const named = namedLessons(candidates, query, catalogue, normalizer);
  return [...named, ...candidates.filter((lesson) => !named.has(lesson))];
}
