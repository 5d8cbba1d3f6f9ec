import type { Names } from './data.ts';

/** Readings by character, made once for each list of names: a query a key must not wait for it. */
const spellingsOf = new WeakMap<Names, Map<string, string[]>>();

/** A syllable as it may be typed: ü is v in the data, but also typed u, and after j, q, x, y the u is an ü. */
function spellings(syllable: string): string[] {
  if (syllable.indexOf('v') >= 0) return [syllable, syllable.replace('v', 'u')];
  return /^[jqxy]u/.test(syllable) ? [syllable, syllable.replace('u', 'v')] : [syllable];
}

/** Character → every way to type its pinyin, ü as v. */
export function characterSpellings(names: Names): ReadonlyMap<string, readonly string[]> {
  const known = spellingsOf.get(names);
  if (known) return known;
  const map = new Map<string, string[]>();
  for (const syllable of Object.keys(names.readings)) {
    for (const character of names.readings[syllable] ?? '')
      map.set(character, (map.get(character) ?? []).concat(spellings(syllable)));
  }
  spellingsOf.set(names, map);
  return map;
}
