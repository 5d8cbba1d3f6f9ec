import { normaliseItem } from '../../lesson/checklist-items.ts';

/**
 * What two prints of a text have in common: width, blanks, line breaks and punctuation do not matter, except where a
 * quantity hangs on them, as for the items of checklists. Cells of a table that hold numbers are told apart.
 */
function words(text: string): string {
  return normaliseItem(text.replace(/\n/g, '·'));
}

/** True when two texts differ in nothing but spelling marks and layout. */
export function haveSameWords(a: string, b: string): boolean {
  return a === b || words(a) === words(b);
}
