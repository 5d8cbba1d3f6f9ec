import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { type OpenSite, overHttp, pagesOf, pageType } from './sites.ts';

const { fixture } = inject('sites');
const browsers: BrowserName[] = ['chromium', 'firefox'];
const lesson = 'lessons/lianxi-qunzhong.html';

/** Everything that looks as if it could be used but needs a script. A box of a checklist can be ticked, and says more. */
function deadControls(): string[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, [role="button"], [role="switch"], a:not([href])',
    ),
  ]
    .filter((element) => element.getClientRects().length > 0 && !element.matches('.checklist-label input'))
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Text of every kind that a lesson has, with whether it takes room on the page. */
function shownParts(): Record<string, boolean> {
  const parts: Record<string, string> = {
    heading: 'main h1',
    breadcrumb: '.breadcrumb a',
    outline: 'nav[data-outline] a',
    text: '.prose p',
    case: '[data-component="case"] p',
    classic: '[data-component="classic"]',
    method: '[data-component="method"] li',
    notes: '[data-component="speaker-notes"] summary',
    table: 'table td',
    image: '.prose img',
    video: '[data-component="video"] a',
    term: 'a.term[href]',
    footnote: '[data-footnotes] li',
    discussion: '.discussion li',
    checklist: '.checklist li',
    'what ticks need': '.progress-card noscript',
    attachment: '.attachments a[href]',
    terms: '.lesson-terms summary',
    next: 'a[rel="next"]',
    footer: '.site-footer',
  };
  const isShown = (selector: string): boolean => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box !== undefined && box.width > 0 && box.height > 0;
  };
  return Object.fromEntries(Object.entries(parts).map(([part, selector]) => [part, isShown(selector)]));
}

describe.each(browsers)('%s without scripts', (name) => {
  let browser: Browser;
  let page: Page;
  let site: OpenSite;
  beforeAll(async () => {
    browser = await launch(name, { javaScript: false });
    // The fixture's public address ends in /ku/, and its 404 page is only meant for that place.
    site = await overHttp(fixture, '/ku/');
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('scripts are really off', async () => {
    await page.goto(site.url + lesson);
    expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(false);
  });

  test.each(pagesOf(fixture).filter((path) => pageType(fixture, path) !== 'redirect'))(
    '%s is readable and has no dead control',
    async (path) => {
      page.problems.length = 0;
      await page.goto(site.url + path);
      const text = await page.evaluate(() => document.getElementById('main')?.innerText ?? '');
      const title = /<h1[^>]*>([^<]+)/.exec(readFileSync(join(fixture, path), 'utf8'))?.[1]?.trim() ?? '?';
      expect(text.replace(/\s+/g, '')).toContain(title.replace(/\s+/g, ''));
      expect(await page.evaluate(deadControls)).toEqual([]);
      expect(await page.evaluate(() => document.querySelectorAll('a[href]').length)).toBeGreaterThan(3);
      expect(page.problems).toEqual([]);
    },
  );

  test.each([1280, 360])('a lesson shows all its parts at %d px', async (width) => {
    await page.setViewport({ width, height: 800 });
    await page.goto(site.url + lesson);
    const shown = await page.evaluate(shownParts);
    expect(Object.keys(shown).filter((part) => shown[part] !== true)).toEqual([]);
    await page.setViewport({ width: 1280, height: 800 });
  });

  test('a redirect leads on by itself', async () => {
    await page.goto(`${site.url}lessons/jinmen.html`);
    await page.waitFor(
      'the lesson',
      () => document.querySelector('article[data-lesson="lianxi-qunzhong"]') !== null,
    );
  });
});
