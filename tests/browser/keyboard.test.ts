import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { closeDialog, openSettings, openWithPreferences, toggle } from './reader.ts';
import { type OpenSite, overHttp } from './sites.ts';

const { fixture } = inject('sites');
const browsers: BrowserName[] = ['chromium', 'firefox'];
const lesson = 'lessons/lianxi-qunzhong.html';

interface Stop {
  name: string;
  /** Place among all elements of the page. */
  order: number;
  hasRing: boolean;
  isInWindow: boolean;
  /** Nothing of it can be seen, because something lies over it (WCAG 2.4.11). */
  isCovered: boolean;
}

/** What has the focus, as somebody who looks at the page would describe it. */
function focusedStop(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const rects = [...element.getClientRects()];
  const isHit = ({ left, top, width, height }: DOMRect): boolean =>
    [0.5, 0.05, 0.95].some((part) => {
      const hit = document.elementFromPoint(left + width / 2, top + height * part);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    });
  return {
    name: `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 20)}`,
    order: [...document.querySelectorAll('*')].indexOf(element),
    // Inside a video the browser marks its own buttons.
    hasRing:
      element.tagName === 'VIDEO' ||
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) ||
      boxShadow !== 'none',
    isInWindow: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isCovered: !rects.some(isHit),
  };
}

const activeMatches = (selector: string): boolean => document.activeElement?.matches(selector) === true;

describe.each(browsers)('%s', (name) => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
    site = await overHttp(fixture);
  });
  // A tab of its own for each: after the last stop Tab leads out of the page and into the browser.
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await openWithPreferences(page, site.url + lesson, {});
    await page.leave();
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('the skip link comes first, is seen and leads to the text', async () => {
    await page.press('Tab');
    expect(await page.evaluate(activeMatches, '.skip-link')).toBe(true);
    expect(await page.evaluate(focusedStop)).toMatchObject({ isInWindow: true, isCovered: false });
    await page.press('Enter');
    await page.waitFor('the focus in the text', activeMatches, '#main');
    await page.press('Tab');
    expect(await page.evaluate(() => document.getElementById('main')?.contains(document.activeElement))).toBe(
      true,
    );
  });

  test.each([1280, 360])('every stop is seen, in the order of the page, at %d px', async (width) => {
    await page.setViewport({ width, height: 800 });
    await page.evaluate(() => {
      // Smooth scrolling takes time that a person has and a test has not.
      document.documentElement.style.scrollBehavior = 'auto';
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const stops: Stop[] = [];
    for (let count = 0; count < 250; count += 1) {
      await page.press('Tab');
      const stop = await page.evaluate(focusedStop);
      // The end: the browser's own controls, or round to the start.
      if (!stop || stop.order === stops[0]?.order) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(25);
    expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([]);
    expect(stops.filter(({ isInWindow }) => !isInWindow)).toEqual([]);
    expect(stops.filter(({ isCovered }) => isCovered)).toEqual([]);
    const order = stops.map((stop) => stop.order);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test('a dialog keeps the focus, Escape closes it and gives the focus back', async () => {
    await page.focus('.reader-settings');
    await page.press('Enter');
    await page.waitFor('the dialog', () => document.querySelector('.dialog') !== null);
    for (let count = 0; count < 20; count += 1) {
      await page.press('Tab', count < 10 ? undefined : 'Shift');
      expect(
        await page.evaluate(() => document.querySelector('.dialog')?.contains(document.activeElement)),
      ).toBe(true);
    }
    await closeDialog(page);
    expect(await page.evaluate(activeMatches, '.reader-settings')).toBe(true);
  });

  test('Escape closes the drawer and gives the focus back', async () => {
    await page.setViewport({ width: 360, height: 740 });
    await page.focus('.outline-open');
    await page.press('Enter');
    await page.waitFor('the drawer', () => document.querySelector('.outline-drawer') !== null);
    await closeDialog(page);
    expect(await page.evaluate(activeMatches, '.outline-open')).toBe(true);
    expect(await page.evaluate(() => document.querySelector('nav[data-outline]')?.isConnected)).toBe(true);
  });

  test('an entry of the drawer closes it and leads to its heading', async () => {
    await page.setViewport({ width: 360, height: 740 });
    await page.press('t');
    await page.waitFor('the drawer', () => document.querySelector('.outline-drawer') !== null);
    await page.focus('nav[data-outline] a[href="#chu-men-zhi-hou"]');
    await page.press('Enter');
    await page.waitFor(
      'the heading',
      () => location.hash === '#chu-men-zhi-hou' && document.querySelector('.dialog') === null,
    );
    expect(await page.evaluate(activeMatches, '#chu-men-zhi-hou')).toBe(true);
  });

  test('? lists the shortcuts, and the switch turns single keys off', async () => {
    await page.press('?');
    await page.waitFor('the list', () => document.querySelector('.shortcuts-dialog') !== null);
    const keys = await page.evaluate(() =>
      [...document.querySelectorAll('.shortcuts-dialog kbd')].map((key) => key.textContent),
    );
    expect(keys).toEqual(expect.arrayContaining(['?', 't', 'f']));
    await closeDialog(page);

    await openSettings(page);
    await toggle(page, 'shortcuts');
    await closeDialog(page);
    await page.press('?');
    await page.press('f');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await page.evaluate(() => document.querySelector('.dialog') === null)).toBe(true);
    expect(
      await page.evaluate(() => document.querySelector('.lesson-favourite')?.getAttribute('aria-pressed')),
    ).toBe('false');

    await page.reload();
    await page.press('?');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await page.evaluate(() => document.querySelector('.dialog') === null)).toBe(true);
  });

  test('a wide table can be scrolled with the keyboard', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await page.focus('.table-frame');
    expect(await page.evaluate(activeMatches, '.table-frame')).toBe(true);
  });
});
