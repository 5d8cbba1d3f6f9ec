/** Pinyin as it was typed, ready to be compared with syllables. */
export interface PinyinLetters {
  /** Only a–z; ü is v. */
  text: string;
  /** For each place in `text` how far a syllable that begins there may reach: to the next blank or apostrophe. */
  limits: number[];
}

/** Nobody types a title of more than some twenty syllables by its sound. */
const mostLetters = 40;

const separator = /[\s'’‘`´ʼ]/;

/** @returns undefined for what is no pinyin: digits, Chinese, signs, a single letter */
export function readLetters(typed: string): PinyinLetters | undefined {
  let text = '';
  const borders: number[] = [];
  // What is beyond the longest pinyin with all its blanks is not even looked at.
  for (const character of typed
    .slice(0, mostLetters * 3)
    .normalize('NFC')
    .toLowerCase()) {
    if (separator.test(character)) borders.push(text.length);
    else if (character === 'ü') text += 'v';
    else if (character >= 'a' && character <= 'z') text += character;
    else return undefined;
    if (text.length === mostLetters) break;
  }
  if (text.length < 2) return undefined;
  const limits = Array.from(text, (_, index) => {
    const border = borders.filter((place) => place > index)[0];
    return border === undefined ? text.length : border;
  });
  return { text, limits };
}
