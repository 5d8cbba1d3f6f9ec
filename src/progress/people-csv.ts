import { toCsv } from './csv.ts';
import type { PersonRow } from './people-table.ts';
import type { LessonFacts } from './summary.ts';

/** What stands in tables where a file has no name. */
export const unnamed = '未命名';

/**
 * The table of all people as CSV. Done and total have columns of their own, because Excel takes 3/7 for a day of
 * March.
 */
export function peopleCsv(rows: readonly PersonRow[], lessons: readonly LessonFacts[]): string {
  const titles = lessons.map(({ slug, title, items }) => [
    `${title ?? slug}（共 ${items.length} 项）`,
    `${title ?? slug} 已读`,
  ]);
  const head = ['学习人', '完成项数', '总项数', '已读课数', '总课数'];
  const body = rows.map(({ name, sum, lessons: cells }) =>
    [name || unnamed, sum.done, sum.total, sum.read, sum.lessons].concat(
      ...cells.map(({ done, read }) => [done, read ? '是' : '']),
    ),
  );
  return toCsv([head.concat(...titles), ...body]);
}
