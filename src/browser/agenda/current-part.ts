import { type AgendaItem, totalMinutes } from '../../agenda/agenda.ts';
import { createElement } from '../create-element.ts';
import { loadChunk } from '../load-chunk.ts';
import { showNotice } from '../notice.ts';
import { slideAddress } from '../slide-address.ts';
import type { AgendaPlace } from './agenda-address.ts';
import { showCountdown } from './countdown.ts';

/** What the stage reads of a lesson, for a part that is none: a title, the minutes, lines of text. */
function createArticle(index: number, title: string, minutes: number, lines: readonly string[]): HTMLElement {
  const planned = createElement('p', { 'data-planned': '' }, `${minutes} 分钟`);
  const goals = createElement(
    'div',
    { class: 'goals' },
    createElement('ul', {}, ...lines.map((line) => createElement('li', {}, line))),
  );
  // Two hyphens: no lesson can be called so.
  const article = createElement('article', {
    'data-lesson': `agenda--${index + 1}`,
    'data-minutes': String(minutes),
    class: 'agenda-part',
  });
  article.append(createElement('h1', {}, title), planned);
  if (lines.length > 0) article.append(goals);
  return article;
}

function nextLine(next: AgendaItem | undefined): string {
  return next ? `接下来：${next.title}（${next.minutes} 分钟）` : '这是最后一项';
}

/** The part that an address shows: a break, a discussion, or the end of the session. */
function articleOf({ agenda, index = 0 }: AgendaPlace): HTMLElement {
  const { items } = agenda;
  const item = items[index];
  if (item) return createArticle(index, item.title, item.minutes, [nextLine(items[index + 1])]);
  const lessons = items.filter(({ kind }) => kind === 'lesson').map(({ title }) => title);
  return createArticle(index, '本次学习到此结束', totalMinutes(items), lessons);
}

/** Puts a break, a discussion or the end of a session on the page and on the wall. */
export function showCurrentPart(place: HTMLElement, current: AgendaPlace): void {
  const article = articleOf(current);
  place.prepend(article);
  const fail = (error: unknown): void => showNotice(`投影${(error as Error).message}`);
  if (/[?&]presenter\b/.test(window.location.search)) {
    loadChunk('presenter').then(({ startPresenter }) => startPresenter(), fail);
    return;
  }
  const project = (): void => {
    loadChunk('projection').then(({ project: start }) => start(false), fail);
  };
  const item = current.agenda.items[current.index ?? 0];
  if (item) showCountdown(item.minutes, `countdown:${current.began ?? ''}:${current.index ?? 0}`);
  window.addEventListener('hashchange', () => {
    if (slideAddress.test(window.location.hash)) project();
  });
  project();
}
