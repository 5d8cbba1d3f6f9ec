import type { PinyinLetters } from './pinyin-letters.ts';

/** How letters were read as pinyin, best first. */
export const spellingKinds = ['full', 'unfinished', 'mixed', 'initials'] as const;
export type SpellingKind = (typeof spellingKinds)[number];

/** How the characters so far were typed: all in full, all by initials, some so and some so. */
const full = 1;
const initials = 2;
const mixed = 4;

/** What typing a character in full or by its initial makes of the characters before it. */
function afterFull(before: number): number {
  return (before & full) | (before & (initials | mixed) ? mixed : 0);
}

function afterInitial(before: number): number {
  return (before & initials) | (before & (full | mixed) ? mixed : 0);
}

/** z or zh for zhong; the only letter of a and e is no initial. */
function initialLengths(syllable: string): number[] {
  if (syllable.length === 1) return [];
  return /^[csz]h/.test(syllable) ? [1, 2] : [1];
}

function kindOf(ways: number): SpellingKind | undefined {
  if (ways & full) return 'full';
  if (ways & mixed) return 'mixed';
  return ways & initials ? 'initials' : undefined;
}

export interface Spelt {
  /** Number of characters that all the letters stand for. */
  characters: number;
  kind: SpellingKind;
}

/**
 * The ways to read all the letters as the first characters of a text, two at least. The last syllable may be
 * unfinished when one before it is not. All ways at once, letter by letter: trying one after the other would take
 * exponential time.
 * @param syllables of each character in its order, several for one with several readings
 */
export function spell(
  { text, limits }: PinyinLetters,
  syllables: (character: number) => readonly string[],
): Spelt[] {
  const found: Spelt[] = [];
  // Place in the letters → how it can be reached with the characters so far.
  let reached = new Map<number, number>([[0, full | initials]]);
  for (let character = 0; reached.size > 0; character++) {
    const next = new Map<number, number>();
    let unfinished: SpellingKind | undefined;
    const reach = (place: number, ways: number): void => {
      if (ways > 0) next.set(place, (next.get(place) ?? 0) | ways);
    };
    reached.forEach((ways, place) => {
      const limit = limits[place] ?? place;
      const isFirst = character === 0;
      for (const syllable of syllables(character)) {
        const end = place + syllable.length;
        if (end <= limit && text.startsWith(syllable, place)) reach(end, isFirst ? full : afterFull(ways));
        for (const length of initialLengths(syllable))
          if (place + length <= limit && text.startsWith(syllable.slice(0, length), place))
            reach(place + length, isFirst ? initials : afterInitial(ways));
        const rest = text.slice(place);
        // A single letter is an initial.
        const isPart =
          limit === text.length &&
          rest.length > 1 &&
          rest.length < syllable.length &&
          syllable.startsWith(rest);
        if (isPart && !isFirst && ways & (full | mixed))
          unfinished = ways & full ? 'unfinished' : (unfinished ?? 'mixed');
      }
    });
    const complete = kindOf(next.get(text.length) ?? 0);
    const kind = complete === 'full' ? complete : (unfinished ?? complete);
    if (kind && character > 0) found.push({ characters: character + 1, kind });
    next.delete(text.length);
    reached = next;
  }
  return found;
}
