import { facetsOf, filterLessons } from '../../search/facets.ts';
import type { LessonHits } from '../../search/lesson-hits.ts';
import type { SearchOutcome } from '../../search/search.ts';
import { createElement } from '../create-element.ts';
import type { SiteSearch } from '../search/site-search.ts';
import { createFilterForm } from './filter-form.ts';
import { createHint, createHints, foundNothing } from './hints.ts';
import type { Change } from './history-step.ts';
import { keepFocus } from './keep-focus.ts';
import { openSiteSearch } from './open-site-search.ts';
import { addressedState, rememberedView, rememberView, writeAddress } from './page-address.ts';
import { createQueryBox } from './query-box.ts';
import { countResults, createResultGroup, pageSize } from './result-groups.ts';
import { createSearchSession } from './search-session.ts';
import { knownFilters, type ResultType, type SearchState } from './search-state.ts';
import { createStatusLine } from './status-line.ts';
import { foundText, nothingText, progressText } from './status-text.ts';
import { createTypeLinks } from './type-links.ts';

/** Terms shown above the lessons. */
const termsAbove = 2;
const alsoBelow = '也可以在下面的目录里找。';

/** What was found last, maybe still growing. */
interface Found {
  outcome: SearchOutcome;
  site: SiteSearch;
  isDone: boolean;
}

/**
 * Makes search.html work: box, filters and results, all of it in the address.
 * @param place holds the status line of the page and gets everything else
 * @param directory the lists for readers without scripts, shown while there are no results
 */
