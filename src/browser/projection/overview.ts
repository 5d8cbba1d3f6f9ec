import { createButton, createElement } from '../create-element.ts';
import { pageOfPlace } from './place.ts';
import type { Stage } from './stage.ts';

const widest = 300;
const gaps = 24;

export interface Overview {
  open(page?: number): void;
  /** Draws it anew when the lesson was divided anew, and keeps the choice. */
  update(): void;
  close(): void;
  /** Moves the choice; true when the key means something here. */
  key(key: string): boolean;
}

/** All pages at once. */
export function createOverview(stage: Stage): Overview {
  let box: HTMLElement | undefined;
  let chosen = 0;
  let columns = 1;
  let { deck } = stage;
  const buttons = (): HTMLElement[] => Array.from(box?.querySelectorAll('button') ?? []);

  /** Tab and the mouse move the focus too. */
  const focused = (): number => {
    const index = buttons().indexOf(document.activeElement as HTMLElement);
    return index < 0 ? chosen : index;
  };
  const choose = (page: number): void => {
    const all = buttons();
    chosen = Math.max(0, Math.min(all.length - 1, page));
    all[chosen]?.focus();
  };
  const open = (marked = stage.page): void => {
    if (box) return;
    const { page, element } = stage;
    deck = stage.deck;
    const room = element.clientWidth - gaps;
    columns = Math.max(2, Math.ceil(room / (widest + gaps)));
    const width = Math.floor(room / columns - gaps);
    const list = createElement('ol', { class: 'stage-overview-list' });
    box = createElement('div', { class: 'stage-overview', role: 'region', 'aria-label': '概览' }, list);
    element.append(box);
    const thumbnails = deck.slides.map((_slide, index) => {
      const button = createButton('stage-overview-page', '', () => stage.goTo(index));
      button.setAttribute('aria-label', `第 ${index + 1} 页：${stage.titleOf(index)}`);
      if (index === page) button.setAttribute('aria-current', 'page');
      const small = stage.thumbnail(index, width);
      small.element.setAttribute('aria-hidden', 'true');
      const label = createElement(
        'span',
        { class: 'stage-overview-label', 'aria-hidden': 'true' },
        String(index + 1),
      );
      list.append(createElement('li', {}, small.element, label, button));
      return small;
    });
    thumbnails.forEach(({ fit }) => fit());
    choose(marked);
    buttons()[chosen]?.scrollIntoView({ block: 'center' });
  };
  return {
    open,
    update() {
      const place = deck.places[focused()];
      if (!box || deck === stage.deck || !place) return;
      box.remove();
      box = undefined;
      open(pageOfPlace(stage.deck.places, place));
    },
    close() {
      if (!box) return;
      box.remove();
      box = undefined;
      stage.element.focus({ preventScroll: true });
    },
    key(key) {
      const moves: Readonly<Record<string, number>> = {
        ArrowRight: 1,
        ArrowLeft: -1,
        ArrowDown: columns,
        ArrowUp: -columns,
        PageDown: 1,
        PageUp: -1,
        Home: -Infinity,
        End: Infinity,
      };
      const move = moves[key];
      if (move === undefined) return false;
      choose(focused() + move);
      return true;
    },
  };
}
