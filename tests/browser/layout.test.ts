import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { openWithPreferences } from './reader.ts';
import { onePageOfEachType, type OpenSite, overHttp, pagesOf, pageType } from './sites.ts';

const { real, fixture } = inject('sites');
const pages = onePageOfEachType(fixture);
const lesson = 'lessons/lianxi-qunzhong.html';

/** A window of 1280 × 1024 at 100 %, and the same zoomed (WCAG 1.4.4, 1.4.10), and phones and tablets. */
const windows = [
  { what: '320 px', width: 320, height: 640 },
  { what: '360 px', width: 360, height: 740 },
  { what: '768 px', width: 768, height: 1024 },
  { what: '1280 px', width: 1280, height: 1024 },
  { what: '200 % zoom', width: 640, height: 512, scale: 2 },
  { what: '400 % zoom', width: 320, height: 256, scale: 4 },
];

/** What makes the page wider than the window; text in frames that scroll by themselves does not count. */
function stickingOut(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const culprits = [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .slice(0, 5)
    .map((element) => `${element.tagName}.${element.className}`);
  return [`${scrollWidth} > ${clientWidth}`, ...culprits];
}

/** Text that a box cuts off. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, a, button, dt, dd, td')]
    .filter((element) => {
      const { overflowX, display } = getComputedStyle(element);
      return display !== 'inline' && overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 30)}`);
}

interface Measure {
  fontSize: number;
  charactersInLine: number;
}

/** Counts how many Chinese characters a full line of text really holds. */
function measureText(): Measure[] {
  return [...document.querySelectorAll('.prose > section > p, .prose > p')].flatMap((paragraph) => {
    const fontSize = parseFloat(getComputedStyle(paragraph).fontSize);
    const { width, height } = paragraph.getBoundingClientRect();
    return height > fontSize * 3 ? [{ fontSize, charactersInLine: width / fontSize }] : [];
  });
}

/** Everything that moved without the reader doing anything. */
function startWatchingShifts(): void {
  const shifts: string[] = [];
  Object.assign(window, { testShifts: shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Node | null }[];
    })[]) {
      const nodes = entry.sources.map(({ node }) =>
        node instanceof Element ? `${node.tagName}.${node.className}` : node?.nodeName,
      );
      shifts.push(`${entry.value} ${nodes.join(' ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

let browser: Browser;
let site: OpenSite;
let page: Page;
beforeAll(async () => {
  browser = await launch('chromium');
  site = await overHttp(fixture, '/ku/');
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(windows)('$what', ({ width, height, scale = 1 }) => {
  test.each(pages)('$type fits the window', async ({ page: path }) => {
    await page.setViewport({ width, height, scale });
    for (const preferences of [{}, { size: 'largest' }, { elder: true }]) {
      await openWithPreferences(page, site.url + path, preferences);
      expect(await page.evaluate(stickingOut), JSON.stringify(preferences)).toEqual([]);
      expect(await page.evaluate(cutOff), JSON.stringify(preferences)).toEqual([]);
    }
  });
});

test('every page of the real site fits a window of 320 px', async () => {
  const realSite = await overHttp(real);
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(`${realSite.url}index.html`);
  await page.evaluate(() => localStorage.clear());
  for (const path of pagesOf(real)) {
    if (pageType(real, path) === 'redirect') continue;
    await page.goto(realSite.url + path);
    expect(await page.evaluate(stickingOut), path).toEqual([]);
  }
  await realSite.close();
});

describe('no layout shift', () => {
  test.each(pages.flatMap(({ type, page: path }) => [1280, 360].map((width) => ({ type, path, width }))))(
    '$type at $width px',
    async ({ path, width }) => {
      const watched = await browser.newPage();
      await watched.setViewport({ width, height: 800 });
      await watched.beforeScripts(startWatchingShifts);
      for (const preferences of [{}, { size: 'large', theme: 'dark' }]) {
        await openWithPreferences(watched, site.url + path, preferences);
        // Pictures load as they come into view; a smooth scroll counts as the reader's doing, this does not.
        await watched.evaluate(async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo({ top: y, behavior: 'instant' });
            await new Promise((resolve) => setTimeout(resolve, 60));
          }
        });
        expect(
          await watched.evaluate(() => (window as unknown as { testShifts: string[] }).testShifts),
        ).toEqual([]);
      }
      await watched.close();
    },
  );
});

test('on a desktop a line holds 38 to 42 characters of at least 18 px, indented by two', async () => {
  await page.setViewport({ width: 1280, height: 1024 });
  await openWithPreferences(page, site.url + lesson, {});
  const measures = await page.evaluate(measureText);
  expect(measures.length).toBeGreaterThan(1);
  for (const { fontSize, charactersInLine } of measures) {
    expect(fontSize).toBeGreaterThanOrEqual(18);
    expect(charactersInLine).toBeGreaterThanOrEqual(38);
    expect(charactersInLine).toBeLessThanOrEqual(42);
  }
  const { indent, size } = await page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('.prose > section > p, .prose > p')!);
    return { indent: parseFloat(style.textIndent), size: parseFloat(style.fontSize) };
  });
  expect(indent).toBeCloseTo(2 * size, 1);
});

describe.each<BrowserName>(['chromium', 'firefox'])('type size of the system in %s', (name) => {
  const sizeOf = () => parseFloat(getComputedStyle(document.querySelector('.prose p')!).fontSize);

  async function read(typeSize: number): Promise<number> {
    const sized = await launch(name, { typeSize });
    try {
      const tab = await sized.newPage();
      for (const width of [1280, 360]) {
        await tab.setViewport({ width, height: 800 });
        for (const { page: path } of pages) {
          await tab.goto(site.url + path);
          expect(await tab.evaluate(stickingOut), `${path} at ${width} px with ${typeSize} px type`).toEqual(
            [],
          );
        }
      }
      await tab.goto(site.url + lesson);
      return await tab.evaluate(sizeOf);
    } finally {
      await sized.close();
    }
  }

  test('is respected at 1.5 × and 2 ×', async () => {
    const usual = await read(16);
    expect((await read(24)) / usual).toBeCloseTo(1.5, 1);
    expect((await read(32)) / usual).toBeCloseTo(2, 1);
  });
});

test('a type size that the app sets on the page, as WeChat does, is respected at 1.5 × and 2 ×', async () => {
  await page.setViewport({ width: 360, height: 740 });
  await openWithPreferences(page, site.url + lesson, {});
  const factors = await page.evaluate(() => {
    const size = () => parseFloat(getComputedStyle(document.querySelector('.prose p')!).fontSize);
    const usual = size();
    return [1.5, 2].map((factor) => {
      const base = parseFloat(getComputedStyle(document.documentElement).fontSize);
      document.documentElement.style.fontSize = `${base * factor}px`;
      const shown = size() / usual;
      const { scrollWidth, clientWidth } = document.documentElement;
      document.documentElement.style.fontSize = '';
      return { factor, shown, fits: scrollWidth <= clientWidth };
    });
  });
  for (const { factor, shown, fits } of factors) {
    expect(shown).toBeCloseTo(factor, 1);
    expect(fits).toBe(true);
  }
});
