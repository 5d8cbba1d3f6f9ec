import { textLimit } from './entry.ts';
import { mergeProgress } from './merge.ts';
import type { Entry, EntryKey, Progress } from './progress.ts';
import { leftovers, type LessonFacts, splitKey } from './summary.ts';

/** What merging would do, told before it is done. */
export interface MergePlan {
  /** Entries as they would be, where something changes. */
  changes: Record<EntryKey, Entry>;
  /** Entries that are new here. */
  added: number;
  /** Entries that are newer than those here. */
  newer: number;
  /** Entries that are the same here or older than here. */
  kept: number;
  /** Entries that the site does not know (any more); undefined where its lessons are not known. */
  unknown: number | undefined;
}

/** Texts of all items by key: an entry that came without its text gets it back. */
function itemTexts(lessons: readonly LessonFacts[]): Map<EntryKey, string> {
  const texts = new Map<EntryKey, string>();
  lessons.forEach(({ slug, formerSlugs, items }) =>
    [slug, ...formerSlugs].forEach((one) =>
      items.forEach(({ id, text }) => {
        if (text !== undefined) texts.set(`${one}/${id}`, text.slice(0, textLimit));
      }),
    ),
  );
  return texts;
}

function fillTexts(incoming: Progress, current: Progress, lessons: readonly LessonFacts[]): Progress {
  const texts = itemTexts(lessons);
  const filled = Object.create(null) as Record<EntryKey, Entry>;
  Object.keys(incoming).forEach((key) => {
    const entry = incoming[key] as Entry;
    const here = current[key];
    const isSame = here?.time === entry.time && here.on === entry.on && here.place === entry.place;
    const text = entry.text ?? (isSame ? here.text : (texts.get(key) ?? here?.text));
    // A position of another place has another heading.
    const isKnown = text !== undefined && (isSame || splitKey(key).name !== 'position');
    filled[key] = isKnown ? { ...entry, text } : entry;
  });
  return filled;
}

/** Compares incoming progress with what is here. `lessons` is undefined on pages that do not list them. */
export function planMerge(
  current: Progress,
  incoming: Progress,
  lessons: readonly LessonFacts[] | undefined,
): MergePlan {
  const filled = fillTexts(incoming, current, lessons ?? []);
  const merged = mergeProgress(current, filled);
  const plan: MergePlan = {
    changes: Object.create(null) as Record<EntryKey, Entry>,
    added: 0,
    newer: 0,
    kept: 0,
    unknown: lessons && leftovers(incoming, lessons).length,
  };
  Object.keys(filled).forEach((key) => {
    const entry = merged[key] as Entry;
    if (entry === current[key]) {
      plan.kept++;
      return;
    }
    const isSame = JSON.stringify(entry) === JSON.stringify(current[key]);
    if (isSame) plan.kept++;
    else if (current[key]) plan.newer++;
    else plan.added++;
    if (!isSame) plan.changes[key] = entry;
  });
  return plan;
}
