import { findCandidates } from './find-candidates.ts';
import type { Names } from './data.ts';
import { hitsInLesson } from './lesson-hits.ts';
import type { Normalizer } from './normalize.ts';
import type { Query, Term } from './query.ts';
import type { SearchSource } from './search.ts';
import { nearestTerms, nearNames, nearPhrases } from './suggest.ts';

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
/** Lessons that are looked into to see whether a query finds anything. */
const mostLookedInto = 60;

async function findsSomething(query: Query, source: SearchSource, normalizer: Normalizer): Promise<boolean> {
  const candidates = await findCandidates(query, source, await source.catalogue(), normalizer);
  const some = candidates.slice(0, mostLookedInto);
  const texts = await source.texts(some);
  return texts.some((text, index) => text && hitsInLesson(some[index] ?? 0, text, query, normalizer));
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
  const [names, phrases] = await Promise.all([
    source.names().then((all) => nearNames(phrase.text, all)),
    nearPhrases(phrase.text, source, normalizer),
  ]);
  return [...new Set([...names, ...phrases])];
}

const printed: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '<': '《',
  '>': '》',
};

/** Normalised Chinese as it is printed; a search for it finds the same. */
function asPrinted(text: string): string {
  return text.replace(/[,.;:<>]/g, (mark) => printed[mark] ?? mark);
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
  for (const term of absent.length === 1 ? absent : [])
    for (const text of await nearMisses(term, source, normalizer))
      suggestions.push(rewritten(query, term, text));
  if (suggestions.length === 0 && query.include.length > 1) {
    for (const term of query.include) {
      const others = query.include.filter((other) => other !== term);
      if (await findsSomething(only(query, others), source, normalizer))
        suggestions.push(rewritten(query, term, ''));
    }
  }
  const nearest = suggestions.length > 0 ? [] : offeredTerms(query, await source.names());
  return {
    absent: absent.map(({ typed }) => typed),
    suggestions: suggestions.slice(0, mostSuggestions).map(asPrinted),
    nearest: nearest.map(asPrinted),
  };
}
