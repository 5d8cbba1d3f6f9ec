import { expect, it } from 'vitest';
import { peopleCsv } from '../../../src/progress/people-csv.ts';
import { peopleTable } from '../../../src/progress/people-table.ts';
import { progressFile } from './files.ts';

it('has a line for each person and numbers that Excel does not take for days', () => {
  const lessons = [
    {
      slug: 'yi',
      title: '第一课, 开头',
      formerSlugs: [],
      items: [{ id: '1111111111' }, { id: '2222222222' }],
    },
    { slug: 'er', title: '第二课', formerSlugs: [], items: [] },
  ];
  const on = { time: 1, on: true };
  const people = peopleTable(
    [
      progressFile({ 'yi/1111111111': on, 'er/read': on }, { learner: '=李四' }),
      progressFile({}, { learner: '' }),
    ],
    lessons,
  );
  expect(peopleCsv(people, lessons)).toBe(
    '\ufeff学习人,完成项数,总项数,已读课数,总课数,"第一课, 开头（共 2 项）","第一课, 开头 已读",第二课（共 0 项）,第二课 已读\r\n' +
      "'=李四,1,2,1,2,1,,0,是\r\n" +
      '未命名,0,2,0,2,0,,0,\r\n',
  );
});
