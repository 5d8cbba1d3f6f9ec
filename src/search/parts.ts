import { isHan } from './characters.ts';

/** More than anybody types as one phrase; each character may cost a question. */
const longestPhrase = 16;

/** They stand between any two words and say nothing. */
const particles = /^[的了和与在是]+|[的了和与在是吗呢]+$/g;

/**
 * The longest parts of a Chinese phrase that occur, from left to right: 孙钢的故事 → 孙钢, 故事. Empty when only
 * single characters do, or when the phrase is not all Chinese.
 */
export async function partsOf(phrase: string, occurs: (text: string) => Promise<boolean>): Promise<string[]> {
  const characters = Array.from(phrase);
  if (characters.length > longestPhrase || !characters.every((one) => isHan(one.codePointAt(0) ?? 0)))
    return [];
  const parts: string[] = [];
  for (let start = 0; start + 1 < characters.length;) {
    let end = start + 1;
    while (end < characters.length && (await occurs(characters.slice(start, end + 1).join('')))) end++;
    const part = characters.slice(start, end).join('').replace(particles, '');
    if (Array.from(part).length > 1) parts.push(part);
    start = end;
  }
  return parts.filter((part, index) => part !== phrase && parts.indexOf(part) === index);
}
