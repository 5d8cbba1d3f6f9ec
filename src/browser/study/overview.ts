import { lessonToContinue } from '../../progress/continue-lesson.ts';
import type { Progress } from '../../progress/progress.ts';
import { lessonEntry, type LessonFacts } from '../../progress/summary.ts';
import { createButton, createElement } from '../create-element.ts';
import { siteAddress } from '../site.ts';
import { store } from './own-progress.ts';

function lessonLink(lesson: LessonFacts, className: string, place = ''): HTMLElement {
  const href = siteAddress(`lessons/${lesson.slug}.html`) + (place && `#${encodeURIComponent(place)}`);
  return createElement('a', { href, class: className }, lesson.title ?? lesson.slug);
}

/** 继续学习: where to go on. */
function continueContent(progress: Progress, lessons: readonly LessonFacts[]): Node[] {
  const next = lessonToContinue(progress, lessons);
  const [first] = lessons;
  if (!next) {
    const isStarted = lessons.some(({ slug }) =>
      Object.keys(progress).some((key) => key.startsWith(`${slug}/`)),
    );
    if (isStarted || !first) return [createElement('p', {}, '开了头的课都学完了。')];
    return [createElement('p', {}, '还没有开始，从第一课学起：'), lessonLink(first, 'button-main')];
  }
  const { lesson, state } = next;
  const { text = '', place = '' } = state.position ?? {};
  const facts = [
    text === '' ? '' : `上次读到“${text}”`,
    lesson.items.length === 0 ? '' : `清单完成 ${state.ticked.length} / ${lesson.items.length} 项`,
  ].filter((fact) => fact !== '');
  return [
    lessonLink(lesson, 'button-main', place),
    createElement('p', {}, facts.length > 0 ? `${facts.join('，')}。` : ''),
  ];
}

/** 收藏, newest first. */
function favouriteItems(progress: Progress, lessons: readonly LessonFacts[]): HTMLElement[] {
  return lessons
    .map((lesson) => ({ lesson, entry: lessonEntry(progress, lesson, 'favourite') }))
    .filter(({ entry }) => entry?.on === true)
    .sort((a, b) => (b.entry?.time ?? 0) - (a.entry?.time ?? 0))
    .map(({ lesson }) => {
      const title = lesson.title ?? '';
      const remove = createButton('favourite-remove', '移除', () =>
        store.set(`${lesson.slug}/favourite`, { on: false, text: title }),
      );
      remove.setAttribute('aria-label', `移除收藏：${title}`);
      return createElement('li', {}, lessonLink(lesson, ''), remove);
    });
}

/** 继续学习 and 收藏 with what makes them show the progress. */
export function createOverview(lessons: readonly LessonFacts[]): {
  element: HTMLElement;
  show(progress: Progress): void;
} {
  const next = createElement('div', { class: 'study-continue', 'data-continue': '' });
  const favourites = createElement('ul', { class: 'favourites-list', 'data-study-favourites': '' });
  const none = createElement(
    'p',
    { class: 'study-hint' },
    '还没有收藏。在课里按“收藏”，那一课就会列在这里。',
  );
  const element = createElement(
    'div',
    { class: 'study-overview' },
    createElement('section', { class: 'study-card' }, createElement('h2', {}, '继续学习'), next),
    createElement('section', { class: 'study-card' }, createElement('h2', {}, '收藏'), favourites, none),
  );
  return {
    element,
    show(progress) {
      next.textContent = '';
      next.append(...continueContent(progress, lessons));
      const items = favouriteItems(progress, lessons);
      favourites.textContent = '';
      favourites.append(...items);
      none.hidden = items.length > 0;
    },
  };
}
