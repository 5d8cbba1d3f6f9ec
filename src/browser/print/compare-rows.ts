import type { LessonFacts } from './lesson-facts.ts';

/** Items of a checklist that send the reader to look at his own work. */
const checksOneself = /对照|检查|自查|查/;
const emptyRows = 3;
const leastRows = 6;

/** What 对照检查表 asks: the checks of the learning list, otherwise the key points; empty rows follow. */
export function compareRows({ items, keyPoints }: Pick<LessonFacts, 'items' | 'keyPoints'>): string[][] {
  const checks = items.map(({ text }) => text).filter((text) => checksOneself.test(text));
  const problems = checks.length > 0 ? checks : keyPoints;
  const count = Math.max(leastRows, problems.length + emptyRows);
  return Array.from({ length: count }, (_, index) => [problems[index] ?? '', '', '', '', '']);
}
