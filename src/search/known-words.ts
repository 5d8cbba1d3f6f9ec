import { isHan } from './characters.ts';
import { nameKinds, type Names } from './data.ts';
import { withoutMarks } from './match.ts';

/** The names and words of a site, to tell words from pieces of them. */
export interface KnownWords {
  /** Whether somebody calls something so, in full or where a name begins or ends: 街道干部如何立信于民. */
  has(phrase: string): boolean;
  /** Whether a word may begin or end at this place of a normalised text. */
  isBorder(text: string, place: number): boolean;
}

/** Longer names are titles; they begin and end with words. */
const longestWord = 12;

const wordsOfNames = new WeakMap<Names, KnownWords>();

function isHanAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return isHan(code) || (code >= 0xd800 && code <= 0xdfff);
}

/** Made once for each list of names. */
export function knownWords(names: Names): KnownWords {
  const known = wordsOfNames.get(names);
  if (known) return known;
  const words = new Set<string>();
  const given: string[] = [];
  for (const kind of nameKinds)
    for (const name of names.names[kind]) {
      const letters = withoutMarks(name, 'punctuation');
      words.add(letters);
      if (kind !== 'word') given.push(letters);
    }

  const isBorder = (text: string, place: number): boolean => {
    // Punctuation, a word of letters, or the end of the text on one side.
    if (!isHanAt(text, place - 1) || !isHanAt(text, place)) return true;
    for (let length = 2; length <= longestWord; length++) {
      if (words.has(text.slice(place, place + length))) return true;
      if (place >= length && words.has(text.slice(place - length, place))) return true;
    }
    return false;
  };
  const isPartOf = (name: string, phrase: string): boolean => {
    const start = name.lastIndexOf(phrase);
    if (start < 0) return false;
    if (start + phrase.length === name.length) return isBorder(name, start);
    return name.startsWith(phrase) && isBorder(name, phrase.length);
  };
  const made: KnownWords = {
    has: (phrase) => words.has(phrase) || given.some((name) => isPartOf(name, phrase)),
    isBorder,
  };
  wordsOfNames.set(names, made);
  return made;
}
