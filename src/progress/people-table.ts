import { mergeProgress } from './merge.ts';
import type { ProgressFile } from './progress.ts';
import { lessonState, type LessonFacts, summarise, type Summary } from './summary.ts';

/** What one person did in one lesson. */
export interface PersonLesson {
  done: number;
  total: number;
  read: boolean;
}

export interface PersonRow {
  /** Empty for a file without a name. */
  name: string;
  /** One for each lesson, in their order. */
  lessons: PersonLesson[];
  sum: Summary;
}

/** Two files of one name are one person; two files without a name are probably two. */
function byPerson(files: readonly ProgressFile[]): ProgressFile[] {
  const people: ProgressFile[] = [];
  files.forEach((file) => {
    const index = people.findIndex(({ learner }) => learner !== '' && learner === file.learner);
    const same = people[index];
    if (same) people[index] = { ...same, entries: mergeProgress(same.entries, file.entries) };
    else people.push(file);
  });
  return people;
}

/** Names that several files bear: they became one row, and who reads the table must know. */
export function sharedNames(files: readonly ProgressFile[]): { name: string; files: number }[] {
  const counts = new Map<string, number>();
  files.forEach(({ learner }) => counts.set(learner, (counts.get(learner) ?? 0) + 1));
  return Array.from(counts)
    .filter(([name, count]) => name !== '' && count > 1)
    .map(([name, count]) => ({ name, files: count }));
}

/** People × lessons, in the order of the names; those without a name last. */
export function peopleTable(files: readonly ProgressFile[], lessons: readonly LessonFacts[]): PersonRow[] {
  return byPerson(files)
    .map(({ learner, entries }) => ({
      name: learner,
      lessons: lessons.map((lesson) => {
        const { ticked, read } = lessonState(entries, lesson);
        return { done: ticked.length, total: lesson.items.length, read };
      }),
      sum: summarise(entries, lessons),
    }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'zh-CN'));
}
