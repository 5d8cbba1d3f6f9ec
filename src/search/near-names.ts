import { nameKinds, type NameKind, type Names } from './data.ts';
import { editDistance } from './edit-distance.ts';
import { withoutPunctuation } from './match.ts';
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

/** Distance between two names without punctuation; undefined when they are too far apart. */
function distance(
  text: readonly string[],
  name: readonly string[],
  kind: NameKind,
  soundAlike: (a: string, b: string) => boolean,
): number | undefined {
  const limit = text.length >= twoStepsFrom ? 2 : 1;
  if (Math.abs(text.length - name.length) > limit) return undefined;
  const steps = editDistance(text, name, (a, b) => (soundAlike(a, b) ? sameSound : 1));
  const isShort = Math.min(text.length, name.length) < oneStepFrom;
  if (isShort && text.length !== name.length) return undefined;
  if (isShort && shortNames.indexOf(kind) < 0 && !isSwapped(text, name)) return steps < 1 ? steps : undefined;
  return steps <= limit ? steps : undefined;
}

/**
 * Names that differ from a normalised text by a slip: one character (two in long ones) replaced, missing, extra or
 * swapped, other characters of the same sound, other punctuation. Closest first, better kinds first.
 */
export function nearNames(text: string, names: Names): string[] {
  const typed = Array.from(withoutPunctuation(text));
  if (typed.length < 2 || typed.length > longestText) return [];
  const spellings = characterSpellings(names);
  const soundAlike = (a: string, b: string): boolean => {
    const sounds = spellings.get(b) ?? [];
    return (spellings.get(a) ?? []).some((sound) => sounds.indexOf(sound) >= 0);
  };

  const near: { letters: string; name: string; steps: number; kind: number }[] = [];
  nameKinds.forEach((kind, place) => {
    for (const name of names.names[kind]) {
      if (name === text || name.length > longestText * 2) continue;
      const letters = withoutPunctuation(name);
      const steps = distance(typed, Array.from(letters), kind, soundAlike);
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
