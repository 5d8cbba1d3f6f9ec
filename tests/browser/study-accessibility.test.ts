import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectNoViolation } from './axe.ts';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { openWithPreferences, type StoredPreferences } from './reader.ts';
import { type OpenSite, overHttp } from './sites.ts';
import { clickButton, clickItems, openCarry, storeEntries, studyIsReady } from './study-steps.ts';

const { real, fixture } = inject('sites');

const looks: { look: string; width: number; preferences: StoredPreferences }[] = [
  { look: 'light', width: 1280, preferences: { theme: 'light' } },
  { look: 'dark', width: 1280, preferences: { theme: 'dark' } },
  { look: 'high contrast', width: 1280, preferences: { theme: 'contrast' } },
  { look: '长者模式', width: 1280, preferences: { elder: true } },
  { look: '360 px', width: 360, preferences: { theme: 'light' } },
  { look: '长者模式 at 320 px', width: 320, preferences: { elder: true, theme: 'dark' } },
];

describe.each(looks)('我的学习, $look', ({ width, preferences }) => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
    site = await overHttp(real);
    page = await browser.newPage();
    await page.setViewport({ width, height: 800 });
    await openWithPreferences(page, `${site.url}study.html`, preferences);
    await storeEntries(page, '', {
      'mei-le/0123456789': { time: 1, on: true, text: '撤下的项目' },
      'zoujin-qunzhong/favourite': { time: 2, on: true },
      'zoujin-qunzhong/position': { time: 2, on: true, text: '某一节', place: 'x' },
    });
    await studyIsReady(page);
    await clickItems(page, [0, 1, 2, 3, 20]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const isFine = async (): Promise<void> => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await expectNoViolation(page);
  };

  test('the page with its lists open: WCAG 2.2 A and AA, nothing beyond its edge', async () => {
    await clickButton(page, '全部展开');
    await isFine();
  });

  test('带走进度 with QR codes', async () => {
    await openCarry(page);
    await clickButton(page, '显示二维码');
    await page.waitFor('the code', () => document.querySelector('.qr') !== null);
    await isFine();
  });

  test('合并进度 and 撤销', async () => {
    await page.evaluate(() => {
      document.querySelector<HTMLTextAreaElement>('[data-paste]')!.value =
        document.querySelector<HTMLTextAreaElement>('[data-code]')!.value;
    });
    await clickButton(page, '读取并合并');
    await page.waitFor('the question', () => document.querySelector('.merge-dialog') !== null);
    await isFine();
    await clickButton(page, '合并');
    await page.waitFor('the bar', () => document.querySelector('[data-undo] p')?.textContent !== '');
    await isFine();
  });

  test('学习人', async () => {
    await clickButton(page, '更换学习人');
    await page.waitFor('the dialog', () => document.querySelector('.learner-dialog') !== null);
    await isFine();
    await page.press('Escape');
  });

  test('汇总', async () => {
    await openCarry(page);
    const code = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-code]')!.value);
    await page.press('Escape');
    await clickButton(page, '汇总多人进度');
    await page.evaluate(
      (text) => (document.querySelector<HTMLTextAreaElement>('[data-people-codes]')!.value = text),
      `${code} ${code} XK1.x`,
    );
    await clickButton(page, '加入');
    await page.waitFor('the table', () => document.querySelector('.people-table') !== null);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('input[value="lessons"]')!.click());
    await isFine();
  });
});

test('without scripts all items are shown, no control that needs them is, and a sentence says so', async () => {
  const browser = await launch('chromium', { javaScript: false });
  const site = await overHttp(fixture);
  const page = await browser.newPage();
  await page.goto(`${site.url}study.html`);
  expect(
    await page.evaluate(() => ({
      items: [...document.querySelectorAll('.study-items li')].filter(
        (line) => line.getClientRects().length > 0,
      ).length,
      buttons: document.querySelectorAll('main button').length,
      says: document.querySelector('main')!.innerText.includes('打的勾不会保存'),
    })),
  ).toEqual({ items: 15, buttons: 0, says: true });
  await browser.close();
  await site.close();
});

test('on paper every list is open and no control is left', async () => {
  const browser = await launch('chromium');
  const site = await overHttp(fixture);
  const page = await browser.newPage();
  await page.goto(`${site.url}study.html`);
  await studyIsReady(page);
  await page.emulateMedia({ print: true });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(
    await page.evaluate(() => ({
      items: [...document.querySelectorAll('.study-items li')].filter(
        (line) => line.getClientRects().length > 0,
      ).length,
      controls: [...document.querySelectorAll('main button, .study-jump')].filter(
        (one) => one.getClientRects().length > 0,
      ).length,
    })),
  ).toEqual({ items: 15, controls: 0 });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.evaluate(() => document.querySelectorAll('.study-lesson[open]').length)).toBe(0);
  await browser.close();
  await site.close();
});
