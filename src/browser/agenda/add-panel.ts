import type { AgendaItem } from '../../agenda/agenda.ts';
import { createButton, createElement } from '../create-element.ts';
import type { OfferedLesson } from './offered-lessons.ts';

const breakMinutes = 10;
const discussionMinutes = 15;

/** Controls that add a lesson, a break or a discussion. */
export function createAddPanel(
  offered: readonly { collection: string; lessons: OfferedLesson[] }[],
  add: (item: AgendaItem) => void,
): HTMLElement {
  const lessons = offered.reduce<OfferedLesson[]>((all, group) => all.concat(group.lessons), []);
  const groups = offered.map((group) =>
    createElement(
      'optgroup',
      { label: group.collection },
      ...group.lessons.map(({ slug, title, minutes }) =>
        createElement('option', { value: slug }, `${title}（${minutes} 分钟）`),
      ),
    ),
  );
  const select = createElement('select', { class: 'agenda-select', 'aria-label': '选一课' }, ...groups);
  const addLesson = (): void => {
    const lesson = lessons.find(({ slug }) => slug === select.value);
    if (lesson) add({ kind: 'lesson', ...lesson });
  };
  return createElement(
    'div',
    { class: 'agenda-add', role: 'group', 'aria-label': '加到议程' },
    select,
    createButton('button', '加这一课', addLesson),
    createButton('button', '加休息', () =>
      add({ kind: 'break', slug: '', title: '休息', minutes: breakMinutes }),
    ),
    createButton('button', '加讨论', () =>
      add({ kind: 'discussion', slug: '', title: '讨论', minutes: discussionMinutes }),
    ),
  );
}
