/**
 * Characters of which only the word tells whether they are one: 著名 and 随著, 乾坤 and 乾净. The fold of single
 * characters (src/search-index/folds.ts) leaves them alone, so that both are looked for.
 */
const pairs: Readonly<Record<string, string>> = {
  著: '着',
  着: '著',
  乾: '干',
  干: '乾',
  帐: '账',
  账: '帐',
  瞭: '了',
  藉: '借',
  覆: '复',
};

/** The other way to write a normalised phrase of two characters and more; a single one would become another word. */
export function otherSpellings(phrase: string): string[] {
  const other = Array.from(phrase, (character) => pairs[character] ?? character).join('');
  return other === phrase || phrase.length < 2 ? [] : [other];
}
