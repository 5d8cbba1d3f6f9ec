import type { Names } from './data.ts';
import { readPinyin } from './pinyin.ts';
import { createTerm, type Query, type Term } from './query.ts';
import type { SearchSource } from './search.ts';

/** Letters that were read as Chinese. */
export interface Reading {
  typed: string;
  /** What they may mean, likeliest first. */
  phrases: string[];
}

const letters = /^[a-zü'’]+$/i;

function isLatin({ typed, isExact }: Term): boolean {
  return !isExact && letters.test(typed);
}

/** The term with what its letters may mean as further phrases. */
function withReading(typed: string, phrases: readonly string[]): Term {
  const terms = [typed, ...phrases].map((text) => createTerm(typed, text.toLowerCase(), true));
  return {
    typed,
    isExact: false,
    phrases: terms.reduce<Term['phrases']>((all, term) => all.concat(term.phrases), []),
  };
}

/** Latin terms side by side, read as one: `li xin yu min`. */
function readTogether(terms: readonly Term[], names: Names): { terms: Term[]; readings: Reading[] } {
  const typed = terms.map((term) => term.typed).join(' ');
  const together = terms.length > 1 ? readPinyin(typed, names) : [];
  if (together.length > 0)
    return { terms: [withReading(typed, together)], readings: [{ typed, phrases: together }] };
  const readings = terms
    .map((term) => ({ typed: term.typed, phrases: readPinyin(term.typed, names) }))
    .filter(({ phrases }) => phrases.length > 0);
  return {
    terms: terms.map((term) => {
      const reading = readings.find((candidate) => candidate.typed === term.typed);
      return reading ? withReading(term.typed, reading.phrases) : term;
    }),
    readings,
  };
}

/** Reads the terms of a query that are written in Latin letters as pinyin; they stay what they are beside it. */
export async function readLatinTerms(
  query: Query,
  source: SearchSource,
): Promise<{ query: Query; readings: Reading[] }> {
  if (!query.include.some(isLatin)) return { query, readings: [] };
  const names = await source.names();
  const include: Term[] = [];
  const readings: Reading[] = [];
  let group: Term[] = [];
  const endGroup = (): void => {
    const read = readTogether(group, names);
    include.push(...read.terms);
    readings.push(...read.readings);
    group = [];
  };
  for (const term of query.include) {
    if (isLatin(term)) group.push(term);
    else {
      endGroup();
      include.push(term);
    }
  }
  endGroup();
  return { query: { ...query, include }, readings };
}
