import { createHash } from 'node:crypto';

/** A tickable line of a lesson. */
export interface ChecklistItem {
  /** Ten hex digits, and `-2`, `-3` … for the later ones of several items with the same text. */
  id: string;
  /** As it is read, without number or box. */
  text: string;
}

/** Marks that one hand writes so and another so. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[！-～]/g, '\0'],
  [/[‐-―−~～〜]/g, '-'],
  [/[、，;；]/g, ','],
  [/。/g, '.'],
];

/** Punctuation, which says nothing about what is to be done; signs such as ≥, °, # or € do. */
const punctuation = /[^\p{L}\p{N}\p{M}\p{Sm}\p{Sc}\p{So}#@&^%‰°]+/gu;
const latinOrDigit = /[\p{N}a-z]/u;

/** Width and dashes made alike. */
function unify(text: string): string {
  return spellings.reduce(
    (unified, [pattern, mark]) =>
      unified.replace(pattern, (found) =>
        mark === '\0' ? String.fromCharCode(found.charCodeAt(0) - 0xfee0) : mark,
      ),
    text,
  );
}

/**
 * What two spellings of the same item have in common: width, case, spaces and punctuation do not matter, except where
 * a quantity hangs on them: between two digits or Latin letters (3.5, 第1、2课, 5—8人) and a minus before a digit.
 * Where nothing is left (an item of marks only), the text itself stands for it.
 */
export function normaliseItem(text: string): string {
  // NFC, not NFKC: that would make ½ the same as 1⁄2 and 10² the same as 102.
  const folded = unify(text.normalize('NFC')).toLowerCase().replace(/\s+/g, '');
  const kept = folded.replace(punctuation, (run, offset: number) => {
    const before = folded.charAt(offset - 1);
    const after = folded.charAt(offset + run.length);
    if (latinOrDigit.test(before) && latinOrDigit.test(after)) return run;
    return run.endsWith('-') && /\d/.test(after) ? '-' : '';
  });
  return kept || folded;
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
