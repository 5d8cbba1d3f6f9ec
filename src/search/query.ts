import { isWord } from './characters.ts';
import { letterCount, withoutMarks, type PassedOver, type Phrase } from './match.ts';
import type { Normalizer } from './normalize.ts';
import { numberVariants } from './numbers.ts';
import { otherSpellings } from './other-spellings.ts';

/** One thing that must (or must not) occur. */
export interface Term {
  /** As it was typed, without quotes. */
  typed: string;
  /** Any of them is a hit; the first is what was typed. */
  phrases: Phrase[];
  /** Was in quotes: nothing but the very words. */
  isExact: boolean;
}

export interface Query {
  /** As it was typed, cut. */
  text: string;
  /** All of them must occur. */
  include: Term[];
  /** None of them may occur. */
  exclude: Term[];
  /** Whether something was too long and left out. */
  isCut: boolean;
}

/** Longer than any sentence that somebody remembers; shorter than what would keep an old PC busy. */
export const longestQuery = 100;
const mostTerms = 10;

/** From here on two texts that differ only in the marks round words, or in all punctuation, say the same. */
const phraseLength = 3;
const longPhrase = 6;

function passedOver(text: string, isExact: boolean): PassedOver {
  const letters = letterCount(text);
  if (isExact || letters < phraseLength) return 'nothing';
  return letters < longPhrase ? 'marks' : 'punctuation';
}

const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '”': '”',
  '「': '」',
  '『': '』',
};
const minus = /[-－−]/;
const blank = /\s/;

/** What a sentence leaves at the ends of what was typed. Other signs count: 50% and C++ are no 50 and C. */
const sentenceMarks = /^[\s,.;:!?"'<>()[\]、。·~_…-]$/;

function trimPunctuation(text: string): string {
  const characters = Array.from(text);
  while (sentenceMarks.test(characters[0] ?? '')) characters.shift();
  while (sentenceMarks.test(characters[characters.length - 1] ?? '')) characters.pop();
  return characters.join('');
}

/** At most so many characters, and no number or word of letters cut in two if it can be helped. */
function cut(characters: readonly string[]): string[] {
  if (characters.length <= longestQuery) return [...characters];
  const isWordAt = (index: number): boolean =>
    isWord((characters[index] ?? '').toLowerCase().codePointAt(0) ?? 0);
  let end = longestQuery;
  while (end > 0 && isWordAt(end - 1) && isWordAt(longestQuery)) end--;
  return characters.slice(0, end > 0 ? end : longestQuery);
}

/** A term that asks for a normalised text. */
export function createTerm(typed: string, text: string, isExact: boolean): Term {
  const passesOver = passedOver(text, isExact);
  const wanted = withoutMarks(text, passesOver);
  const variants = isExact ? [] : numberVariants(wanted);
  const spellings = isExact ? [] : otherSpellings(wanted);
  return {
    typed,
    isExact,
    phrases: [
      { text: wanted, isNumberVariant: false, passesOver },
      ...spellings.map((spelling) => ({ text: spelling, isNumberVariant: false, passesOver })),
      ...variants.map((variant) => ({ text: variant, isNumberVariant: true, passesOver })),
    ],
  };
}

interface TypedTerm {
  text: string;
  isExact: boolean;
  isExcluded: boolean;
}

/** Splits what was typed: blanks part terms, quotes at the beginning of a term hold them together, - excludes. */
function typedTerms(text: string): TypedTerm[] {
  const terms: TypedTerm[] = [];
  let index = 0;
  while (index < text.length) {
    if (blank.test(text.charAt(index))) {
      index++;
      continue;
    }
    const isExcluded = minus.test(text.charAt(index));
    if (isExcluded) index++;
    const close = quotes[text.charAt(index)];
    let end = close === undefined ? index : text.indexOf(close, index + 1);
    if (close === undefined) while (end < text.length && !blank.test(text.charAt(end))) end++;
    else if (end < 0) end = text.length;
    const start = close === undefined ? index : index + 1;
    terms.push({ text: text.slice(start, end), isExact: close !== undefined, isExcluded });
    index = close === undefined ? end : end + 1;
  }
  return terms;
}

/** Understands a query as it was typed; never fails. */
export function parseQuery(typed: string, normalizer: Normalizer): Query {
  const characters = Array.from(typed.trim());
  const text = cut(characters).join('');
  const terms = typedTerms(text)
    .map((term) => ({ ...term, normalized: normalizer.normalize(term.text) }))
    // In quotes the marks count as well.
    .map((term) => (term.isExact ? term : { ...term, normalized: trimPunctuation(term.normalized) }))
    .filter(({ normalized }) => trimPunctuation(normalized) !== '');
  const kept = terms.slice(0, mostTerms);
  const create = ({ text: typedText, normalized, isExact }: (typeof kept)[number]): Term =>
    createTerm(typedText.trim(), normalized, isExact);
  return {
    text,
    include: kept.filter(({ isExcluded }) => !isExcluded).map(create),
    exclude: kept.filter(({ isExcluded }) => isExcluded).map(create),
    isCut: characters.length > longestQuery || terms.length > mostTerms,
  };
}
