import { textLimit } from './entry.ts';
import type { EntryKey, Progress } from './progress.ts';
import { similarity } from './similarity.ts';
import { leftovers, lessonEntry, type LessonFacts } from './summary.ts';

/** An item that probably is one that was ticked when it had other words. */
export interface Reworded {
  /** Id of the item as it is today. */
  id: string;
  /** Where the tick of the old item is kept. */
  oldKey: EntryKey;
  /** What it said when it was ticked. */
  oldText: string;
}

/** Below this, two texts are rather two things than one (measured on rewordings of this library's items). */
const enough = 0.6;

/**
 * Pairs ticked items that a lesson no longer has with items of today about which nothing is known yet: the most
 * alike first, each one only once. Whether the tick still holds is for the learner to say.
 */
export function findReworded(progress: Progress, lesson: LessonFacts): Reworded[] {
  // Unticked counts as unknown when the other wording was ticked later: an editor took a rewording back.
  const isFresh = (id: string, tickedAt: number): boolean => {
    const known = lessonEntry(progress, lesson, id);
    return known === undefined || (!known.on && known.time < tickedAt);
  };
  const fresh = lesson.items.filter(({ id, text }) => text && isFresh(id, Infinity));
  if (fresh.length === 0) return [];
  const pairs: (Reworded & { alike: number })[] = [];
  leftovers(progress, [lesson])
    .filter((leftover) => leftover.lesson === lesson)
    .forEach(({ key, entry }) => {
      const oldText = entry.text ?? '';
      if (oldText === '') return;
      fresh.forEach(({ id, text = '' }) => {
        if (!isFresh(id, entry.time)) return;
        const alike = similarity(oldText, text.slice(0, textLimit));
        if (alike >= enough) pairs.push({ id, oldKey: key, oldText, alike });
      });
    });
  const order = lesson.items.map(({ id }) => id);
  const taken = new Set<string>();
  return pairs
    .sort((a, b) => b.alike - a.alike || order.indexOf(a.id) - order.indexOf(b.id))
    .filter(({ id, oldKey }) => {
      if (taken.has(id) || taken.has(oldKey)) return false;
      taken.add(id).add(oldKey);
      return true;
    })
    .map(({ id, oldKey, oldText }) => ({ id, oldKey, oldText }));
}
