import type { Names } from './data.ts';
import { nameRuns, type NameRun } from './name-runs.ts';
import { readLetters } from './pinyin-letters.ts';
import { spell, spellingKinds, type Spelt } from './spell.ts';
import { characterSpellings } from './syllables.ts';

const mostReadings = 8;
/** Few initials fit some place in nearly every text: two must be a whole name, three must begin one. */
const fewestInitialsAtStart = 3;
const fewestInitialsInside = 4;

/** Where a phrase stands in a name. */
interface Found extends Spelt {
  run: NameRun;
  start: number;
}

/** As it stands in the name, with the punctuation inside. */
function phraseOf({ run, start, characters }: Found): string {
  const last = start + characters - 1;
  return run.name.slice(run.offsets[start], (run.offsets[last] ?? 0) + (run.characters[last] ?? '').length);
}

function isWhole({ run, start, characters }: Found): boolean {
  return run.isWhole && start === 0 && characters === run.characters.length;
}

/** How well a phrase is spelt, whether it is a name, what kind of name, and whether the name begins with it. */
function rank(found: Found): number[] {
  return [
    spellingKinds.indexOf(found.kind),
    isWhole(found) ? 0 : 1,
    found.run.kind,
    found.run.isStart && found.start === 0 ? 0 : 1,
  ];
}

/** Initials say so little that they are not read across punctuation either. */
function isLikely(found: Found): boolean {
  const { kind, characters, run, start } = found;
  if (kind !== 'initials' || isWhole(found)) return true;
  const fewest = run.isStart && start === 0 ? fewestInitialsAtStart : fewestInitialsInside;
  return characters >= fewest && phraseOf(found) === run.characters.slice(start, start + characters).join('');
}

function compare(a: readonly number[], b: readonly number[]): number {
  const different = a.findIndex((value, index) => value !== b[index]);
  return different < 0 ? 0 : (a[different] ?? 0) - (b[different] ?? 0);
}

/**
 * What letters may mean that were typed as pinyin: in full (lixinyumin), by initials (lxym), mixed (lixym), with
 * blanks or apostrophes between syllables. Phrases of at least two characters from the site's names, best first;
 * where letters can be read in full, nothing else is offered. Empty when they are no pinyin of anything here.
 */
export function readPinyin(letters: string, names: Names): string[] {
  const typed = readLetters(letters);
  if (!typed) return [];
  const spellings = characterSpellings(names);
  const first = typed.text.charAt(0);
  const canBegin = new Set<string>();
  spellings.forEach((syllables, character) => {
    if (syllables.some((syllable) => syllable.charAt(0) === first)) canBegin.add(character);
  });

  const found: Found[] = [];
  for (const run of nameRuns(names)) {
    for (let start = 0; start + 1 < run.characters.length; start++) {
      if (!canBegin.has(run.characters[start] ?? '')) continue;
      for (const spelt of spell(typed, (index) => spellings.get(run.characters[start + index] ?? '') ?? []))
        found.push({ ...spelt, run, start });
    }
  }
  const isFull = found.some(({ kind }) => kind === 'full');
  const phrases = found
    .filter((one) => (isFull ? one.kind === 'full' : isLikely(one)))
    .map((one, index) => ({ one, index, rank: rank(one) }))
    .sort((a, b) => compare(a.rank, b.rank) || a.index - b.index)
    .map(({ one }) => phraseOf(one));
  return [...new Set(phrases)].slice(0, mostReadings);
}
