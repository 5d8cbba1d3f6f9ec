import { createHash } from 'node:crypto';

/** A tickable line of a lesson. */
export interface ChecklistItem {
  /** Ten hex digits, and `-2`, `-3` … for the later ones of several items with the same text. */
  id: string;
  /** As it is read, without number or box. */
  text: string;
}

/**
 * Everything but letters, digits and signs of quantity. A mark between two Latin letters or digits belongs to the
 * word: 3.5, 10-20, A/B.
 */
const unimportant = /[^\p{L}\p{N}\p{M}%‰+=<>±×÷\-.:/~]|(?<![a-z0-9])[-.:/~]|[-.:/~](?![a-z0-9])/gu;

/**
 * What two spellings of the same item have in common: width, case, spaces and punctuation do not matter.
 * Where nothing is left (an item of marks only), the text itself stands for it.
 */
export function normaliseItem(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return folded.replace(unimportant, '') || folded;
}

/**
 * Gives the items of one lesson their ids. An id depends on the item's own words alone, so that inserting, moving or
 * removing others changes nothing; only twins are told apart by their order.
 */
export function identifyItems(texts: readonly string[]): ChecklistItem[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const hash = createHash('sha256').update(normaliseItem(text)).digest('hex').slice(0, 10);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return { id: count === 1 ? hash : `${hash}-${count}`, text };
  });
}
