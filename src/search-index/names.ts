import { punctuate } from '../search/as-printed.ts';
import { nameKinds, type NameKind, type Names, type SearchTerm } from '../search/data.ts';
import type { Normalizer } from '../search/normalize.ts';
import { commonWords } from './common-words.ts';
import { characterReadings } from './readings.ts';

/** What a lesson is called by and what it says. */
export interface NamedLesson {
  title: string;
  headings: readonly string[];
  tags: readonly string[];
  /** Authors and whoever else is named beside the text. */
  people: readonly string[];
  /** Everything that is searched, one paragraph a line. */
  text: string;
}

/**
 * The list shall stay below 40 KB on its way to the reader. After deflate a character of a title weighs 1.6 bytes, of
 * a word 2.1, and the readings of three thousand characters 6 KB. Words take what the other names leave.
 */
const mostCharacters = 18_000;
/** However many titles and headings there are: the commonest thousand words. */
const fewestWordCharacters = 2_000;

const letter = /[\p{L}\p{N}]/u;

/**
 * What pinyin and misspelt queries are compared with. In the order of the lessons, words the commonest first, each
 * name once under its best kind.
 */
export function collectNames(
  lessons: readonly NamedLesson[],
  terms: readonly SearchTerm[],
  normalizer: Normalizer,
): Names {
  const { normalize } = normalizer;
  const seen = new Set<string>();
  const printed = new Map<string, string>();
  const take = (given: readonly string[]): string[] =>
    given.flatMap((spelling) => {
      const name = normalize(spelling);
      if (!letter.test(name) || seen.has(name)) return [];
      seen.add(name);
      const trimmed = spelling.trim();
      if (trimmed !== punctuate(name)) printed.set(name, trimmed);
      return [name];
    });
  const names: Record<NameKind, string[]> = {
    title: take(lessons.map(({ title }) => title)),
    heading: take(lessons.flatMap(({ headings }) => headings)),
    term: take(terms.flatMap(({ name, aliases }) => [name, ...aliases])),
    tag: take(lessons.flatMap(({ tags }) => tags)),
    person: take(lessons.flatMap(({ people }) => people)),
    word: [],
  };
  const given = [...Object.values(names).flat(), ...printed.values()].join('').length;
  const texts = lessons.map(({ text }) => text);
  names.word = take(commonWords(texts, normalize, Math.max(mostCharacters - given, fewestWordCharacters)));
  return {
    names,
    readings: characterReadings(nameKinds.flatMap((kind) => names[kind])),
    printed: Object.fromEntries(printed),
  };
}
