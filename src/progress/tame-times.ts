import type { Entry, EntryKey, Progress } from './progress.ts';

/** Clocks of two honest computers differ by less, time zones included. */
const tolerance = 24 * 60 * 60 * 1000;

/**
 * Entries from a computer whose clock is ahead would win every merge for years: they count as made now.
 * @returns the progress, and how many of its entries that concerned
 */
export function tameTimes(progress: Progress, now: number): { entries: Progress; tamed: number } {
  const entries = Object.create(null) as Record<EntryKey, Entry>;
  let tamed = 0;
  for (const key of Object.keys(progress)) {
    const entry = progress[key];
    if (!entry) continue;
    const isAhead = entry.time > now + tolerance;
    if (isAhead) tamed++;
    entries[key] = isAhead ? { ...entry, time: now } : entry;
  }
  return { entries, tamed };
}
