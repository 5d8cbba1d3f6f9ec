import { describe, expect, it } from 'vitest';
import { peopleTable, sharedNames } from '../../../src/progress/people-table.ts';
import type { LessonFacts } from '../../../src/progress/summary.ts';
import { progressFile } from './files.ts';

const lessons: LessonFacts[] = [
  { slug: 'yi', formerSlugs: [], items: [{ id: '1111111111' }, { id: '2222222222' }] },
  { slug: 'er', formerSlugs: ['er-jiu'], items: [{ id: '3333333333' }] },
];
const on = { time: 1, on: true };

describe('people × lessons', () => {
  it('counts ticks and lessons read, also under former names; strange ones do not count', () => {
    const [row] = peopleTable(
      [progressFile({ 'yi/1111111111': on, 'er-jiu/3333333333': on, 'er/read': on, 'xxx/4444444444': on })],
      lessons,
    );
    expect(row).toEqual({
      name: '张三',
      lessons: [
        { done: 1, total: 2, read: false },
        { done: 1, total: 1, read: true },
      ],
      sum: { done: 2, total: 3, read: 1, lessons: 2 },
    });
  });

  it('is in the order of pinyin, files without a name last and each on its own', () => {
    const names = ['张三', '', '李四', '安全', ''];
    const rows = peopleTable(
      names.map((learner) => progressFile({}, { learner })),
      lessons,
    );
    expect(rows.map(({ name }) => name)).toEqual(['安全', '李四', '张三', '', '']);
  });

  it('two files of one name are one person, the newer entry counts', () => {
    const rows = peopleTable(
      [
        progressFile({ 'yi/1111111111': on, 'yi/2222222222': { time: 9, on: false } }),
        progressFile({ 'yi/2222222222': on, 'er/3333333333': on }),
      ],
      lessons,
    );
    expect(rows.map(({ sum }) => sum.done)).toEqual([2]);
  });
});

it('names that several files bear are told, the nameless are not', () => {
  const files = ['王伟', '李四', '王伟', '', ''].map((learner) => progressFile({}, { learner }));
  expect(sharedNames(files)).toEqual([{ name: '王伟', files: 2 }]);
});
