import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { search } from '../../src/search/search.ts';
import { openSearch } from '../search/node-source.ts';
import type { BrowserName } from './driver/launch.ts';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { shownLessons, shownStatus, waitForSearch } from './search-steps.ts';
import type { OpenSite } from './sites.ts';

/*
 * The same answers in every browser, with the engine and without: 69 and 92 cannot run it, and on 69 even trying
 * would end the page.
 */

const site = inject('sites').real;
const browsers: BrowserName[] = ['chromium', 'firefox', 'chromium109', 'chromium92', 'chromium69'];
/** The last ones come when the engine has been loaded. */
const queries = [
  '立信于民',
  '走访',
  '8项',
  '群眾 監督',
  '"八项规定" -商鞅',
  'lxym',
  '信',
  '量子计算',
  '密切联系群众',
];

/** Slugs that a query finds, by the search itself over the texts of all lessons. */
async function expectedLessons(query: string): Promise<string[]> {
  const { source, normalizer } = await openSearch(join(site, 'search'), { withEngine: false });
  const { lessons } = await source.catalogue();
  const outcome = await search(query, source, normalizer);
  return (outcome?.lessons ?? []).map(({ lesson }) => lessons[lesson]?.slug ?? '');
}

inEachBrowser(browsers, site, (here) => {
  let page: Page;
  let opened: OpenSite;
  beforeAll(() => void ({ page, opened } = here));

  /** Asks on the same page, because the driver of the oldest browser cannot type Chinese, and shows all lessons. */
  const ask = async (query: string): Promise<string[]> => {
    await page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('[data-search-input]')!;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, query);
    await waitForSearch(page, query);
    for (;;) {
      const hasMore = await page.evaluate(() => {
        const more = document.querySelector<HTMLElement>('[data-search-more]');
        if (more) more.click();
        return more !== null;
      });
      if (!hasMore) return page.evaluate(shownLessons);
    }
  };

  test('finds the same lessons in the same order, and asks for nothing outside the site', async () => {
    await page.goto(`${opened.url}search.html`);
    await page.waitFor('the box', () => document.querySelector('[data-search-input]') !== null);
    for (const query of queries) {
      const found = await ask(query);
      expect({ query, found }).toEqual({ query, found: await expectedLessons(query) });
      expect((await page.evaluate(shownStatus)).total).toBe(String(found.length));
    }
    const outside = page.requests.filter(
      (address) => !decodeURI(address).startsWith(decodeURI(opened.url)) && !/^(?:about|blob):/.test(address),
    );
    expect(outside).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test('leads from a result to its section, where the hits are marked', async () => {
    await page.goto(`${opened.url}search.html?q=${encodeURIComponent('信于民')}`);
    await waitForSearch(page, '信于民');
    const address = await page.evaluate(() => {
      const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('[data-search-result]'));
      const link = links.filter(({ hash }) => hash !== '')[0];
      return link ? link.href : '';
    });
    expect(address).toContain('#');
    await page.goto(address);
    await page.waitFor('the marks', () => document.querySelector('mark.search-hit') !== null);
    const isThere = await page.evaluate(
      () => document.getElementById(decodeURIComponent(location.hash.slice(1))) !== null,
    );
    expect(isThere).toBe(true);
    expect(page.problems).toEqual([]);
  });
});
