import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectNoViolation } from './axe.ts';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { openWithPreferences, type StoredPreferences } from './reader.ts';
import { currentIsSeen, hitsInFile, landing, lesson, lessonMarkup } from './search-landing.ts';
import { type OpenSite, overFile, overHttp } from './sites.ts';

const { fixture } = inject('sites');

describe('marks beside everything else', () => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
    site = await overHttp(fixture);
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  const waitForBar = () =>
    page.waitFor('the bar', () => document.querySelector('[data-search-marks]') !== null);

  const looks: { look: string; width: number; preferences: StoredPreferences }[] = [
    { look: 'light', width: 1280, preferences: { theme: 'light' } },
    { look: 'dark', width: 1280, preferences: { theme: 'dark' } },
    { look: 'high contrast', width: 1280, preferences: { theme: 'contrast' } },
    { look: '长者模式', width: 360, preferences: { elder: true } },
    { look: '320 px', width: 320, preferences: { theme: 'light' } },
  ];

  test.each(looks)('$look: WCAG 2.2 A and AA, large targets, the end of the page in reach', async (look) => {
    await page.setViewport({ width: look.width, height: 740 });
    await openWithPreferences(page, site.url + landing('走访', 'dang-tian-ji-xia-lai'), look.preferences);
    await page.waitFor('the hit in the window', currentIsSeen);
    await expectNoViolation(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.search-marks button')]
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height, right }) => width < 44 || height < 44 || right > innerWidth),
    );
    expect(small).toEqual([]);
    const gap = await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'auto';
      scrollTo(0, document.documentElement.scrollHeight);
      const bar = document.querySelector('.search-marks')!.getBoundingClientRect();
      return bar.top - document.querySelector('.site-footer')!.getBoundingClientRect().bottom;
    });
    expect(gap).toBeGreaterThanOrEqual(-1);
  });

  test('a page that is reloaded stays where it was left', async () => {
    await page.goto(site.url + landing('走访', 'jie-yu'));
    await page.waitFor('the hit in the window', currentIsSeen);
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'auto';
      scrollTo(0, 1500);
    });
    const place = () => page.evaluate(() => scrollY);
    const before = await place();
    await page.reload();
    await waitForBar();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(Math.abs((await place()) - before)).toBeLessThan(5);
  });

  test('on paper there are no marks and no bar', async () => {
    await page.goto(site.url + landing('走访'));
    await waitForBar();
    await page.emulateMedia({ print: true });
    expect(
      await page.evaluate(() => {
        const { backgroundColor, outlineStyle } = getComputedStyle(
          document.querySelector('mark.search-hit-current')!,
        );
        const bars = document.querySelector('.foot-bars')!.getClientRects().length;
        return { backgroundColor, outlineStyle, bars };
      }),
    ).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', outlineStyle: 'none', bars: 0 });
  });

  test('works while 朗读 reads, and can be closed under it', async () => {
    await page.beforeScripts(() => {
      const voice = { lang: 'zh-CN', localService: true, name: '测试' };
      Object.defineProperty(window, 'speechSynthesis', {
        value: { getVoices: () => [voice], speak: () => undefined, cancel: () => undefined },
      });
      // A plain object: the real class takes no voice that is not real.
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Object });
    });
    await page.setViewport({ width: 360, height: 740 });
    await page.goto(site.url + lesson);
    const before = await page.evaluate(lessonMarkup);
    await page.goto(site.url + landing('走访 群众'));
    await waitForBar();
    await page.click('.lesson-read-aloud');
    await page.waitFor('reading', () => document.querySelector('mark.reading') !== null);
    const next = '.read-aloud .button:nth-child(3)';
    for (let count = 0; count < 5; count += 1) {
      await page.click(next);
      await page.press('F3');
    }
    const bars = await page.evaluate(() =>
      ['.read-aloud', '.search-marks'].map((selector) => {
        const { top, bottom } = document.querySelector(selector)!.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(bars[0]!.top >= bars[1]!.bottom - 1 || bars[1]!.top >= bars[0]!.bottom - 1).toBe(true);
    await page.click('.search-marks-buttons button:last-child');
    await page.waitFor('the bar to go', () => document.querySelector('[data-search-marks]') === null);
    for (let count = 0; count < 10; count += 1) await page.click(next);
    expect(page.problems).toEqual([]);
    await page.click('.read-aloud-stop');
    await page.waitFor('reading to end', () => document.querySelector('.read-aloud') === null);
    const pressed = /(<button[^>]*lesson-read-aloud[^>]*aria-pressed=")[a-z]+/;
    const plain = ({ html }: { html: string[] }) => html.map((part) => part.replace(pressed, '$1'));
    expect(plain(await page.evaluate(lessonMarkup))).toEqual(plain(before));
    expect(page.problems).toEqual([]);
  });
});

test('without the search data hits are marked all the same', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'xueku-no-search-'));
  cpSync(fixture, folder, { recursive: true });
  rmSync(join(folder, 'search'), { recursive: true });
  const site = await overFile(folder);
  const browser = await launch('chromium');
  const page = await browser.newPage();
  await page.goto(site.url + landing('走访'));
  await page.waitFor('the bar', () => document.querySelector('[data-search-marks]') !== null);
  expect(await page.evaluate(() => document.querySelectorAll('mark.search-hit').length)).toBe(
    hitsInFile(fixture, '走访'),
  );
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});
