import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { choose, closeDialog, openSettings, openWithPreferences, shownPreferences } from './reader.ts';
import { type OpenSite, overFile, overHttp, pagesOf, pageType } from './sites.ts';

/*
 * Page functions here run in Chromium 69: no optional chaining (Vitest leaves it in), no flat(), no replaceAll().
 */

const { fixture } = inject('sites');
const browsers: { name: BrowserName; version: RegExp }[] = [
  { name: 'chromium69', version: /Chrome\/69\./ },
  { name: 'chromium109', version: /Chrome\/109\./ },
];
const ways = [
  { way: 'http', open: (root: string) => overHttp(root, '/ku/') },
  { way: 'file', open: overFile },
] as const;

const lesson = 'lessons/lianxi-qunzhong.html';

function mainText(): string {
  const main = document.getElementById('main');
  return main ? main.innerText.replace(/\s+/g, '') : '';
}

function marked(): string | null {
  const link = document.querySelector('nav[data-outline] a[aria-current]');
  return link ? link.getAttribute('href') : null;
}

describe.each(browsers)('$name', ({ name, version }) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());

  test('is really that old', () => {
    expect(browser.version).toMatch(version);
  });

  describe.each(ways)('$way', ({ way, open }) => {
    let site: OpenSite;
    let page: Page;
    beforeAll(async () => {
      site = await open(fixture);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
    });
    afterAll(async () => {
      await page.close();
      await site.close();
    });

    const paths = pagesOf(fixture)
      // The 404 page of a site with an address is made for its server.
      .filter((path) => pageType(fixture, path) !== 'redirect' && (way === 'http' || path !== '404.html'));

    test.each(paths)('%s shows its text', async (path) => {
      page.problems.length = 0;
      await page.goto(site.url + path);
      const [, title = '?'] = /<h1[^>]*>([^<]+)/.exec(readFileSync(join(fixture, path), 'utf8')) ?? [];
      expect(await page.evaluate(mainText)).toContain(title.replace(/\s+/g, ''));
      expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(true);
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.unzip-notice')!).display),
      ).toBe('none');
      expect(page.problems).toEqual([]);
    });

    test('a lesson looks like one: styles apply, nothing sticks out', async () => {
      await page.goto(site.url + lesson);
      const look = await page.evaluate(() => {
        const paragraph = document.querySelector('.prose p')!;
        const style = getComputedStyle(paragraph);
        const nav = document.querySelector('nav[data-outline]')!.getBoundingClientRect();
        const text = paragraph.getBoundingClientRect();
        return {
          size: parseFloat(style.fontSize),
          indent: parseFloat(style.textIndent),
          width: text.width,
          outlineBeside: nav.right <= text.left || nav.left >= text.right,
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect(look.size).toBeGreaterThanOrEqual(16);
      expect(look.indent).toBeCloseTo(2 * look.size, 0);
      expect(look.width / look.size).toBeGreaterThan(34);
      expect(look.outlineBeside).toBe(true);
      expect(look.overflow).toBe(0);
    });

    test('links work', async () => {
      await page.goto(`${site.url}index.html`);
      await page.click('.collection-card .lesson-list a');
      await page.waitFor(
        'the lesson',
        () => document.querySelector('article[data-lesson="lianxi-qunzhong"]') !== null,
      );
      await page.click('a[rel="next"]');
      await page.waitFor(
        'the next lesson',
        () => document.querySelector('article[data-lesson="changbiaoti-lizi"]') !== null,
      );
      await page.click('.breadcrumb a');
      await page.waitFor(
        'the home page',
        () => document.documentElement.getAttribute('data-page') === 'home',
      );
    });

    test('the outline follows the scroll', async () => {
      await page.goto(site.url + lesson);
      await page.evaluate(() => {
        const heading = document.getElementById('jin-men-zhi-hou');
        if (heading) heading.scrollIntoView();
      });
      await page.waitFor(
        '进门之后 to be marked',
        (wanted) => {
          const link = document.querySelector('nav[data-outline] a[aria-current]');
          return link !== null && link.getAttribute('href') === wanted;
        },
        '#jin-men-zhi-hou',
      );
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await page.waitFor(
        'the mark to move on',
        (before) => {
          const link = document.querySelector('nav[data-outline] a[aria-current]');
          return link !== null && link.getAttribute('href') !== before;
        },
        '#jin-men-zhi-hou',
      );
      expect(await page.evaluate(marked)).not.toBeNull();
    });

    test('a theme is chosen and lasts; a term shows its meaning', async () => {
      page.problems.length = 0;
      await openWithPreferences(page, site.url + lesson, { theme: 'light' });
      const light = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await openSettings(page);
      await choose(page, 'theme', 'dark');
      await closeDialog(page);
      await page.reload();
      expect(await page.evaluate(shownPreferences)).toMatchObject({ theme: 'dark' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).not.toBe(
        light,
      );
      await page.focus('.prose a.term[data-term="zoufang"]');
      await page.waitFor('the preview', () => {
        const preview = document.querySelector<HTMLElement>('.term-preview');
        return preview !== null && !preview.hidden;
      });
      expect(page.problems).toEqual([]);
    });

    test('the menu of print forms opens, and the record is filled in', async () => {
      page.problems.length = 0;
      await page.goto(site.url + lesson);
      await page.click('.lesson-print');
      await page.waitFor('the menu', () => document.querySelectorAll('[data-print]').length === 6);
      await page.click('[data-print="record"]');
      await page.waitFor('the form', () => document.querySelector('.print-sheet') !== null);
      await page.focus('[role="textbox"][aria-label="地点"]');
      await page.type('cun 2');
      await page.reload();
      await page.waitFor('the form again', () => document.querySelector('.print-sheet') !== null);
      expect(
        await page.evaluate(
          () => document.querySelector<HTMLElement>('[role="textbox"][aria-label="地点"]')!.innerText,
        ),
      ).toBe('cun 2');
      await page.press('Escape');
      expect(await page.evaluate(() => document.querySelector('.print-sheet'))).toBeNull();
      expect(page.problems).toEqual([]);
    });
  });
});
