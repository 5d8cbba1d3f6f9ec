import type { Progress } from '../../progress/progress.ts';
import { lessonState } from '../../progress/summary.ts';
import { createButton, createElement } from '../create-element.ts';
import type { ListedCollection, ListedLesson } from './study-lessons.ts';

const filters = { all: '全部', todo: '未完成', done: '已完成' } as const;
type Filter = keyof typeof filters;

const nothing: Record<Filter, string> = {
  all: '还没有学习清单。',
  todo: '全部完成了，没有未完成的项目。',
  done: '还没有打勾的项目。',
};

/** The filter that the address asks for. */
function addressed(): Filter {
  const [, value] = /[?&]show=(todo|done)(?:&|$)/.exec(window.location.search) ?? [];
  return (value as Filter | undefined) ?? 'all';
}

/** Keeps the choice in the address, so that reload, back and a link bring it again. */
function keepInAddress(filter: Filter): void {
  const { pathname, hash } = window.location;
  window.history.replaceState(null, '', pathname + (filter === 'all' ? '' : `?show=${filter}`) + hash);
}

/** Filters of the lists with what makes them count, and what makes them filter. */
export interface Filters {
  element: HTMLElement;
  /** Shows how many items there are of each kind. What is shown stays: a line must not go while it is ticked. */
  count(progress: Progress): void;
  /** Hides and shows lines. */
  apply(progress: Progress): void;
  /** Folds the lists, or opens them where only some items are shown. */
  foldAsChosen(): void;
}

interface Counts {
  all: number;
  done: number;
}

function filterLesson({ facts, boxes, element }: ListedLesson, progress: Progress, filter: Filter): number {
  const ticked = new Set(lessonState(progress, facts).ticked);
  let shown = 0;
  boxes.forEach((box) => {
    const isShown = filter === 'all' || ticked.has(box.value) === (filter === 'done');
    const line = box.closest('li');
    if (line) line.hidden = !isShown;
    shown += isShown ? 1 : 0;
  });
  element.hidden = filter !== 'all' && shown === 0;
  return shown;
}

/** Creates the filters over all lists of the page. */
export function createFilters(
  collections: readonly ListedCollection[],
  progressNow: () => Progress,
): Filters {
  const lessons = collections.reduce<ListedLesson[]>((all, { lessons }) => all.concat(lessons), []);
  let filter = addressed();
  const message = createElement('p', { class: 'study-nothing', role: 'status' });

  const fold = (open: boolean): void => {
    lessons.forEach(({ element }) => (element.open = open));
    unfold.textContent = open ? '全部折叠' : '全部展开';
  };
  // Who asks for some of the items wants to see them.
  const foldAsChosen = (): void => fold(filter !== 'all');
  const unfold = createButton('button study-unfold', '全部展开', () =>
    fold(unfold.textContent === '全部展开'),
  );

  const apply = (progress: Progress): void => {
    let shown = 0;
    collections.forEach((collection) => {
      const inside = collection.lessons.reduce(
        (sum, lesson) => sum + filterLesson(lesson, progress, filter),
        0,
      );
      collection.element.hidden = filter !== 'all' && inside === 0;
      shown += inside;
    });
    message.textContent = shown === 0 ? nothing[filter] : '';
  };

  const labels = (Object.keys(filters) as Filter[]).map((value) => {
    const input = createElement('input', { type: 'radio', name: 'study-show', value });
    const count = createElement('span', { 'data-count': value });
    input.checked = value === filter;
    input.addEventListener('change', () => {
      filter = value;
      keepInAddress(filter);
      apply(progressNow());
      foldAsChosen();
    });
    return {
      value,
      count,
      element: createElement(
        'label',
        { class: 'choice' },
        input,
        createElement('span', {}, filters[value], ' ', count),
      ),
    };
  });

  return {
    element: createElement(
      'div',
      { class: 'study-filters' },
      createElement(
        'fieldset',
        { class: 'setting' },
        createElement('legend', { class: 'setting-name' }, '清单项目'),
        createElement('div', { class: 'choices' }, ...labels.map(({ element }) => element), unfold),
      ),
      message,
    ),
    count(progress) {
      const counts = lessons.reduce<Counts>(
        ({ all, done }, { facts }) => ({
          all: all + facts.items.length,
          done: done + lessonState(progress, facts).ticked.length,
        }),
        { all: 0, done: 0 },
      );
      const shown: Record<Filter, number> = {
        all: counts.all,
        todo: counts.all - counts.done,
        done: counts.done,
      };
      labels.forEach(({ value, count }) => (count.textContent = String(shown[value])));
    },
    apply,
    foldAsChosen,
  };
}
