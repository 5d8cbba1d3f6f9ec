import { asPrinted } from './as-printed.ts';
import type { Names } from './data.ts';
import { oneOfEach } from './one-of-each.ts';
import { readPinyin } from './pinyin.ts';
import { createTerm, type Query, type Term } from './query.ts';
import type { SearchSource } from './search.ts';

/** Letters that were read as Chinese. */
export interface Reading {
  typed: string;
  /** What they may mean, likeliest first. */
  phrases: string[];
}

const letters = /^[a-zü']+$/;

/** The letters of a term that may be pinyin, whatever the width in which they were typed. */
function lettersOf({ phrases: [typed], isExact }: Term): string | undefined {
  return typed && !isExact && letters.test(typed.text) ? typed.text : undefined;
}

/** The term with what its letters may mean as further phrases. */
function withReading(typed: string, latin: string, phrases: readonly string[]): Term {
  const terms = [latin, ...phrases].map((text) => createTerm(typed, text, true));
  return {
    typed,
    isExact: false,
    phrases: terms.reduce<Term['phrases']>((all, term) => all.concat(term.phrases), []),
  };
}

/** Reads as many of the terms as possible together, beginning with the first: `shang yang bianfa`. */
function readFirst(terms: readonly Term[], names: Names): { count: number; term?: Term; reading?: Reading } {
  for (let count = terms.length; count > 0; count--) {
    const group = terms.slice(0, count);
    const latin = group.map((term) => lettersOf(term) ?? '').join(' ');
    const phrases = readPinyin(latin, names);
    if (phrases.length === 0) continue;
    const typed = group.map((term) => term.typed).join(' ');
    const shown = oneOfEach(phrases).map((phrase) => asPrinted(phrase, names));
    return { count, term: withReading(typed, latin, phrases), reading: { typed, phrases: shown } };
  }
  return { count: 1 };
}

/** Reads the terms of a query that are written in Latin letters as pinyin; they stay what they are beside it. */
export async function readLatinTerms(
  query: Query,
  source: SearchSource,
): Promise<{ query: Query; readings: Reading[] }> {
  const isLatin = (term: Term): boolean => lettersOf(term) !== undefined;
  if (!query.include.some(isLatin)) return { query, readings: [] };
  const names = await source.names();
  const include: Term[] = [];
  const readings: Reading[] = [];
  for (let index = 0; index < query.include.length;) {
    const rest = query.include.slice(index);
    const end = rest.findIndex((term) => !isLatin(term));
    const { count, term, reading } = readFirst(end < 0 ? rest : rest.slice(0, end), names);
    include.push(...(term ? [term] : rest.slice(0, count)));
    if (reading) readings.push(reading);
    index += count;
  }
  return { query: { ...query, include }, readings };
}
