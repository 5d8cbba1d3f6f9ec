/** Characters that stand in Chinese documents. */
const usual =
  /[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\p{N}\p{P}\p{S}\s]/u;

/**
 * True when most of a text is what people write. Fonts that do not say which character a glyph is give letters of
 * other scripts, private codes or control characters.
 */
export function isReadable(text: string): boolean {
  let [all, good] = [0, 0];
  for (const character of text) {
    all += 1;
    if (usual.test(character) && character !== '\uFFFD') good += 1;
  }
  return all === 0 || good / all > 0.7;
}
