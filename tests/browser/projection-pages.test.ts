import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { waitForPage } from './projection-steps.ts';
import { type OpenSite, overFile, pagesOf, pageType } from './sites.ts';

/* Page functions here run in Chromium 69. */

const { real } = inject('sites');
const lessons = pagesOf(real).filter((path) => pageType(real, path) === 'lesson');
const sizes = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const;

interface Pages {
  /** Text of each page, without blanks. */
  texts: string[];
  /** Pages on which something sticks out, and pages whose type had to be made smaller. */
  cut: string[];
  shrunk: number;
  smallestType: number;
}

/** Goes through all pages with the key that clickers send, and measures each. */
function goThrough(): Pages {
  const stage = document.querySelector('[data-projection]')!;
  const press = (key: string): void => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  press('Home');
  const all: Pages = { texts: [], cut: [], shrunk: 0, smallestType: Infinity };
  for (let page = 1; page <= Number(stage.getAttribute('data-pages')); page += 1) {
    const slide = document.querySelector<HTMLElement>('[data-slide]')!;
    const room = slide.getBoundingClientRect();
    if (stage.getAttribute('data-page') !== String(page)) all.cut.push(`page ${page} did not come`);
    all.texts.push((slide.textContent || '').replace(/\s+/g, ''));
    if (slide.hasAttribute('data-shrunk')) all.shrunk += 1;
    Array.from(slide.querySelectorAll<HTMLElement>('*')).forEach((element) => {
      const box = element.getBoundingClientRect();
      const isOut =
        box.right > room.right + 1 ||
        box.left < room.left - 1 ||
        box.bottom > room.bottom + 1 ||
        box.top < room.top - 1;
      if (isOut) all.cut.push(`page ${page}: ${element.tagName} ${element.className} sticks out`);
      // The line at the foot repeats titles, and is shortened by a sign that says so.
      const isCut =
        element.className !== 'slide-where' &&
        getComputedStyle(element).overflow !== 'visible' &&
        (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1);
      if (isCut) all.cut.push(`page ${page}: ${element.tagName} ${element.className} is cut`);
    });
    const body = slide.querySelector('.slide-body p, .slide-body li');
    if (body && stage.getAttribute('data-page') !== '1')
      all.smallestType = Math.min(all.smallestType, parseFloat(getComputedStyle(body).fontSize));
    press('PageDown');
  }
  return all;
}

const expected = new Map<string, string[]>();

describe.each<BrowserName>(['chromium', 'firefox', 'chromium69'])('%s', (name) => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
    site = await overFile(real);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(lessons)(
    '%s: nothing is cut at any size, and the pages are the same everywhere',
    async (path) => {
      for (const [width, height] of sizes) {
        await page.setViewport({ width, height });
        await page.goto('about:blank');
        await page.goto(`${site.url}${path}#/1`);
        await waitForPage(page, 1);
        const { texts, cut, smallestType } = await page.evaluate(goThrough);
        const size = `${width}×${height}`;
        expect(cut, size).toEqual([]);
        if (width === 1920) expect(smallestType, size).toBeGreaterThanOrEqual(44);
        const key = join(path, size);
        const known = expected.get(key) ?? texts;
        expected.set(key, known);
        expect(texts, `${size}: pages as in the first browser`).toEqual(known);
      }
    },
  );

  test('small windows have the same room for the page', async () => {
    for (const [width, height] of [
      [844, 390],
      [740, 360],
    ] as const) {
      await page.setViewport({ width, height });
      await page.goto('about:blank');
      await page.goto(`${site.url}${lessons[0]!}#/1`);
      await waitForPage(page, 1);
      const { texts, cut } = await page.evaluate(goThrough);
      const size = `${width}×${height}`;
      const room = await page.evaluate(() => document.querySelector('.stage-room')!.clientHeight);
      expect({ cut, room }, size).toEqual({ cut: [], room: height - 51 });
      const known = expected.get(size) ?? texts;
      expected.set(size, known);
      expect(texts, size).toEqual(known);
    }
  });

  test('every lesson was looked at', () => {
    expect(lessons).toHaveLength(19);
    expect(page.problems).toEqual([]);
  });
});
