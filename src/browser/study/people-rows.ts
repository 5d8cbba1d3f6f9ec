import { unnamed } from '../../progress/people-csv.ts';
import type { PersonLesson, PersonRow } from '../../progress/people-table.ts';
import { createElement } from '../create-element.ts';
import { nameElement } from './message.ts';

/** A group of columns: a collection with its lessons, or one lesson. */
export interface Column {
  title: string;
  /** Places of its lessons among all. */
  lessons: readonly number[];
}

function sayCell(cells: readonly PersonLesson[]): string {
  const done = cells.reduce((sum, cell) => sum + cell.done, 0);
  const total = cells.reduce((sum, cell) => sum + cell.total, 0);
  const read = cells.filter((cell) => cell.read).length;
  const isRead = cells.length === 1 ? (read === 1 ? ' 已读' : '') : ` 已读 ${read}`;
  return (total === 0 && cells.length === 1 ? '–' : `${done} / ${total}`) + isRead;
}

/** The table people × columns. */
export function createPeopleTable(rows: readonly PersonRow[], columns: readonly Column[]): HTMLElement {
  const head = ['学习人', '合计', ...columns.map(({ title }) => title)];
  return createElement(
    'table',
    { class: 'people-table' },
    createElement('caption', {}, `${rows.length} 人的进度（完成 / 全部项目）`),
    createElement(
      'thead',
      {},
      createElement('tr', {}, ...head.map((text) => createElement('th', { scope: 'col' }, text))),
    ),
    createElement(
      'tbody',
      {},
      ...rows.map(({ name, lessons, sum }) =>
        createElement(
          'tr',
          {},
          createElement('th', { scope: 'row' }, nameElement(name || unnamed)),
          createElement('td', {}, `${sum.done} / ${sum.total} 已读 ${sum.read}`),
          ...columns.map((column) =>
            createElement('td', {}, sayCell(column.lessons.map((index) => lessons[index] as PersonLesson))),
          ),
        ),
      ),
    ),
  );
}
