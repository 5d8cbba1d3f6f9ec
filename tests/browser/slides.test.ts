import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { build } from '../../src/scripts-bundle/build-script.ts';
import { type BrowserName, launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import type { SlideTools } from './slides-in-page.ts';
import { type OpenSite, overHttp } from './sites.ts';

const browsers: BrowserName[] = ['chromium', 'firefox', 'chromium69'];
const windows = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const;
const zooms = [-4, 0, 3];

function addStyles(href: string): Promise<void> {
  return new Promise((done, fail) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.onload = () => done();
    link.onerror = () => fail(new Error(href));
    link.href = href;
    document.head.append(link);
  });
}

function paintAll(width: number, height: number, zoom: number): ReturnType<SlideTools['paintAll']> {
  return (window as unknown as { slideTools: SlideTools }).slideTools.paintAll(width, height, zoom);
}

/** Texts of all slides by lesson, window and type, as the first browser showed them. */
const shown = new Map<string, string[]>();

describe.each(browsers)('%s', (name) => {
  let browser: Browser;
  let page: Page;
  let source: string;

  beforeAll(async () => {
    browser = await launch(name);
    page = await browser.newPage();
    source = (await build({ input: join(import.meta.dirname, 'slides-in-page.ts') })).code;
  });
  afterAll(() => browser.close());

  describe.each(['real', 'fixture'] as const)('%s lessons', (siteName) => {
    const root = inject('sites')[siteName];
    const styles = readdirSync(join(root, 'assets')).filter((file) => file.startsWith('style-slides'));
    const lessons = readdirSync(join(root, 'lessons')).filter((file) =>
      readFileSync(join(root, 'lessons', file), 'utf8').includes('data-lesson='),
    );
    let opened: OpenSite;
    beforeAll(async () => {
      opened = await overHttp(root);
    });
    afterAll(() => opened.close());

    it.each(lessons)(
      '%s: the same pages as in every browser, nothing overflows, no type is made smaller',
      async (file) => {
        await page.goto(`${opened.url}lessons/${file}`);
        await page.evaluate(addStyles, `../assets/${styles[0] ?? ''}`);
        await page.evaluateSource(source);
        for (const [width, height] of windows) {
          await page.setViewport({ width, height });
          for (const zoom of zooms) {
            const { texts, problems, smallest } = await page.evaluate(paintAll, width, height, zoom);
            expect(problems, `${width}×${height}, step ${zoom}`).toEqual([]);
            if (width === 1920) expect(smallest, `step ${zoom}`).toBeGreaterThanOrEqual(43.99);
            const key = [siteName, file, width, height, zoom].join(' ');
            if (!shown.has(key)) shown.set(key, texts);
            expect(texts).toEqual(shown.get(key));
          }
        }
      },
    );
  });
});
