import { findHits, type Phrase } from '../../search/match.ts';
import type { Normalizer } from '../../search/normalize.ts';
import { excerptOf, type Excerpt } from '../../search/excerpt.ts';
import { createElement } from '../create-element.ts';

/** How hits are told apart in a text. */
export interface Marker {
  phrases: readonly Phrase[];
  normalizer: Normalizer;
}

/** Whether a text has a hit. */
export function hasHit(text: string, { phrases, normalizer }: Marker): boolean {
  const normalized = normalizer.normalize(text);
  return phrases.some((phrase) => findHits(normalized, phrase).length > 0);
}

/** Titles and items are shown whole. */
const whole = 1000;

function pieces({ pieces: parts, cutStart, cutEnd }: Excerpt): (Node | string)[] {
  const shown = parts.map(({ text, isHit }) => (isHit ? createElement('mark', {}, text) : text));
  return [...(cutStart ? ['……'] : []), ...shown, ...(cutEnd ? ['……'] : [])];
}

/** A text as a whole, its hits marked. */
export function markedText(text: string, { phrases, normalizer }: Marker): (Node | string)[] {
  return pieces(excerptOf(text, phrases, normalizer, whole));
}

/** The sentences round the hits of a text. */
export function excerptText(text: string, { phrases, normalizer }: Marker): (Node | string)[] {
  return pieces(excerptOf(text, phrases, normalizer));
}
