import { type AgendaItem, minutesLimit } from '../../agenda/agenda.ts';
import { createButton, createElement } from '../create-element.ts';
import { siteAddress } from '../site.ts';

const kindNames: Readonly<Record<AgendaItem['kind'], string>> = {
  lesson: '课',
  break: '休息',
  discussion: '讨论',
};

/** What can be done with one part of the agenda. */
export interface RowActions {
  change(item: AgendaItem): void;
  move(step: 1 | -1): void;
  remove(): void;
}

function titleField(item: AgendaItem, isHere: boolean, number: number, actions: RowActions): HTMLElement {
  if (!isHere) return createElement('span', {}, `${item.title}（本站已撤下，投影时跳过）`);
  if (item.kind === 'lesson') {
    return createElement('a', { href: siteAddress(`lessons/${item.slug}.html`) }, item.title);
  }
  const label = item.kind === 'break' ? '休息的名称' : '讨论什么';
  const input = createElement('input', {
    class: 'agenda-title',
    'aria-label': `第 ${number} 项：${label}`,
    maxlength: '80',
    value: item.title,
  });
  input.addEventListener('change', () => actions.change({ ...item, title: input.value.trim() }));
  return input;
}

function minutesField(item: AgendaItem, number: number, actions: RowActions): HTMLElement {
  const input = createElement('input', {
    type: 'number',
    class: 'agenda-minutes',
    min: '1',
    max: String(minutesLimit),
    value: String(item.minutes),
    'aria-label': `第 ${number} 项的分钟数`,
  });
  input.addEventListener('change', () => {
    const minutes = Math.round(Number(input.value));
    const isPossible = minutes >= 1 && minutes <= minutesLimit;
    actions.change({ ...item, minutes: isPossible ? minutes : item.minutes });
  });
  return createElement('label', { class: 'agenda-minutes-field' }, input, ' 分钟');
}

/** One line of the agenda. `data-…` names its buttons, so that the focus finds them again after a change. */
export function createRow(
  item: AgendaItem,
  isHere: boolean,
  index: number,
  count: number,
  clock: string,
  actions: RowActions,
): HTMLLIElement {
  const number = index + 1;
  const name = item.title === '' ? kindNames[item.kind] : item.title;
  const button = (action: string, text: string, label: string, run: () => void): HTMLButtonElement => {
    const element = createButton('button agenda-button', text, run);
    element.setAttribute('aria-label', label);
    element.setAttribute('data-action', action);
    return element;
  };
  const up = button('up', '↑', `把“${name}”往前移`, () => actions.move(-1));
  const down = button('down', '↓', `把“${name}”往后移`, () => actions.move(1));
  up.disabled = index === 0;
  down.disabled = index === count - 1;
  return createElement(
    'li',
    { class: `agenda-item agenda-${item.kind}` },
    createElement('span', { class: 'agenda-clock' }, clock),
    createElement('span', { class: 'agenda-kind' }, kindNames[item.kind]),
    createElement('span', { class: 'agenda-name' }, titleField(item, isHere, number, actions)),
    minutesField(item, number, actions),
    createElement(
      'span',
      { class: 'agenda-actions' },
      up,
      down,
      button('remove', '移除', `移除“${name}”`, actions.remove),
    ),
  );
}
