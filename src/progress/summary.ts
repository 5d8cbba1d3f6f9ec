import { newerEntry } from './merge.ts';
import type { Entry, EntryKey, EntryName, Progress } from './progress.ts';
import { entryNames } from './progress.ts';

/** What progress needs to know of a lesson of this site. */
export interface LessonFacts {
  slug: string;
  title?: string;
  /** Slugs that the lesson had before, under which older entries are kept. */
  formerSlugs: readonly string[];
  /** In the order of the text. */
  items: readonly { id: string; text?: string }[];
}

/** What a learner did in one lesson. */
export interface LessonState {
  /** Ids of the ticked items that the lesson has today, in its order. */
  ticked: string[];
  read: boolean;
  favourite: boolean;
  /** Where the learner was last, if that is known. */
  position: Entry | undefined;
}

/** What a learner did in several lessons. */
export interface Summary {
  /** Ticked items. */
  done: number;
  /** All items of the lessons as they are today. */
  total: number;
  /** Lessons that are marked as read. */
  read: number;
  /** All lessons. */
  lessons: number;
}

/** Something that was ticked, read or marked and is no longer on the site. */
export interface Leftover {
  key: EntryKey;
  entry: Entry;
  /** The lesson as it is today, when only its item is gone. */
  lesson: LessonFacts | undefined;
}

/** The entry of a lesson that counts, whatever the lesson was called when it was made. */
export function lessonEntry(progress: Progress, lesson: LessonFacts, name: string): Entry | undefined {
  return [lesson.slug, ...lesson.formerSlugs]
    .map((slug) => progress[`${slug}/${name}`])
    .reduce((newest, entry) => (newest && entry ? newerEntry(newest, entry) : (newest ?? entry)), undefined);
}

/** What a learner did in a lesson as it is today. */
export function lessonState(progress: Progress, lesson: LessonFacts): LessonState {
  const isOn = (name: string): boolean => lessonEntry(progress, lesson, name)?.on === true;
  const position = lessonEntry(progress, lesson, 'position');
  return {
    ticked: lesson.items.map(({ id }) => id).filter(isOn),
    read: isOn('read'),
    favourite: isOn('favourite'),
    position: position?.on === true ? position : undefined,
  };
}

/** Adds up what a learner did in lessons: withdrawn ones and withdrawn items do not count. */
export function summarise(progress: Progress, lessons: readonly LessonFacts[]): Summary {
  const sum: Summary = { done: 0, total: 0, read: 0, lessons: lessons.length };
  lessons.forEach((lesson) => {
    const { ticked, read } = lessonState(progress, lesson);
    sum.done += ticked.length;
    sum.total += lesson.items.length;
    sum.read += read ? 1 : 0;
  });
  return sum;
}

/** Lesson slug and item id or entry name of a key. */
export function splitKey(key: EntryKey): { slug: string; name: string } {
  const at = key.indexOf('/');
  return { slug: key.slice(0, at), name: key.slice(at + 1) };
}

/**
 * What is on in withdrawn lessons or for items that no lesson has any more, by key. It does not count, but it is
 * kept and travels along. A lesson that comes back finds it again.
 */
export function leftovers(progress: Progress, lessons: readonly LessonFacts[]): Leftover[] {
  const bySlug = new Map<string, LessonFacts>();
  lessons.forEach((lesson) => lesson.formerSlugs.forEach((slug) => bySlug.set(slug, lesson)));
  lessons.forEach((lesson) => bySlug.set(lesson.slug, lesson));
  const found: Leftover[] = [];
  Object.keys(progress)
    .sort()
    .forEach((key) => {
      const entry = progress[key];
      const { slug, name } = splitKey(key);
      const lesson = bySlug.get(slug);
      if (entry?.on !== true) return;
      if (lesson) {
        const isCurrent =
          entryNames.includes(name as EntryName) || lesson.items.some(({ id }) => id === name);
        if (isCurrent || lessonEntry(progress, lesson, name) !== entry) return;
      }
      found.push({ key, entry, lesson });
    });
  return found;
}
