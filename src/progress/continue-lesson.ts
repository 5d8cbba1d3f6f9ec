import type { Progress } from './progress.ts';
import { lessonState, type LessonFacts, type LessonState, splitKey } from './summary.ts';

/** True when nothing is left to do: every item ticked, or, where there are none, marked as read. */
export function isFinished(lesson: LessonFacts, { ticked, read }: LessonState): boolean {
  return lesson.items.length > 0 ? ticked.length === lesson.items.length : read;
}

/** The lesson to go on with: the one of the newest activity that is not finished. */
export function lessonToContinue(
  progress: Progress,
  lessons: readonly LessonFacts[],
): { lesson: LessonFacts; state: LessonState } | undefined {
  const newest = new Map<string, number>();
  Object.keys(progress).forEach((key) => {
    const { slug } = splitKey(key);
    newest.set(slug, Math.max(newest.get(slug) ?? 0, progress[key]?.time ?? 0));
  });
  const activity = ({ slug, formerSlugs }: LessonFacts): number =>
    Math.max(...[slug, ...formerSlugs].map((one) => newest.get(one) ?? 0));
  return lessons
    .map((lesson) => ({ lesson, time: activity(lesson) }))
    .filter(({ time }) => time > 0)
    .sort((a, b) => b.time - a.time)
    .map(({ lesson }) => ({ lesson, state: lessonState(progress, lesson) }))
    .find(({ lesson, state }) => !isFinished(lesson, state));
}
