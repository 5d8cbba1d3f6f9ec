import type { Names } from './data.ts';
import { nameRuns } from './name-runs.ts';
import { oneOfEach } from './one-of-each.ts';
import { bestPhrases, rankInName, type PhraseInName } from './phrases-in-names.ts';
import { readLetters, type PinyinLetters } from './pinyin-letters.ts';
import { characterSpellings } from './syllables.ts';

const mostPhrases = 5;

/** What sounds the same to many in the south; each stands for the other. */
const initials: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/^l/, 'n'],
  [/^n/, 'l'],
];
const finals: readonly (readonly [RegExp, string])[] = [
  [/([aeiu])n$/, '$1ng'],
  [/([aeiu])ng$/, '$1n'],
];

/** A way to type a syllable, and how many slips that takes. */
interface Typed {
  letters: string;
  slips: number;
}

function slipped({ letters, slips }: Typed, changes: typeof initials): Typed[] {
  return changes
    .filter(([pattern]) => pattern.test(letters))
    .map(([pattern, other]) => ({ letters: letters.replace(pattern, other), slips: slips + 1 }));
}

function waysToType(syllable: string): Typed[] {
  const right = { letters: syllable, slips: 0 };
  const begun = [right, ...slipped(right, initials)];
  return begun.reduce((all, typed) => all.concat(slipped(typed, finals)), begun);
}

interface Found extends PhraseInName {
  slips: number;
}

/** The phrases that begin at one place of a text and can be read from all the letters, with the fewest slips each. */
function readFrom(
  { text, limits }: PinyinLetters,
  ways: (character: number) => readonly Typed[],
): { characters: number; slips: number }[] {
  const found: { characters: number; slips: number }[] = [];
  let reached = new Map<number, number>([[0, 0]]);
  for (let character = 0; reached.size > 0; character++) {
    const next = new Map<number, number>();
    reached.forEach((before, place) => {
      for (const { letters, slips } of ways(character)) {
        const end = place + letters.length;
        if (end > (limits[place] ?? place) || !text.startsWith(letters, place)) continue;
        next.set(end, Math.min(next.get(end) ?? Infinity, before + slips));
      }
    });
    const slips = next.get(text.length);
    if (slips !== undefined && character > 0) found.push({ characters: character + 1, slips });
    next.delete(text.length);
    reached = next;
  }
  return found;
}

/**
 * What letters may mean that were typed as somebody from the south hears it: z for zh, c for ch, s for sh, n for ng at
 * the end of a syllable, l for n at its beginning, and the other way round. Phrases from the site's names that can be
 * read in full, those with the fewest slips only, the best first. What the letters mean as they are is not among them.
 */
export function nearPinyin(letters: string, names: Names): string[] {
  const typed = readLetters(letters);
  if (!typed) return [];
  const ways = new Map<string, Typed[]>();
  characterSpellings(names).forEach((syllables, character) => {
    ways.set(
      character,
      syllables.reduce<Typed[]>((all, syllable) => all.concat(waysToType(syllable)), []),
    );
  });

  const found: Found[] = [];
  for (const run of nameRuns(names)) {
    for (let start = 0; start + 1 < run.characters.length; start++)
      for (const read of readFrom(typed, (index) => ways.get(run.characters[start + index] ?? '') ?? []))
        if (read.slips > 0) found.push({ ...read, run, start });
  }
  const fewest = Math.min(...found.map(({ slips }) => slips));
  return oneOfEach(
    bestPhrases(
      found.filter(({ slips }) => slips === fewest),
      rankInName,
    ),
  ).slice(0, mostPhrases);
}
