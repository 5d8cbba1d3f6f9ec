import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoViolation } from './axe.ts';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { openWithPreferences, type StoredPreferences } from './reader.ts';
import { openSearchDialog, searchFor, shownStatus, waitForSearch } from './search-steps.ts';
import { type OpenSite, overHttp } from './sites.ts';

const { real } = inject('sites');

const looks: { look: string; width: number; preferences: StoredPreferences }[] = [
  { look: 'light', width: 1280, preferences: { theme: 'light' } },
  { look: 'dark', width: 1280, preferences: { theme: 'dark' } },
  { look: 'high contrast', width: 1280, preferences: { theme: 'contrast' } },
  { look: '长者模式', width: 1280, preferences: { elder: true } },
  { look: '320 px', width: 320, preferences: { theme: 'light' } },
  { look: '长者模式 at 320 px', width: 320, preferences: { elder: true, theme: 'dark' } },
];

const results: Record<string, string> = {
  lessons: '群众',
  'lessons after filters': '群众&checklist=1&type=lessons&tag=走访',
  terms: '群众&type=terms',
  'checklist items': '群众&type=items',
  pinyin: 'qunzhong',
  nothing: '火星移民',
};

describe.each(looks)('search, $look', ({ width, preferences }) => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
    site = await overHttp(real);
    page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(Object.keys(results))(
    'page with %s: WCAG 2.2 A and AA, nothing beyond its edge',
    async (what) => {
      const query = results[what] ?? '';
      await openWithPreferences(page, `${site.url}search.html?q=${encodeURI(query)}`, preferences);
      await waitForSearch(page, query.split('&')[0] ?? '');
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      await expectNoViolation(page);
    },
  );

  test('dialog, empty and with results: WCAG 2.2 A and AA', async () => {
    await openWithPreferences(page, `${site.url}index.html`, preferences);
    await openSearchDialog(page);
    await expectNoViolation(page);
    await searchFor(page, '走访');
    expect(Number((await page.evaluate(shownStatus)).total)).toBeGreaterThan(0);
    await expectNoViolation(page);
  });
});

test('without scripts the page has no box and lists every lesson, tag and term', async () => {
  const browser = await launch('chromium', { javaScript: false });
  const site = await overHttp(real);
  const page = await browser.newPage();
  const links = (selector: string) =>
    page.evaluate(
      (wanted) =>
        [...document.querySelectorAll<HTMLAnchorElement>(wanted)]
          .filter((link) => link.getClientRects().length > 0)
          .map(({ href }) => href)
          .sort(),
      selector,
    );
  await page.goto(`${site.url}index.html`);
  const lessons = await links('.lesson-list a');
  await page.goto(`${site.url}tags.html`);
  const tags = await links('.tag-index a');
  await page.goto(`${site.url}glossary.html`);
  const terms = await page.evaluate(() =>
    [...document.querySelectorAll('.glossary > div')].map(({ id }) => location.href + '#' + id).sort(),
  );
  // The header's link leads to the page.
  await page.click('[data-search-link]');
  await page.waitFor('the page', () => location.pathname.endsWith('search.html'));
  expect(await page.evaluate(() => document.querySelector('input, button'))).toBe(null);
  const listed = await links('[data-search-directory] a');
  for (const expected of [lessons, tags, terms]) {
    expect(expected.length).toBeGreaterThan(3);
    expect(listed).toEqual(expect.arrayContaining(expected));
  }
  await browser.close();
  await site.close();
});
