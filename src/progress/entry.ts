import type { Entry, EntryKey } from './progress.ts';

/** Longer texts are cut when they are stored: a tick must stay small. */
export const textLimit = 300;

/** As in src/schemas/slug.ts and src/lesson/checklist-items.ts: a key from a file becomes part of a link. */
const keyPattern =
  /^[a-z0-9]+(?:-[a-z0-9]+)*\/(?:[0-9a-f]{10}(?:-[1-9][0-9]{0,3})?|favourite|position|read)$/;
/** A heading's id, which may have any letters. */
const placePattern = /^[^\s"'<>&#]{1,200}$/;
/** The year 2100: what claims to be from later would win every merge for ever. */
export const latest = 4_102_444_800_000;

/** True for a key that this site's code may have written. */
export function isEntryKey(key: string): key is EntryKey {
  return key.length <= 200 && keyPattern.test(key);
}

/** True for a value that is a whole and harmless entry. */
export function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { time, on, text, place } = value as Partial<Record<keyof Entry, unknown>>;
  return (
    typeof time === 'number' &&
    time >= 0 &&
    time <= latest &&
    typeof on === 'boolean' &&
    (text === undefined || (typeof text === 'string' && text.length <= textLimit)) &&
    (place === undefined || (typeof place === 'string' && placePattern.test(place)))
  );
}
