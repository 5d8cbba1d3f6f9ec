import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoViolation } from './axe.ts';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { closeDialog, openSettings, openWithPreferences, type StoredPreferences } from './reader.ts';
import { onePageOfEachType, type OpenSite, overHttp } from './sites.ts';

const { fixture } = inject('sites');
const pages = onePageOfEachType(fixture);
const lesson = 'lessons/lianxi-qunzhong.html';

const looks: { look: string; width: number; preferences: StoredPreferences }[] = [
  { look: 'light', width: 1280, preferences: { theme: 'light' } },
  { look: 'dark', width: 1280, preferences: { theme: 'dark' } },
  { look: 'high contrast', width: 1280, preferences: { theme: 'contrast' } },
  { look: '长者模式', width: 1280, preferences: { elder: true } },
  { look: '320 px', width: 320, preferences: { theme: 'light' } },
];

let browser: Browser;
let site: OpenSite;
beforeAll(async () => {
  browser = await launch('chromium');
  site = await overHttp(fixture, '/ku/');
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('there is a page of every type', () => {
  expect(pages.map(({ type }) => type).sort()).toEqual(
    [
      'about',
      'accessibility',
      'agenda',
      'book',
      'collection',
      'glossary',
      'home',
      'lesson',
      'not-found',
      'search',
      'sources',
      'study',
      'tag',
      'tags',
    ].sort(),
  );
});

describe.each(looks)('$look', ({ width, preferences }) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
  });
  afterAll(() => page.close());

  test.each(pages)('$type: WCAG 2.2 A and AA', async ({ page: path }) => {
    await openWithPreferences(page, site.url + path, preferences);
    await expectNoViolation(page);
  });

  test('open settings, shortcuts, preview and folded-out parts: WCAG 2.2 A and AA', async () => {
    await openWithPreferences(page, site.url + lesson, preferences);
    await openSettings(page);
    await expectNoViolation(page);
    await closeDialog(page);
    await page.press('?');
    await page.waitFor('the list of shortcuts', () => document.querySelector('.shortcuts-dialog') !== null);
    await expectNoViolation(page);
    await closeDialog(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.focus('.prose a.term');
    await page.waitFor(
      'the preview',
      () => document.querySelector<HTMLElement>('.term-preview')?.hidden === false,
    );
    await expectNoViolation(page);
  });
});

test('the open drawer on a phone: WCAG 2.2 A and AA', async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(site.url + lesson);
  await page.click('.outline-open');
  await page.waitFor('the drawer', () => document.querySelector('.outline-drawer') !== null);
  await expectNoViolation(page);
  await page.close();
});
