/** Kinds of characters as search sees them. All take code points. */

/** Chinese characters and kana: written without blanks, so that every pair of neighbours may be a word. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3041 && code <= 0x30fa) ||
    code === 0x30fc ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}

/** Marks that join the character before them (accents, and the voice marks of kana). */
export function isCombining(code: number): boolean {
  return (
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x3099 ||
    code === 0x309a ||
    // Half-width voice marks become the two before.
    code === 0xff9e ||
    code === 0xff9f
  );
}

/** Digits and letters of scripts with words: a run of them is found whole or not at all. */
export function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
  return (
    (code >= 0xc0 && code <= 0x1fff && code !== 0xd7 && code !== 0xf7) || (code >= 0xac00 && code <= 0xd7af)
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Neither Chinese nor part of a word: punctuation, symbols, blanks. */
export function isSeparator(code: number): boolean {
  return !isHan(code) && !isWord(code);
}

/** Characters that write a number below ten thousand. */
export const chineseDigits = '〇零一二三四五六七八九十百千两';
