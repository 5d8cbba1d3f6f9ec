import {
  type Agenda,
  type AgendaItem,
  clockAfter,
  isTimeOfDay,
  itemLimit,
  moveItem,
  totalMinutes,
} from '../../agenda/agenda.ts';
import { createButton, createElement } from '../create-element.ts';
import { showNotice } from '../notice.ts';
import { storage } from '../site.ts';
import { createAddPanel } from './add-panel.ts';
import { agendaAddress } from './agenda-address.ts';
import { createRow } from './agenda-row.ts';
import { readAgenda, writeAgenda } from './agenda-store.ts';
import type { OfferedLesson } from './offered-lessons.ts';

function field(label: string, input: HTMLInputElement): HTMLElement {
  return createElement('label', { class: 'agenda-field' }, createElement('span', {}, label), input);
}

/** Address of the 学习记录: it is a form of a lesson's page, here of the first lesson. */
function recordAddress(agenda: Agenda): string | undefined {
  const index = agenda.items.findIndex(({ kind }) => kind === 'lesson');
  if (index === -1) return undefined;
  const url = new URL(agendaAddress({ agenda, index, began: undefined }));
  url.searchParams.delete('at');
  url.searchParams.set('print', 'record');
  url.hash = '';
  return url.href;
}

/** Makes the page on which a session is planned. */
export function createPlanPage(
  place: HTMLElement,
  offered: readonly { collection: string; lessons: OfferedLesson[] }[],
): void {
  let agenda = readAgenda();
  const slugs = new Set<string>();
  offered.forEach(({ lessons }) => lessons.forEach(({ slug }) => slugs.add(slug)));
  /** A lesson may have been withdrawn since the session was planned. */
  const isHere = ({ kind, slug }: AgendaItem): boolean => kind !== 'lesson' || slugs.has(slug);
  const list = createElement('ol', { class: 'agenda-list' });
  const sum = createElement('p', { class: 'agenda-sum', role: 'status' });
  const title = createElement('input', {
    maxlength: '80',
    placeholder: '例如：十一月主题党日',
    value: agenda.title,
  });
  const start = createElement('input', { type: 'time', value: agenda.start });

  const change = (next: Partial<Agenda>): void => {
    agenda = { ...agenda, ...next };
    writeAgenda(agenda);
    show();
  };
  const replaceItem = (index: number, item: AgendaItem): void =>
    change({ items: agenda.items.map((old, place) => (place === index ? item : old)) });
  const focusRow = (index: number, action: string): void => {
    const row = list.children[index] ?? list.lastElementChild;
    const button = row?.querySelector<HTMLButtonElement>(`[data-action="${action}"]:not(:disabled)`);
    (button ?? row?.querySelector<HTMLElement>('button:not(:disabled)') ?? title).focus();
  };
  const move = (index: number, step: 1 | -1): void => {
    change({ items: moveItem(agenda.items, index, step) });
    focusRow(index + step, step === 1 ? 'down' : 'up');
  };
  const remove = (index: number): void => {
    change({ items: agenda.items.filter((_item, place) => place !== index) });
    focusRow(index, 'remove');
  };

  const show = (): void => {
    const { items } = agenda;
    let minutes = 0;
    const rows = items.map((item, index) => {
      const clock = agenda.start === '' ? `${index + 1}.` : clockAfter(agenda.start, minutes);
      minutes += item.minutes;
      return createRow(item, isHere(item), index, items.length, clock, {
        change: (changed) => replaceItem(index, changed),
        move: (step) => move(index, step),
        remove: () => remove(index),
      });
    });
    list.textContent = '';
    list.append(...rows);
    const end =
      agenda.start === '' ? '' : `，${agenda.start} 开始，${clockAfter(agenda.start, minutes)} 结束`;
    sum.textContent =
      items.length === 0
        ? '还没有内容。先从下面加一课。'
        : `共 ${items.length} 项，${totalMinutes(items)} 分钟${end}。`;
    actions.hidden = items.length === 0;
  };

  const add = (item: AgendaItem): void => {
    if (agenda.items.length >= itemLimit) {
      showNotice(`一次学习最多排 ${itemLimit} 项，没有再加。`);
      return;
    }
    change({ items: [...agenda.items, item] });
  };
  const begin = (): void => {
    const items = agenda.items.filter(isHere);
    if (items.length === 0) showNotice('议程里的课本站都已撤下，没有可以投影的。请从下面另选。');
    else window.location.assign(agendaAddress({ agenda: { ...agenda, items }, index: 0, began: Date.now() }));
  };
  const openRecord = (): void => {
    const address = recordAddress({ ...agenda, items: agenda.items.filter(isHere) });
    if (address === undefined) showNotice('学习记录要写学了哪一课：请先在议程里加一课。');
    else window.location.assign(address);
  };
  const clear = (): void => {
    const { items } = agenda;
    change({ items: [] });
    const bringBack = createButton('button', '恢复刚才的议程', () => {
      change({ items });
      focusRow(0, 'remove');
    });
    sum.append(' ', bringBack);
    bringBack.focus();
  };
  const actions = createElement(
    'p',
    { class: 'agenda-go' },
    createButton('button-main', '开始投影', begin),
    createButton('button', '学习记录', openRecord),
    createButton('button', '打印议程', () => window.print()),
    createButton('button', '清空', clear),
  );

  title.addEventListener('change', () => change({ title: title.value.trim() }));
  // Where the browser has no field for times, anything can be typed.
  start.addEventListener('change', () => change({ start: isTimeOfDay(start.value) ? start.value : '' }));
  place.append(
    createElement('div', { class: 'agenda-fields' }, field('学习名称', title), field('几点开始', start)),
    list,
    sum,
    actions,
    createAddPanel(offered, add),
  );
  if (!storage.persistent) {
    const hint = '此浏览器不允许保存，议程只在网址里：请把现在的网址收藏或发给自己。';
    place.append(createElement('p', { class: 'agenda-hint' }, hint));
  }
  show();
}
