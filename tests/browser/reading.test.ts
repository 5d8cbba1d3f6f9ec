import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { type OpenSite, pagesOf, pageType, waysToOpen } from './sites.ts';

const site = inject('sites').real;
const pages = pagesOf(site);
const browsers: BrowserName[] = ['chromium', 'firefox'];

/** Visible text without white space, as a reader sees it and as the file has it. */
function readText(): string {
  return document.getElementById('main')?.innerText.replace(/\s+/g, '') ?? '';
}

function titleOf(page: string): string {
  return /<h1[^>]*>([^<]+)/.exec(readFileSync(join(site, page), 'utf8'))?.[1]?.trim() ?? '';
}

/** Firefox tells of no request on file://; what a page loaded is then what its elements name. */
function namedResources(): string[] {
  const elements = document.querySelectorAll<HTMLElement>(
    'script[src], link[rel~="stylesheet"], link[rel~="icon"], img, video, source',
  );
  return [...elements].map((element) => {
    if (element instanceof HTMLLinkElement) return element.href;
    return (element as HTMLImageElement).currentSrc || (element as HTMLImageElement).src;
  });
}

test('there are pages of every type', () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(new Set(pages.map((page) => pageType(site, page)))).toEqual(
    new Set([
      'home',
      'collection',
      'lesson',
      'tags',
      'tag',
      'glossary',
      'sources',
      'accessibility',
      'about',
      'not-found',
      'search',
      'study',
      'agenda',
      'book',
    ]),
  );
});

describe.each(browsers)('%s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());

  describe.each(waysToOpen)('$way', ({ open }) => {
    let opened: OpenSite;
    let page: Page;
    beforeAll(async () => {
      opened = await open(site);
      page = await browser.newPage();
    });
    afterAll(async () => {
      await page.close();
      await opened.close();
    });

    test.each(pages)('%s opens cleanly', async (path) => {
      const problemsBefore = page.problems.length;
      const requestsBefore = page.requests.length;
      await page.goto(opened.url + path);
      expect(await page.evaluate(readText)).toContain(titleOf(path).replace(/\s+/g, ''));
      expect(page.problems.slice(problemsBefore)).toEqual([]);
      const addresses = [...page.requests.slice(requestsBefore), ...(await page.evaluate(namedResources))];
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address.startsWith(opened.url) && address !== '')).toEqual([]);
      expect(
        await page.evaluate(() => getComputedStyle(document.querySelector('.unzip-notice')!).display),
      ).toBe('none');
      expect(await page.evaluate(() => document.documentElement.classList.contains('js'))).toBe(true);
    });
  });
});
