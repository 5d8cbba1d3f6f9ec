import { createButton, createElement } from '../create-element.ts';
import { createProgressStore } from '../progress/store.ts';
import type { Command } from '../projection/commands.ts';
import type { Deck } from '../projection/deck.ts';
import type { WallMessage } from '../projection/messages.ts';
import { reveal } from '../projection/paint-page.ts';
import { createThumbnail } from '../projection/thumbnail.ts';
import { showTicks } from '../projection/ticks.ts';
import { storage } from '../site.ts';
import { engine } from '../slides/engine.ts';
import { createTimes } from './times.ts';

const silence =
  '与投影断开。请在投影的窗口按 P 重新投影，这里会自己接上。那个窗口已经关了的话，请关掉这个窗口，打开课文，先按 P，再按 N。';

const buttons: readonly (readonly [Command, string])[] = [
  ['previous', '上一页'],
  ['next', '下一页'],
  ['black', '黑屏'],
  ['run-timer', '停表'],
  ['reset-timer', '归零'],
  ['leave', '结束投影'],
];

export interface PresenterView {
  readonly element: HTMLElement;
  show(deck: Deck, message: WallMessage): void;
  showSilence(): void;
}

function part(
  name: string,
  title: string,
): { section: HTMLElement; heading: HTMLElement; body: HTMLElement } {
  const heading = createElement('h2', { class: 'presenter-title' }, title);
  const body = createElement('div', { class: 'presenter-body' });
  const section = createElement('section', { class: `presenter-${name}` }, heading, body);
  return { section, heading, body };
}

/** What the presenter sees: this page, the next one, notes and times. */
export function createPresenterView(lesson: string, run: (command: Command) => void): PresenterView {
  const now = part('now', '现在');
  const next = part('next', '下一页');
  const notes = part('notes', '备注');
  const times = createTimes();
  const status = createElement('p', { class: 'presenter-status', role: 'status' });
  const bar = createElement('div', { class: 'presenter-bar', role: 'group', 'aria-label': '控制投影' });
  const byCommand = new Map<Command, HTMLElement>();
  buttons.forEach(([command, label]) => {
    const button = createButton('stage-button', label, () => run(command));
    byCommand.set(command, button);
    bar.append(button);
  });
  const element = createElement(
    'main',
    { class: 'presenter', 'data-presenter': '', tabindex: '-1', 'aria-label': '演讲者窗口' },
    status,
    createElement(
      'div',
      { class: 'presenter-parts' },
      createElement('div', { class: 'presenter-left' }, now.section, notes.section),
      createElement('div', { class: 'presenter-right' }, next.section, times.element),
    ),
    bar,
  );
  const store = createProgressStore(storage);
  let drawn = '';
  const tick = (): void => [now.body, next.body].forEach((body) => showTicks(body, lesson, store));
  store.onChange(tick);

  const paint = (box: HTMLElement, deck: Deck, page: number): HTMLElement => {
    box.textContent = '';
    const width = Math.min(box.clientWidth, (box.clientHeight * deck.width) / deck.height);
    const small = createThumbnail(deck, page, Math.max(80, Math.floor(width)), lesson, store);
    box.append(small.element);
    small.fit();
    return small.slide;
  };
  const draw = (deck: Deck, page: number): void => {
    const slide = paint(now.body, deck, page);
    slide.setAttribute('data-slide', '');
    now.heading.textContent = `第 ${page + 1} 页，共 ${deck.slides.length} 页`;
    if (page + 1 < deck.slides.length) paint(next.body, deck, page + 1);
    else next.body.textContent = '这是最后一页。';
    const texts = deck.slides[page]?.notes ?? [];
    notes.body.textContent = '';
    notes.body.append(
      ...(texts.length > 0
        ? texts.map((runs) => createElement('p', {}, runs.map(({ text }) => text).join('')))
        : [createElement('p', { class: 'presenter-none' }, '这一页没有备注。')]),
    );
    notes.body.scrollTop = 0;
  };
  return {
    element,
    show(deck, message) {
      const page = Math.min(message.page, deck.slides.length - 1);
      const { width, height, zoom, state, isRunning } = message;
      const picture = [page, width, height, zoom, now.body.clientWidth, now.body.clientHeight].join();
      if (picture !== drawn) draw(deck, page);
      drawn = picture;
      tick();
      const slide = now.body.querySelector('[data-slide]');
      if (slide) reveal(engine().steps(slide), message.shown < 0 ? Infinity : message.shown);
      times.show(deck, page, message);
      status.textContent = state === 'black' ? '投影现在是黑屏。' : '';
      byCommand.get('black')?.setAttribute('aria-pressed', String(state === 'black'));
      const watch = byCommand.get('run-timer');
      if (watch) watch.textContent = isRunning ? '停表' : '走表';
      element.setAttribute('data-state', state);
    },
    showSilence() {
      if (status.textContent !== silence) status.textContent = silence;
      element.setAttribute('data-state', 'disconnected');
    },
  };
}
