import type { Entry, EntryKey, Progress } from './progress.ts';

/** Decides between entries of the same time, which only a copied or a wrong clock makes. */
function rank({ on, text, place }: Entry): string {
  return JSON.stringify([on ? 1 : 0, text ?? null, place ?? null]);
}

/** The one of two entries that counts: the newer one; of the same moment the one that is on, then any fixed one. */
export function newerEntry(a: Entry, b: Entry): Entry {
  if (a.time !== b.time) return a.time > b.time ? a : b;
  return rank(a) >= rank(b) ? a : b;
}

/**
 * Everything of both, and of what both have the newer one. The order and the number of merges change nothing, so
 * files may be carried in circles between any number of computers.
 */
export function mergeProgress(a: Progress, b: Progress): Progress {
  // Without a prototype: a key from a file may be called __proto__.
  const merged = Object.create(null) as Record<EntryKey, Entry>;
  [a, b].forEach((progress) => {
    Object.keys(progress).forEach((key) => {
      const entry = progress[key];
      const other = merged[key];
      if (entry) merged[key] = other ? newerEntry(other, entry) : entry;
    });
  });
  return merged;
}
