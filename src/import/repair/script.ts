import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/t2cn';
import { isInGb2312 } from './gbk.ts';

let converter: ((text: string) => string) | undefined;

/** Simplified words that the converter takes for traditional ones. */
const simplifiedWords = /么|显著|著称|著录|[卓论专编译遗]著/gu;

/**
 * Text in simplified characters, as the mainland writes them, words left as they are. From Taiwan's forms on purpose:
 * the general table keeps 著 in 經歷著, and the one with phrases turns 执行 into 运行.
 */
export function simplify(text: string): string {
  converter ??= ConverterFactory(from['tw'] ?? [], to['cn'] ?? []);
  let converted = converter(text);
  // Words of another length would lose the place of every character behind them.
  if (converted.length !== text.length) converted = [...text].map(simplifyOne).join('');
  for (const { 0: word, index } of text.matchAll(simplifiedWords))
    converted = converted.slice(0, index) + word + converted.slice(index + word.length);
  return converted;
}

function simplifyOne(character: string): string {
  const simplified = converter?.(character) ?? character;
  return simplified.length === character.length ? simplified : character;
}

const han = /\p{Script=Han}/u;

const traditional = new Map<string, boolean>();

/** True for a character that only traditional text has: 著 and 乾, which simplified words have too, are none. */
export function isTraditional(character: string): boolean {
  let isOne = traditional.get(character);
  if (isOne === undefined) {
    isOne = han.test(character) && !isInGb2312(character) && simplify(character) !== character;
    traditional.set(character, isOne);
  }
  return isOne;
}

let big5: ReadonlySet<string> | undefined;

/** The characters of Big5 itself: what traditional text is written with. */
function readBig5(): ReadonlySet<string> {
  const decoder = new TextDecoder('big5');
  const characters = new Set<string>();
  // Rows of the two levels; those of Hong Kong around them hold simplified forms too.
  for (let lead = 0xa4; lead <= 0xf9; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (lead === 0xc6 && trail > 0x7e) continue;
      if (lead === 0xc7 || lead === 0xc8) continue;
      if (lead === 0xf9 && trail > 0xd5) continue;
      characters.add(decoder.decode(Uint8Array.of(lead, trail)));
    }
  return characters;
}

/** True for a character that only simplified text has, like 们 and 这. */
export function isSimplifiedOnly(character: string): boolean {
  big5 ??= readBig5();
  return han.test(character) && !big5.has(character) && !isTraditional(character);
}

/** Han characters of a text. */
export function hanOf(text: string): string[] {
  return [...text].filter((character) => han.test(character));
}
