import { queryHelp } from '../../search/query-help.ts';
import type { SearchOutcome } from '../../search/search.ts';
import { createElement } from '../create-element.ts';
import { openDialog } from '../dialog.ts';
import { tabbable } from '../modal-page.ts';
import type { SiteSearch } from '../search/site-search.ts';
import { siteAddress } from '../site.ts';
import { createHint, createHints, foundNothing } from './hints.ts';
import { keepFocus } from './keep-focus.ts';
import { rememberedQuery, rememberQuery } from './last-query.ts';
import { openSiteSearch } from './open-site-search.ts';
import { createQueryBox } from './query-box.ts';
import { isPlainClick } from './query-links.ts';
import { searchAddress } from './result-address.ts';
import { countResults, createResultGroup, pageSize } from './result-groups.ts';
import { createSearchSession } from './search-session.ts';
import { createStatusLine } from './status-line.ts';
import { foundText, nothingText, progressText } from './status-text.ts';

/** Of terms and checklist items only a taste: the search page has all. */
const othersShown = 3;

const keysText = '↑ ↓ 选结果，Enter 打开，Esc 关闭。';

/** Where a link leads when that is this very page: there only the dialog has to go. */
function placeOnThisPage(link: HTMLAnchorElement): string | undefined {
  const [page, hash] = link.href.split('#');
  return page === window.location.href.split('#')[0] ? (hash ?? '') : undefined;
}

/**
 * Opens the search over the page. Results are plain links in a list: Tab and the reading keys of screen readers work
 * as everywhere, and the arrow keys lead from the box through them and back.
 */
export function openSearchDialog(): void {
  const status = createStatusLine();
  const hints = createElement('div', { class: 'search-hints' });
  const results = createElement('div', { class: 'search-results' });
  const keys = createElement(
    'div',
    {},
    createHint(queryHelp),
    createElement('p', { class: 'search-keys' }, keysText),
  );
  const all = createElement(
    'a',
    { class: 'search-all', href: siteAddress(searchAddress('')) },
    '在搜索页查看全部结果和筛选',
  );
  let shownLessons = 0;

  const clear = (): void => {
    hints.textContent = '';
    results.textContent = '';
    keys.hidden = false;
  };
  const render = (outcome: SearchOutcome, site: SiteSearch): void => {
    const { lessons } = outcome;
    const all = { outcome, site, lessons };
    const taste = { headingLevel: 3, shown: othersShown, limit: othersShown } as const;
    const groups = [
      createResultGroup('terms', all, { ...taste, onlyNamed: lessons.length > 0 }),
      createResultGroup('lessons', all, { headingLevel: 3, shown: pageSize }),
      createResultGroup('items', all, taste),
    ];
    keys.hidden = true;
    shownLessons = lessons.length;
    keepFocus(results, () => {
      results.textContent = '';
      for (const group of groups) if (group) results.append(group);
    });
  };
  const search = (text: string): void => {
    rememberQuery(text);
    all.href = siteAddress(searchAddress(text));
    if (text.trim() !== '') {
      session.search(text);
      return;
    }
    session.cancel();
    status.idle();
    clear();
  };

  /** Says again what there is to say beside the results of the last search. */
  let renderHints = (): void => {};
  const session = createSearchSession(openSiteSearch, {
    onStart() {
      renderHints = () => {};
      shownLessons = 0;
      status.loading('正在查找……');
    },
    onProgress({ outcome, checked, candidates }, site) {
      status.loading(progressText(outcome.lessons.length, checked, candidates));
      if (outcome.lessons.length > 0 && shownLessons < pageSize) render(outcome, site);
    },
    onDone(outcome, site) {
      render(outcome, site);
      renderHints = () => {
        hints.textContent = '';
        hints.append(
          ...createHints(outcome, site.notices(), (text) => {
            box.setText(text);
            box.input.focus();
            search(text);
          }),
        );
      };
      renderHints();
      const { lessons } = outcome;
      const totals = { ...countResults({ outcome, site, lessons }), allLessons: lessons.length };
      const isNothing = foundNothing(outcome);
      status.done(isNothing ? nothingText(outcome) : foundText(outcome, totals), totals.lessons);
    },
    onNotice: () => renderHints(),
    onError(message) {
      clear();
      keys.hidden = true;
      status.error(`搜索现在用不了。${message}`);
      const directory = createElement(
        'a',
        { href: siteAddress(searchAddress('')) },
        '全部课文、标签和词语的目录',
      );
      hints.append(createHint('课文照常能看，也可以从', directory, '找起。'));
    },
  });

  const box = createQueryBox({
    onChange() {
      session.cancel();
      status.loading('正在查找……');
    },
    onCompose() {
      session.cancel();
      status.idle();
    },
    onPause: search,
    onEnter: (text) => window.location.assign(siteAddress(searchAddress(text))),
  });
  const content = createElement(
    'div',
    { class: 'search-box' },
    box.form,
    status.element,
    keys,
    hints,
    results,
    all,
  );

  content.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || box.isComposing(event) || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const stops = [box.input, ...tabbable(hints), ...tabbable(results), all];
    const place = stops.findIndex((stop) => stop === document.activeElement);
    const target = stops[place + step];
    if (place < 0 || !target) return;
    event.preventDefault();
    target.focus();
  });
  content.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const hash = link && isPlainClick(event) ? placeOnThisPage(link) : undefined;
    if (hash === undefined || event.defaultPrevented) return;
    // Once the page is as it was: under a dialog it cannot scroll, and a link that is taken away leads nowhere.
    event.preventDefault();
    dialog.close();
    if (hash !== '') window.location.hash = hash;
  });

  const dialog = openDialog({
    title: '搜索',
    content,
    className: 'search-dialog',
    initialFocus: box.input,
    onClose: () => session.cancel(),
  });
  const last = rememberedQuery();
  if (last !== '') {
    box.setText(last);
    box.input.select();
    search(last);
  }
  // The data is on its way while the reader types. What is wrong with it is told when it is asked for.
  openSiteSearch().catch(() => undefined);
}
