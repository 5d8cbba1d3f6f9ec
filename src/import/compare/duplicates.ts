import type { Duplicate } from '../report/document-result.ts';
import { lettersOf } from './letters.ts';
import { fewestLetters, shinglesOf, type Shingles } from './shingles.ts';

/** From here on a text is a copy of another. */
export const duplicateFrom = 0.85;

/** From here on two texts share too much to be independent. */
export const overlapFrom = 0.3;

/** Words replaced by X or underscores: X局, 20__年. Latin words such as Excel are none. */
const scrubMark = /(?<![A-Za-z])(?:[xX×]{1,3}|[_＿]+|[□○]{2,})(?=[\p{Script=Han}])/gu;

/** What a mark costs: the words that it hides are two letters or more, and it counts as letters itself. */
const scrubCost = 3;

/** What of a text is compared. */
export interface Profile {
  shingles: Shingles;
  /** How full the text is: its letters, less for scrubbed words. */
  fullness: number;
  /** Too few letters to be called a copy. */
  isShort: boolean;
}

export function profileOf(text: string): Profile {
  const { units } = lettersOf(text);
  return {
    shingles: shinglesOf(units),
    fullness: units.length - scrubCost * [...text.matchAll(scrubMark)].length,
    isShort: units.length < fewestLetters,
  };
}

export function kindOf(containment: number): Duplicate['kind'] | undefined {
  if (containment >= duplicateFrom) return 'duplicate';
  return containment >= overlapFrom ? 'overlap' : undefined;
}

function fullerOf(own: number, other: number): Duplicate['fuller'] {
  if (own === other) return 'equal';
  return own > other ? 'this' : 'other';
}

/** An entry of the report, or undefined when the texts share too little. */
export function toDuplicate(
  own: Pick<Profile, 'fullness'>,
  other: Pick<Profile, 'fullness'>,
  containment: number,
  name: string,
): Duplicate | undefined {
  const kind = kindOf(containment);
  if (!kind) return undefined;
  return {
    with: name,
    containment: Math.round(containment * 1000) / 1000,
    kind,
    fuller: fullerOf(own.fullness, other.fullness),
  };
}
