import { asPrinted } from './as-printed.ts';
import { findCandidates } from './find-candidates.ts';
import type { Names } from './data.ts';
import { hitsInLesson } from './lesson-hits.ts';
import type { Normalizer } from './normalize.ts';
import { partsOf } from './parts.ts';
import { createTerm, type Query, type Term } from './query.ts';
import type { SearchSource } from './search.ts';
import { nearNames } from './near-names.ts';
import { nearPhrases } from './near-phrases.ts';
import { nearPinyin } from './near-pinyin.ts';
import { nearestTerms } from './nearest-terms.ts';
import { oneOfEach } from './one-of-each.ts';

/** What to tell a reader who found nothing. */
export interface Advice {
  /** Terms that occur nowhere; empty when each occurs, but never all in one lesson. */
  absent: string[];
  /** Queries that find something. */
  suggestions: string[];
  /** Names on this site, the closest first, when there is no suggestion. */
  nearest: string[];
}

const mostSuggestions = 5;
/** Lessons looked into at a time. */
const lessonsInBlock = 60;

/** Without an engine every lesson is a candidate: what stands only in the last one must not be called absent. */
async function findsSomething(query: Query, source: SearchSource, normalizer: Normalizer): Promise<boolean> {
  const candidates = await findCandidates(query, source, await source.catalogue(), normalizer);
  for (let start = 0; start < candidates.length; start += lessonsInBlock) {
    const block = candidates.slice(start, start + lessonsInBlock);
    const texts = await source.texts(block);
    if (texts.some((text, index) => text && hitsInLesson(block[index] ?? 0, text, query, normalizer)))
      return true;
  }
  return false;
}

function only(query: Query, include: Term[]): Query {
  return { ...query, include, exclude: [] };
}

/** The query as text with one term written otherwise, or left out. */
function rewritten({ include }: Query, term: Term, text: string): string {
  return include
    .map((other) => (other === term ? text : other.isExact ? `"${other.typed}"` : other.typed))
    .filter((part) => part !== '')
    .join(' ');
}

async function nearMisses(term: Term, source: SearchSource, normalizer: Normalizer): Promise<string[]> {
  const [phrase] = term.phrases;
  if (!phrase) return [];
  const names = await source.names();
  const phrases = await nearPhrases(phrase.text, source, normalizer);
  return oneOfEach([...nearNames(phrase.text, names), ...nearPinyin(phrase.text, names), ...phrases]);
}

/** What the texts hold of a phrase that they do not hold: all its parts at once if a lesson has them, then each. */
async function occurringParts(
  query: Query,
  term: Term,
  source: SearchSource,
  normalizer: Normalizer,
): Promise<string[]> {
  const occurs = (text: string): Promise<boolean> =>
    findsSomething(only(query, [createTerm(text, text, true)]), source, normalizer);
  const parts = await partsOf(term.phrases[0]?.text ?? '', occurs);
  const together = parts.map((part) => createTerm(part, part, false));
  const isTogether = parts.length > 1 && (await findsSomething(only(query, together), source, normalizer));
  const longestFirst = [...parts].sort((one, other) => other.length - one.length);
  return isTogether ? [parts.join(' '), ...longestFirst] : longestFirst;
}

/** Names close to the query; where nothing on this site is, what it is about. */
function offeredTerms({ include }: Query, names: Names): string[] {
  const near = nearestTerms(include.map(({ phrases }) => phrases[0]?.text ?? '').join(''), names);
  return near.length > 0 ? near : names.names.tag.slice(0, mostSuggestions);
}

/** Looks for what a reader may have meant whose query found nothing. */
export async function advise(query: Query, source: SearchSource, normalizer: Normalizer): Promise<Advice> {
  const absent: Term[] = [];
  for (const term of query.include)
    if (!(await findsSomething(only(query, [term]), source, normalizer))) absent.push(term);

  const suggestions: string[] = [];
  for (const term of absent.length === 1 ? absent : []) {
    const near = await nearMisses(term, source, normalizer);
    const parts = await occurringParts(query, term, source, normalizer);
    for (const text of [...near, ...parts]) suggestions.push(rewritten(query, term, text));
  }
  if (suggestions.length === 0 && query.include.length > 1) {
    for (const term of query.include) {
      const others = query.include.filter((other) => other !== term);
      if (await findsSomething(only(query, others), source, normalizer))
        suggestions.push(rewritten(query, term, ''));
    }
  }
  const names = await source.names();
  const nearest = suggestions.length > 0 ? [] : offeredTerms(query, names);
  const printed = (text: string): string => asPrinted(text, names);
  return {
    absent: absent.map(({ typed }) => typed),
    suggestions: suggestions.slice(0, mostSuggestions).map(printed),
    nearest: nearest.map(printed),
  };
}
