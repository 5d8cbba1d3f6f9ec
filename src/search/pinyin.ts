import type { Names } from './data.ts';
import { nameRuns } from './name-runs.ts';
import { bestPhrases, isAtStart, isWhole, isWord, phraseOf, rankInName } from './phrases-in-names.ts';
import type { PhraseInName } from './phrases-in-names.ts';
import { readLetters, type PinyinLetters } from './pinyin-letters.ts';
import { spell, spellingKinds, type Spelt } from './spell.ts';
import { isSyllable } from './syllable-table.ts';
import { characterSpellings } from './syllables.ts';

const mostReadings = 8;
/** Two initials fit every second name: they must be all of it. */
const fewestInitialsAtStart = 3;
/** Fewer characters that are not all spelt out fit some place inside nearly every text. */
const fewestInside = 4;
/** As long as nobody was called so, two or three initials are some words among many. */
const mostInitialsOfWords = 3;
const mostWords = 3;

interface Found extends PhraseInName, Spelt {}

/** All ways to read letters as Chinese characters in a row of some name. */
function findSpelt(typed: PinyinLetters, names: Names): Found[] {
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
  return found;
}

/** Initials say so little that they are not read across punctuation either. */
function isLikely(found: Found): boolean {
  const { kind, characters, run, start } = found;
  if (kind === 'full' || kind === 'unfinished' || isWhole(found)) return true;
  if (characters < fewestInside && !isAtStart(found)) return false;
  if (kind === 'mixed') return true;
  return (
    characters >= fewestInitialsAtStart &&
    phraseOf(found) === run.characters.slice(start, start + characters).join('')
  );
}

function isFewInitials({ kind, characters }: Found): boolean {
  return kind === 'initials' && characters <= mostInitialsOfWords;
}

/** Of two or three initials: the names that they stand for; only where nothing is called so, words. */
function likelyInitials(found: readonly Found[]): Found[] {
  const called = found.filter((one) => isFewInitials(one) && isWhole(one) && !isWord(one));
  const words = new Set(bestPhrases(found.filter(isWord), rankInName).slice(0, mostWords));
  return found.filter((one) => {
    if (!isFewInitials(one)) return true;
    return called.length > 0 ? called.indexOf(one) >= 0 : !isWord(one) || words.has(phraseOf(one));
  });
}

/**
 * What letters may mean that were typed as pinyin: in full (lixinyumin), by initials (lxym), mixed (lixym), with
 * blanks or apostrophes between syllables. Phrases of at least two characters from the site's names, best first;
 * where letters can be read in full, nothing else is offered. Empty when they are no pinyin of anything here, or of
 * a single character.
 */
export function readPinyin(letters: string, names: Names): string[] {
  const typed = readLetters(letters);
  if (!typed) return [];
  const found = findSpelt(typed, names);
  const full = found.filter(({ kind }) => kind === 'full');
  const isOneSyllable = isSyllable(typed.text) && typed.limits[0] === typed.text.length;
  const likely = full.length > 0 || isOneSyllable ? full : likelyInitials(found.filter(isLikely));
  return bestPhrases(likely, (one) => [spellingKinds.indexOf(one.kind), ...rankInName(one)]).slice(
    0,
    mostReadings,
  );
}
