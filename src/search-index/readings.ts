import { pinyin } from 'pinyin-pro';
import { isRareReading } from './rare-readings.ts';

const syllablePattern = /^[a-z]+$/;

function readingsOf(character: string): string[] {
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  const readings = [...new Set(all)].filter((syllable) => syllablePattern.test(syllable));
  const common = readings.filter((syllable) => !isRareReading(character, syllable));
  return common.length > 0 ? common : readings;
}

/**
 * How the Chinese characters of some texts are read: syllable without tone (ü as v) → characters, both in order. A
 * character with several common readings stands under each: 行 under hang and xing.
 */
export function characterReadings(texts: Iterable<string>): Record<string, string> {
  const characters = new Set<string>();
  for (const text of texts)
    for (const character of text.match(/\p{Script=Han}/gu) ?? []) characters.add(character);

  const bySyllable = new Map<string, string>();
  for (const character of [...characters].sort())
    for (const syllable of readingsOf(character))
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  return Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)));
}
