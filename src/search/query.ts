import { isSeparator } from './characters.ts';
import { letterCount, withoutPunctuation, type Phrase } from './match.ts';
import type { Normalizer } from './normalize.ts';
import { numberVariants } from './numbers.ts';

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

/** From here on two texts that differ only in punctuation say the same. */
const longPhrase = 6;

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

function trimPunctuation(text: string): string {
  const characters = Array.from(text);
  const isLetter = (character: string): boolean => !isSeparator(character.codePointAt(0) ?? 0);
  const first = characters.findIndex(isLetter);
  if (first < 0) return '';
  let last = characters.length - 1;
  while (last > first && !isLetter(characters[last] ?? '')) last--;
  return characters.slice(first, last + 1).join('');
}

/** A term that asks for a normalised text. */
export function createTerm(typed: string, text: string, isExact: boolean): Term {
  const ignoresPunctuation = !isExact && letterCount(text) >= longPhrase;
  const wanted = ignoresPunctuation ? withoutPunctuation(text) : text;
  const variants = isExact ? [] : numberVariants(wanted);
  return {
    typed,
    isExact,
    phrases: [
      { text: wanted, isNumberVariant: false, ignoresPunctuation },
      ...variants.map((variant) => ({ text: variant, isNumberVariant: true, ignoresPunctuation })),
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
  const text = characters.slice(0, longestQuery).join('');
  const terms = typedTerms(text)
    .map((term) => ({ ...term, normalized: trimPunctuation(normalizer.normalize(term.text)) }))
    .filter(({ normalized }) => normalized !== '');
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
