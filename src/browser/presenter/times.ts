import { createElement } from '../create-element.ts';
import type { Deck } from '../projection/deck.ts';
import type { WallMessage } from '../projection/messages.ts';
import { overTime, plannedForSection } from '../projection/planned-time.ts';
import { clockText } from '../projection/timer.ts';

function row(term: string): { row: HTMLElement; value: HTMLElement } {
  const value = createElement('dd', {});
  return { row: createElement('div', {}, createElement('dt', {}, term), value), value };
}

/** Clock, time used and time planned, for the whole and for the section. */
export function createTimes(): {
  element: HTMLElement;
  show(deck: Deck, page: number, message: WallMessage): void;
} {
  const clock = row('现在');
  const used = row('已讲');
  const section = row('本节');
  const element = createElement('dl', { class: 'presenter-times' }, clock.row, used.row, section.row);
  const mark = (box: HTMLElement, isOver: boolean): void => {
    if (isOver) box.setAttribute('data-over', '');
    else box.removeAttribute('data-over');
  };
  return {
    element,
    show(deck, page, { elapsed, inSection, planned, isRunning }) {
      const time = new Date();
      const two = (value: number): string => String(value).padStart(2, '0');
      clock.value.textContent = `${two(time.getHours())}:${two(time.getMinutes())}`;
      const inPlan = plannedForSection(deck.source, deck.slides[page]?.section ?? -1);
      const spent = inSection < 0 ? undefined : inSection;
      const over = overTime(elapsed, planned, undefined, 0);
      const sectionOver = overTime(0, 0, spent, inPlan);
      const plan = planned > 0 ? ` / ${planned} 分钟` : '';
      used.value.textContent =
        clockText(elapsed) + plan + (isRunning ? '' : '（已停）') + (over ? '　！' : '');
      section.value.textContent =
        spent === undefined ? '—' : `${clockText(spent)} / ${clockText(inPlan)}${sectionOver ? '　！' : ''}`;
      mark(used.row, over !== undefined);
      mark(section.row, sectionOver !== undefined);
    },
  };
}
