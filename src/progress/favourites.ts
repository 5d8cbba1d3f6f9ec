import type { Progress } from './progress.ts';
import { lessonEntry, type LessonFacts, splitKey } from './summary.ts';

/** A lesson that the learner marked to come back to. */
export interface Favourite {
  /** What the lesson is called today. */
  slug: string;
  title: string;
  /** True when the site has no such lesson any more. */
  isWithdrawn: boolean;
}

/** All favourites, the newest first; each lesson once, whatever it was called when it was marked. */
export function listFavourites(progress: Progress, lessons: readonly LessonFacts[]): Favourite[] {
  const current = new Map<string, LessonFacts>();
  lessons.forEach((lesson) => lesson.formerSlugs.forEach((slug) => current.set(slug, lesson)));
  lessons.forEach((lesson) => current.set(lesson.slug, lesson));
  const found = new Map<string, Favourite & { time: number }>();
  Object.keys(progress).forEach((key) => {
    const { slug, name } = splitKey(key);
    if (name !== 'favourite') return;
    const lesson = current.get(slug);
    const entry = lesson ? lessonEntry(progress, lesson, name) : progress[key];
    if (entry?.on !== true) return;
    const title = lesson?.title ?? entry.text ?? slug;
    const favourite = { slug: lesson?.slug ?? slug, title, isWithdrawn: !lesson, time: entry.time };
    found.set(favourite.slug, favourite);
  });
  return Array.from(found.values())
    .sort((a, b) => b.time - a.time)
    .map(({ slug, title, isWithdrawn }) => ({ slug, title, isWithdrawn }));
}
