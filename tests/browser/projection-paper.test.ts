import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoViolation } from './axe.ts';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { projectFrom, stageOf, waitForState } from './projection-steps.ts';
import { openWithPreferences } from './reader.ts';
import { type OpenSite, overHttp } from './sites.ts';

const { fixture } = inject('sites');
const path = 'lessons/lianxi-qunzhong.html';

describe('chromium', () => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
    site = await overHttp(fixture, '/a/b/');
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('prints two pages on a sheet with their notes, and is as before', async () => {
    await projectFrom(page, site.url + path, 3);
    const before = await stageOf(page);
    const folder = mkdtempSync(join(tmpdir(), 'xueku-pdf-'));
    try {
      const file = join(folder, 'handout.pdf');
      await page.pdf(file);
      const document = await getDocumentProxy(new Uint8Array(readFileSync(file)));
      const { totalPages, text } = await extractText(document, { mergePages: true });
      expect(totalPages).toBe(Math.ceil(before.pages / 2));
      const printed = text.replace(/\s+/g, '');
      expect(printed).toContain(`1/${before.pages}`);
      expect(printed).toContain(`${before.pages}/${before.pages}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(await stageOf(page)).toEqual(before);
    expect(await page.evaluate(() => document.querySelector('.handout'))).toBeNull();
  });

  test.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['contrast', { theme: 'contrast' }],
    ['长者模式', { elder: true }],
  ])('axe finds no barrier: %s', async (_name, preferences) => {
    await openWithPreferences(page, site.url + path, preferences);
    await projectFrom(page, site.url + path, 3);
    await page.pointAt(600, 300);
    await page.pointAt(640, 320);
    await expectNoViolation(page);
    await page.press('?');
    await expectNoViolation(page);
    await page.press('Escape');
    await page.press('End');
    await expectNoViolation(page);
    await page.press('o');
    await waitForState(page, 'overview');
    await expectNoViolation(page);
  });
});

describe('chromium69', () => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium69');
    site = await overHttp(fixture, '/a/b/');
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 720 });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test('projects, ticks, blackens and shows the overview', async () => {
    await projectFrom(page, site.url + path, 2);
    await page.press('End');
    const { pages } = await stageOf(page);
    const isTicked = (): boolean => {
      const input = document.querySelector<HTMLInputElement>('[data-slide] input[data-item]')!;
      const twin = document.getElementById('item-' + input.value) as HTMLInputElement;
      return input.checked && twin.checked;
    };
    await page.click('[data-slide] input[data-item]');
    await page.waitFor('the tick in the page', isTicked);
    expect((await stageOf(page)).page).toBe(pages);
    await page.press('b');
    await waitForState(page, 'black');
    await page.press('PageUp');
    await waitForState(page, 'ready');
    await page.press('o');
    await waitForState(page, 'overview');
    await page.press('Escape');
    await waitForState(page, 'ready');
    await page.reload();
    await page.waitFor('the tick after a reload', isTicked);
    expect(page.problems).toEqual([]);
  });
});
