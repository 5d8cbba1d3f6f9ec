import { launch } from '../../../tests/browser/driver/launch.ts';
import type { Page } from '../../../tests/browser/driver/page.ts';
import { askSite } from '../../../tests/search/site-answers.ts';
import { timedQueries } from './timed-queries.ts';

/** One query in a browser that has never seen the site; times count from the click on a link. */
export interface FirstQuery {
  firstResult: number;
  allResults: number;
  /** What was loaded before the first result, below the site's root; only known over HTTP. */
  loaded: Set<string>;
}

/** Runs in the page before its scripts: notes when there is a result, and when there are all. */
function noteResults(): void {
  const mark = (name: string): void => {
    if (performance.getEntriesByName(name).length === 0) performance.mark(name);
  };
  // A browser keeps 250 of them, unless told.
  performance.setResourceTimingBufferSize(20_000);
  new MutationObserver(() => {
    const status = document.querySelector('[data-search-status]');
    const isDone = status?.getAttribute('data-state') === 'done';
    if (isDone || document.querySelector('[data-search-result]')) mark('first-result');
    if (isDone) mark('all-results');
  }).observe(document, { attributes: true, childList: true, subtree: true });
}

/** Runs in the page when all results are there. */
function notes(): { firstResult: number; allResults: number; addresses: string[] } {
  const timeOf = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
  const firstResult = timeOf('first-result');
  const loaded = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const addresses = loaded.filter(({ startTime }) => startTime < firstResult).map(({ name }) => name);
  return { firstResult, allResults: timeOf('all-results'), addresses };
}

async function withPage<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await launch('chromium');
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** Asks a site in a fresh Chromium. @param url address of the site, http or file */
export function askFirst(url: string, query: string): Promise<FirstQuery> {
  return withPage(async (page) => {
    await page.beforeScripts(noteResults);
    await page.goto(`${url}search.html?q=${encodeURIComponent(query)}`);
    await page.waitFor('all results', () => performance.getEntriesByName('all-results').length > 0);
    const { addresses, ...times } = await page.evaluate(notes);
    const paths = addresses
      .filter((address) => address.startsWith(url))
      .map((address) => decodeURIComponent(address.slice(url.length).replace(/[?#].*$/, '')));
    return { ...times, loaded: new Set(paths) };
  });
}

const rounds = 3;

/** Median time of one query after the other, several times each, until all results are there. */
export function medianTime(url: string): Promise<number> {
  return withPage(async (page) => {
    await page.goto(`${url}search.html`);
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const answers = await askSite(page, timedQueries);
      times.push(...answers.map(({ milliseconds }) => milliseconds));
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
  });
}
