import { beforeAll, expect, inject, test } from 'vitest';
import type { BrowserName } from './driver/launch.ts';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { closeDialog } from './reader.ts';
import {
  compose,
  endComposition,
  openSearchDialog,
  searchFor,
  shownLessons,
  shownStatus,
  waitForSearch,
} from './search-steps.ts';
import type { OpenSite } from './sites.ts';

const site = inject('sites').real;
const browsers: BrowserName[] = ['chromium', 'firefox'];
const lesson = 'lessons/jiedao-ganbu-lixin.html';
const query = '信于民';

const activeMatches = (selector: string): boolean => document.activeElement?.matches(selector) === true;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Which of the dialog's result links has the focus; -1 for none. */
function focusedLink(): number {
  return [...document.querySelectorAll('.search-results a')].findIndex(
    (link) => link === document.activeElement,
  );
}

inEachBrowser(browsers, site, (here) => {
  let page: Page;
  let opened: OpenSite;
  beforeAll(() => void ({ page, opened } = here));
  const start = async (path = lesson): Promise<void> => {
    page.problems.length = 0;
    await page.goto(opened.url + path);
  };

  test('/ opens it from anywhere, Escape closes it and gives the focus back', async () => {
    for (const path of ['index.html', lesson, 'glossary.html']) {
      await start(path);
      await page.focus('.reader-settings');
      await openSearchDialog(page);
      expect(await page.evaluate(activeMatches, '.dialog [data-search-input]')).toBe(true);
      await searchFor(page, query);
      expect(Number((await page.evaluate(shownStatus)).total)).toBe(
        (await page.evaluate(shownLessons)).length,
      );
      await closeDialog(page);
      expect(await page.evaluate(activeMatches, '.reader-settings')).toBe(true);
      expect(page.problems).toEqual([]);
    }
  });

  test("a plain click on the header's link opens it, too", async () => {
    await start();
    await page.click('[data-search-link]');
    await page.waitFor('the dialog', () => document.querySelector('.search-dialog') !== null);
    await closeDialog(page);
    expect(await page.evaluate(activeMatches, '[data-search-link]')).toBe(true);
  });

  test('it is in the list of shortcuts', async () => {
    await start();
    await page.press('?');
    await page.waitFor('the list', () => document.querySelector('.shortcuts-dialog') !== null);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.shortcuts kbd')].map((key) => key.textContent),
      ),
    ).toContain('/');
    await closeDialog(page);
  });

  test('arrows lead through the results and back, Enter opens the chosen one', async () => {
    await start('index.html');
    await openSearchDialog(page);
    await searchFor(page, query);
    await page.press('ArrowDown');
    expect(await page.evaluate(focusedLink)).toBe(0);
    await page.press('ArrowDown');
    expect(await page.evaluate(focusedLink)).toBe(1);
    await page.press('ArrowUp');
    await page.press('ArrowUp');
    expect(await page.evaluate(activeMatches, '[data-search-input]')).toBe(true);
    await page.press('ArrowDown');
    await page.press('ArrowDown');
    const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.press('Enter');
    await page.waitFor('the lesson', () => document.querySelector('article[data-lesson]') !== null);
    expect(href).toContain('/lessons/');
    expect(await page.evaluate(() => location.pathname)).toBe(new URL(href).pathname);
  });

  test('Enter with nothing chosen goes to the search page with the query', async () => {
    await start();
    await openSearchDialog(page);
    await searchFor(page, query);
    await page.press('Enter');
    await page.waitFor(
      'the search page',
      () => document.documentElement.getAttribute('data-page') === 'search',
    );
    await waitForSearch(page, query);
    expect(Number((await page.evaluate(shownStatus)).total)).toBeGreaterThan(0);
  });

  test('a result in the very lesson closes the dialog and goes there', async () => {
    await start(`${lesson}?q=${encodeURIComponent(query)}`);
    await openSearchDialog(page);
    await searchFor(page, query);
    const hash = await page.evaluate(() => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('[data-search-result]')].find(
        ({ href, hash: fragment }) => fragment !== '' && href.split('#')[0] === location.href.split('#')[0],
      );
      link?.click();
      return link?.hash;
    });
    expect(hash).toMatch(/^#./);
    await page.waitFor('the dialog to go', () => document.querySelector('.dialog') === null);
    expect(await page.evaluate(() => location.hash)).toBe(hash);
  });

  test('nothing is searched while an input method composes, and its Enter goes nowhere', async () => {
    await start('index.html');
    await openSearchDialog(page);
    await page.evaluate(compose, ['x', 'xin'], query);
    await page.press('ArrowDown');
    await page.press('Enter');
    await pause(400);
    expect(await page.evaluate(shownStatus)).toMatchObject({ state: 'idle' });
    expect(await page.evaluate(activeMatches, '[data-search-input]')).toBe(true);
    await page.evaluate(endComposition);
    await waitForSearch(page, query);
    await closeDialog(page);
  });

  test('on a phone it takes the whole screen', async () => {
    await page.setViewport({ width: 360, height: 740 });
    await start();
    await openSearchDialog(page);
    await searchFor(page, query);
    const box = await page.evaluate(() => {
      const layer = document.querySelector('.dialog-layer')!;
      const { left, top, width, height } = document.querySelector('.dialog')!.getBoundingClientRect();
      // Firefox shows a scroll bar beside it.
      return {
        left,
        top,
        rest: layer.clientWidth - width,
        beyond: layer.scrollWidth - layer.clientWidth,
        height,
      };
    });
    expect(box).toMatchObject({ left: 0, top: 0, rest: 0, beyond: 0 });
    expect(box.height).toBeGreaterThanOrEqual(740);
    await closeDialog(page);
    await page.setViewport({ width: 1280, height: 800 });
  });
});
