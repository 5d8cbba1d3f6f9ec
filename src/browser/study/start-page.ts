import { loadStyles } from '../styles/load-styles.ts';
import { carry } from './carry.ts';
import { createFilters } from './filters.ts';
import { createLeftoverList } from './leftover-list.ts';
import { followMergeAddress } from './merge-address.ts';
import { createOverview } from './overview.ts';
import { store } from './own-progress.ts';
import { createPeople } from './people.ts';
import { createStudyBar } from './study-bar.ts';
import { knownLessons, listedCollections } from './study-lessons.ts';

/** On paper every list is open. */
function openForPrint(): void {
  let folded: HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    folded = Array.from(document.querySelectorAll<HTMLDetailsElement>('.study-lesson:not([open])'));
    folded.forEach((details) => (details.open = true));
  });
  window.addEventListener('afterprint', () => folded.forEach((details) => (details.open = false)));
}

/** Makes study.html work. */
export function startPage(): void {
  const find = (name: string): Element | null => document.querySelector(`[data-study-${name}]`);
  const collections = listedCollections();
  const lessons = knownLessons() ?? [];
  const people = createPeople(collections);
  const bar = createStudyBar(people.open);
  const overview = createOverview(lessons);
  const filters = createFilters(collections, () => store.entries());
  const leftovers = createLeftoverList(lessons);

  let learner = store.learner();
  /** True while a line of the lists is being ticked: it must not go away under the pointer. */
  let isTicking = false;
  const show = (): void => {
    const progress = store.entries();
    bar.show();
    overview.show(progress);
    filters.count(progress);
    leftovers.show(progress);
    if (!isTicking) filters.apply(progress);
    isTicking = false;
    if (learner === store.learner()) return;
    learner = store.learner();
    carry().offerUndo();
  };
  show();
  filters.foldAsChosen();
  find('top')?.append(bar.element, overview.element);
  find('filters')?.append(filters.element);
  find('more')?.append(leftovers.element, people.element);
  document.querySelector('[data-study]')?.classList.add('is-ready');
  const isTick = ({ target }: Event): boolean =>
    target instanceof Element && target.matches('input[data-item]');
  document.addEventListener('change', (event) => (isTicking = isTick(event)), true);
  store.onChange(show);
  openForPrint();
  carry().offerUndo();
  // The dialogs' own style sheet, which the section 汇总 uses as well.
  void loadStyles('carry').catch(() => undefined);
  followMergeAddress();
  window.addEventListener('hashchange', followMergeAddress);
}