export function createSearchPage(place: HTMLElement, directory: HTMLElement): { focus(): void } {
  const status = createStatusLine(place.querySelector<HTMLElement>('[data-search-status]') ?? undefined);
  const hints = createElement('div', { class: 'search-hints' });
  const results = createElement('div', { class: 'search-results' });
  const filterForm = createFilterForm((filters) => choose({ ...state, filters }));
  const columns = createElement('div', { class: 'search-columns' }, filterForm.element, results);
  const help = place.querySelector<HTMLElement>('[data-search-help]');
  const title = document.title;

  let state: SearchState = addressedState();
  let view = rememberedView();
  let shown = view.shown ?? pageSize;
  let unknown: string[] = [];
  let found: Found | undefined;
  let shownLessons = 0;

  const lessonsOf = ({ outcome, site }: Found): LessonHits[] =>
    filterLessons(outcome.lessons, site.catalogue, state.filters);

  /** Without results the directory is the way to the lessons. */
  const showDirectory = (isShown: boolean): void => {
    directory.hidden = !isShown;
    columns.hidden = isShown;
    // Scripts that count results must not find those of the query before.
    if (isShown) results.textContent = '';
  };

  const forgetUnknownFilters = ({ catalogue }: SiteSearch): void => {
    const known = knownFilters(state.filters, catalogue);
    state = { ...state, filters: known.filters };
    unknown = unknown.concat(known.unknown.map(({ value }) => `本站没有筛选条件“${value}”，已忽略。`));
  };

  const renderResults = (current: Found): void => {
    const { outcome, site } = current;
    const lessons = lessonsOf(current);
    const all = { outcome, site, lessons };
    keepFocus(results, () => {
      results.textContent = '';
      results.append(
        createTypeLinks(state, countResults(all), (type: ResultType) => choose({ ...state, type })),
      );
      if (state.type === 'lessons') {
        // A term that the query names explains it; without a lesson every term is welcome.
        const onlyNamed = outcome.lessons.length > 0;
        const limit = onlyNamed ? termsAbove : pageSize;
        const terms = createResultGroup('terms', all, { headingLevel: 2, shown: limit, limit, onlyNamed });
        if (terms) results.append(terms);
      }
      const group = createResultGroup(state.type, all, {
        headingLevel: 2,
        shown,
        onMore: (count) => void (shown = count),
      });
      if (group) results.append(group);
      else if (current.isDone && outcome.lessons.length > 0)
        results.append(createHint('这里没有结果，请看别的种类，或者换一个筛选条件。'));
    });
    shownLessons = Math.min(shown, lessons.length);
    filterForm.show(facetsOf(outcome.lessons, site.catalogue, state.filters), state.filters);
  };

  const renderHints = ({ outcome, site }: Found): void => {
    hints.textContent = '';
    hints.append(
      ...unknown.map((text) => createHint(text)),
      ...createHints(outcome, site.notices(), (text) => {
        box.setText(text);
        choose({ ...state, text });
        box.input.focus();
      }),
    );
    if (foundNothing(outcome)) hints.append(createHint(alsoBelow));
  };

  const showDone = (current: Found): void => {
    const { outcome } = current;
    const lessons = lessonsOf(current);
    const isNothing = foundNothing(outcome);
    if (!isNothing) renderResults(current);
    renderHints(current);
    showDirectory(isNothing);
    const totals = { ...countResults({ ...current, lessons }), allLessons: outcome.lessons.length };
    status.done(isNothing ? nothingText(outcome) : foundText(outcome, totals), lessons.length);
    if (view.scroll !== undefined) window.scrollTo(0, view.scroll);
    view = {};
  };

  const session = createSearchSession(openSiteSearch, {
    onStart() {
      found = undefined;
      shownLessons = 0;
      status.loading('正在查找……');
    },
    onProgress({ outcome, checked, candidates }, site) {
      if (!found) forgetUnknownFilters(site);
      found = { outcome, site, isDone: false };
      const lessons = lessonsOf(found);
      status.loading(progressText(lessons.length, checked, candidates));
      // What stands there already keeps its order: more is only drawn while the first results are too few.
      if (lessons.length === 0 || shownLessons >= shown) return;
      showDirectory(false);
      renderResults(found);
    },
    onDone(outcome, site) {
      if (!found) forgetUnknownFilters(site);
      found = { outcome, site, isDone: true };
      showDone(found);
    },
    onNotice() {
      if (found?.isDone) renderHints(found);
    },
    onError(message) {
      status.error(`搜索现在用不了。${message}`);
      hints.textContent = '';
      hints.append(createHint(`课文、标签和词语都照常能看，${alsoBelow}`));
      showDirectory(true);
    },
  });

  const search = (): void => {
    document.title = state.text.trim() === '' ? title : `${state.text.trim()} · ${title}`;
    if (help) help.hidden = state.text.trim() !== '';
    if (state.text.trim() !== '') {
      session.search(state.text);
      return;
    }
    session.cancel();
    found = undefined;
    hints.textContent = '';
    status.idle();
    showDirectory(true);
  };

  /** Takes a new state over, looks anew only for another text. */
  const change = (next: SearchState, kind: Change): void => {
    const isSameText = next.text.trim() === state.text.trim();
    if (!isSameText) unknown = [];
    state = next;
    writeAddress(state, kind);
    if (isSameText && found?.isDone) showDone(found);
    else search();
  };
  const choose = (next: SearchState): void => {
    shown = pageSize;
    unknown = [];
    change(next, 'choice');
  };

  const box = createQueryBox({
    onChange() {
      // What is under way is not what the box will ask for.
      session.cancel();
      status.loading('正在查找……');
    },
    onCompose() {
      session.cancel();
      status.idle();
    },
    onPause(text) {
      shown = pageSize;
      change({ ...state, text }, 'typing');
    },
    onEnter: (text) => change({ ...state, text }, 'enter'),
  });

  window.addEventListener('popstate', () => {
    const next = addressedState();
    view = rememberedView();
    shown = view.shown ?? pageSize;
    const isSameText = next.text === state.text;
    state = next;
    unknown = [];
    box.setText(next.text);
    if (isSameText && found?.isDone) {
      forgetUnknownFilters(found.site);
      showDone(found);
    } else search();
  });
  window.addEventListener('pagehide', () => rememberView(shown));

  place.insertBefore(box.form, place.firstChild);
  place.append(hints, columns);
  box.setText(state.text);
  search();
  // Somebody who comes without a query comes to type one.
  if (state.text === '') box.input.focus({ preventScroll: true });
  return {
    focus() {
      box.input.focus();
      box.input.select();
    },
  };
}
