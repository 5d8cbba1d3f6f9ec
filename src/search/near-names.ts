import { nameKinds, type NameKind, type Names } from './data.ts';
import { editDistance } from './edit-distance.ts';
import { withoutMarks } from './match.ts';
import { characterSpellings } from './syllables.ts';

const mostNames = 5;
/** Longer than any title; what is compared grows with the square. */
const longestText = 60;
/** Two steps change no more than a third of the name. */
const twoStepsFrom = 6;
/** One step makes any word of two characters into a hundred others; of a name it leaves what people remember. */
const oneStepFrom = 3;
const shortNames: readonly NameKind[] = ['title', 'term', 'tag', 'person'];
/** The wrong character of the right sound is what an input method gives: hardly a step. */
const sameSound = 0.1;

function isSwapped([a, b]: readonly string[], [c, d]: readonly string[]): boolean {
  return a === d && b === c;
}

/** A character that no name of this site has: how it sounds is not known. */
function isReplacedByUnknown(
  text: readonly string[],
  name: readonly string[],
  isKnown: (character: string) => boolean,
): boolean {
  return text.every((character, index) => character === name[index] || !isKnown(character));
}

/** Of two characters one in common is not enough: 量子 is not 老子. */
function isNearShort(
  text: readonly string[],
  name: readonly string[],
  kind: NameKind,
  steps: number,
  isKnown: (character: string) => boolean,
): boolean {
  if (text.length !== name.length || steps > 1) return false;
  if (steps < 1 || isSwapped(text, name)) return true;
  return shortNames.indexOf(kind) >= 0 && isReplacedByUnknown(text, name, isKnown);
}

/** What is known of the sound of characters. */
interface Sounds {
  isKnown(character: string): boolean;
  areAlike(a: string, b: string): boolean;
}

/** Distance between two names without punctuation; undefined when they are too far apart. */
function distance(
  text: readonly string[],
  name: readonly string[],
  kind: NameKind,
  { isKnown, areAlike }: Sounds,
): number | undefined {
  const limit = text.length >= twoStepsFrom ? 2 : 1;
  if (Math.abs(text.length - name.length) > limit) return undefined;
  const steps = editDistance(text, name, (a, b) => (areAlike(a, b) ? sameSound : 1));
  const isShort = Math.min(text.length, name.length) < oneStepFrom;
  if (isShort && !isNearShort(text, name, kind, steps, isKnown)) return undefined;
  return steps <= limit ? steps : undefined;
}

/**
 * Names that differ from a normalised text by a slip: one character (two in long ones) replaced, missing, extra or
 * swapped, other characters of the same sound, other punctuation. Closest first, better kinds first.
 */
export function nearNames(text: string, names: Names): string[] {
  const typed = Array.from(withoutMarks(text, 'punctuation'));
  if (typed.length < 2 || typed.length > longestText) return [];
  const spellings = characterSpellings(names);
  const sounds: Sounds = {
    isKnown: (character) => spellings.has(character),
    areAlike(a, b) {
      const ofB = spellings.get(b) ?? [];
      return (spellings.get(a) ?? []).some((sound) => ofB.indexOf(sound) >= 0);
    },
  };

  const near: { letters: string; name: string; steps: number; kind: number }[] = [];
  nameKinds.forEach((kind, place) => {
    for (const name of names.names[kind]) {
      if (name === text || name.length > longestText * 2) continue;
      const letters = withoutMarks(name, 'punctuation');
      const steps = distance(typed, Array.from(letters), kind, sounds);
      if (steps !== undefined) near.push({ letters, name, steps, kind: place });
    }
  });
  near.sort((a, b) => a.steps - b.steps || a.kind - b.kind);
  const closest = near[0]?.steps ?? 0;
  const seen = new Set<string>();
  return near
    .filter(({ letters, steps }) => steps < closest + 1 && !seen.has(letters) && seen.add(letters))
    .slice(0, mostNames)
    .map(({ name }) => name);
}
