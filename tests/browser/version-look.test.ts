import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeDownloads } from '../../src/bundle/downloads-manifest.ts';
import { expectNoViolation } from './axe.ts';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { openWithPreferences } from './reader.ts';
import { type OpenSite, overHttp } from './sites.ts';
import { autumn, copyEdition, createDisk, put, spring, winter, writeVersion } from './version-steps.ts';

const { fixture } = inject('sites');
const lesson = 'lessons/lianxi-qunzhong.html';
const disk = createDisk();
let browser: Browser;
let server: OpenSite;
let page: Page;
beforeAll(async () => {
  const site = disk.path('网站');
  copyEdition(fixture, site, autumn, true);
  const ids = ['ceshi-ku', 'jichu', 'lianxi-qunzhong'] as const;
  const kinds = ['site', 'collection', 'epub', 'lesson'] as const;
  const files = kinds.flatMap((kind) =>
    ids.map((id) => ({ kind, id, path: `downloads/${kind}-${id}`, bytes: 3_600_000, ...spring })),
  );
  put(site, 'downloads/downloads.js', writeDownloads({ site: 'ceshi-ku', files }));
  // A stick with a newer version.js: every page of it has something to say.
  copyEdition(fixture, disk.path('U盘'), spring);
  writeVersion(disk.path('U盘'), { site: 'ceshi-ku', ...winter });
  server = await overHttp(site, '/ku/');
  browser = await launch('chromium');
});
afterAll(async () => {
  await browser.close();
  await server.close();
  disk.remove();
});

const shown = [
  { what: 'the notice', address: () => disk.url('U盘') + lesson, selector: '[data-version-problem] p' },
  { what: 'the offer of a lesson', address: () => server.url + lesson, selector: '[data-downloads] a' },
  {
    what: 'the offers of a collection',
    address: () => `${server.url}collections/jichu.html`,
    selector: '[data-downloads] a',
  },
  { what: 'the offer of the site', address: () => `${server.url}index.html`, selector: '[data-downloads] a' },
];

describe.each(shown)('$what', ({ address, selector }) => {
  async function open(width: number, preferences: object, height = 740): Promise<void> {
    page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.beforeScripts(() => {
      const moved: string[] = [];
      Object.assign(window, { testMoved: moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          sources: { node: Node | null }[];
        })[]) {
          entry.sources.forEach(({ node }) =>
            moved.push(
              node instanceof Element
                ? `${node.tagName}.${node.className} ${node.textContent.slice(0, 20)}`
                : 'text',
            ),
          );
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openWithPreferences(page, address(), preferences);
    await page.waitFor(
      'what is shown',
      (wanted) =>
        document.querySelector(wanted) !== null && document.querySelector(wanted)!.textContent !== '',
      selector,
    );
  }

  test.each([320, 360, 1280])('fits %i px', async (width) => {
    for (const preferences of [{}, { size: 'largest' as const }]) {
      await open(width, preferences);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      ).toBe(0);
      await page.close();
    }
  });

  test.each([
    [360, 740],
    [1280, 740],
    [1280, 1600],
    [1280, 3000],
  ])('moves nothing at %i by %i px', async (width, height) => {
    await open(width, {}, height);
    // It is said again a moment later, to screen readers.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await page.evaluate(() => (window as unknown as { testMoved: string[] }).testMoved)).toEqual([]);
    await page.close();
  });

  test.each([{}, { theme: 'dark' as const }, { theme: 'contrast' as const, elder: true }])(
    'is accessible with %j',
    async (preferences) => {
      await open(1280, preferences);
      await expectNoViolation(page);
      await page.close();
    },
  );

  test('is not printed', async () => {
    await open(1280, {});
    await page.emulateMedia({ print: true });
    expect(
      await page.evaluate((wanted) => document.querySelector(wanted)?.getClientRects().length, selector),
    ).toBe(0);
    await page.close();
  });
});

test('the notice takes a third of a small window at most, in the largest type', async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 320, height: 640 });
  await openWithPreferences(page, disk.url('U盘') + lesson, { size: 'largest', elder: true });
  await page.waitFor('the notice', () => document.querySelector('[data-version-problem]') !== null);
  const shown = await page.evaluate(() => {
    const bar = document.querySelector('[data-version-problem]')!.getBoundingClientRect();
    return Math.max(0, Math.min(bar.bottom, innerHeight) - bar.top) / innerHeight;
  });
  expect(shown).toBeLessThanOrEqual(1 / 3);
  await page.close();
});
