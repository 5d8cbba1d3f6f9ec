import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './driver/launch.ts';
import type { Browser } from './driver/page.ts';
import { overFile, overHttp } from './sites.ts';

const { fixture } = inject('sites');
const lesson = 'lessons/lianxi-qunzhong.html';
const address = 'https://xuexi.example.cn/ku/lessons/lianxi-qunzhong.html';

const isShown = (): boolean => {
  const code = document.querySelector<HTMLElement>('[data-lesson-qr]');
  return code !== null && code.getBoundingClientRect().height > 0;
};

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());

  test('over http the lesson has the code of its public address, also large on the wall', async () => {
    const site = await overHttp(fixture, '/a/b/');
    const page = await browser.newPage();
    await page.goto(`${site.url}${lesson}`);
    await page.waitFor('the code', isShown);
    await page.goto(`${site.url}${lesson}#/1`);
    await page.reload();
    await page.waitFor('the stage', () => document.querySelector('[data-slide]') !== null);
    await page.waitFor('the tools', () => document.querySelector('.stage-button') !== null);
    await page.press('q');
    await page.waitFor('the code', () => document.querySelector('.stage-qr svg') !== null);
    const shown = await page.evaluate(() => ({
      width: document.querySelector('.stage-qr svg')!.getBoundingClientRect().width,
      text: document.querySelector('.stage-qr small')!.textContent,
    }));
    expect(shown.width).toBeGreaterThan(300);
    expect(shown.text).toBe(address);
    await page.press('q');
    await page.waitFor('the page', () => document.querySelector('.stage-qr') === null);
    await page.close();
    await site.close();
  });

  test('a lesson that was opened as a file has none, and the wall says why', async () => {
    const site = await overFile(fixture);
    const page = await browser.newPage();
    await page.goto(`${site.url}${lesson}#/1`);
    await page.waitFor('the stage', () => document.querySelector('[data-slide]') !== null);
    expect(await page.evaluate(isShown)).toBe(false);
    await page.waitFor('the tools', () =>
      document.querySelector('[data-projection]')!.textContent.includes('二维码'),
    );
    await page.press('q');
    await page.waitFor('the reason', () =>
      document.querySelector('[data-projection]')!.textContent.includes('双击打开的资料没有网址'),
    );
    await page.close();
    await site.close();
  });
});
