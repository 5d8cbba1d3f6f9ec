import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { deflateSync } from 'fflate';
import { launch } from './driver/launch.ts';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import {
  captureDownloads,
  clickButton,
  clickItems,
  createFiles,
  downloaded,
  nameLearner,
  openCarry,
  openStudy,
  stored,
  studyIsReady,
  tickedItems,
  waitForText,
} from './study-steps.ts';

const { fixture } = inject('sites');
const files = createFiles();
afterAll(() => files.remove());

const good = JSON.stringify({
  format: 'xueku-progress',
  version: 1,
  site: 'ceshi-ku',
  siteVersion: '2020-01-01 old',
  learner: '李四',
  time: 1_700_000_000_000,
  entries: { 'mei-le/0123456789': { time: 5, on: true, text: '撤下的项目' } },
});
const bad: Record<string, [string | Uint8Array, string]> = {
  'leer.json': ['', '读不懂'],
  'bild.json': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 255, 254]), '读不懂'],
  'cut.json': [good.slice(0, 120), '没有拷贝完整'],
  'other.json': ['{"a":1}', '没有学习进度'],
  'newer.json': [good.replace('"version":1', '"version":2'), '更新版本'],
  'site.json': [good.replace('ceshi-ku', 'bieku'), '另一套资料（编号 bieku）'],
  'deep.json': ['['.repeat(200_000), '读不懂'],
  'huge.json': [' '.repeat(2_200_000), '超过 2 MB'],
};

const importInput = '.carry-dialog input[type="file"]';

async function copyCode(page: Page): Promise<string> {
  await openCarry(page);
  const code = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-code]')!.value);
  await page.press('Escape');
  return code;
}

async function paste(page: Page, text: string): Promise<void> {
  await openCarry(page);
  await page.evaluate(
    (code) => (document.querySelector<HTMLTextAreaElement>('[data-paste]')!.value = code),
    text,
  );
  await clickButton(page, '读取并合并');
}

const mergeText = (): string => document.querySelector('.merge-dialog')?.textContent ?? '';

inEachBrowser(['chromium', 'firefox'], fixture, (here, name) => {
  let capturing: Page | undefined;
  beforeEach(async () => {
    if (capturing !== here.page) await captureDownloads(here.page);
    capturing = here.page;
    await openStudy(here.page, here.opened.url);
  });

  test('a file takes ticks, favourites and name to another browser', async () => {
    const { page, opened } = here;
    await clickItems(page, [0, 4, 14]);
    await nameLearner(page, '张三');
    await openCarry(page);
    await clickButton(page, '导出文件');
    const { name: fileName, text } = await downloaded(page);
    expect(fileName).toMatch(/^学习进度-张三-20\d{6}\.json$/);
    const path = files.write(`${name}-export.json`, text);

    const other = await launch(name);
    try {
      const there = await other.newPage();
      await openStudy(there, opened.url);
      expect(await tickedItems(there)).toEqual([]);
      await openCarry(there);
      await there.setFiles(importInput, [path]);
      await there.waitFor('the question', () => document.querySelector('.merge-dialog') !== null);
      expect(await there.evaluate(mergeText)).toMatch(/张三.*和这里一样.*新增 3 条/);
      expect(await tickedItems(there)).toEqual([]);
      await clickButton(there, '作为“张三”另存');
      await waitForText(there, '[data-undo]', '已把 3 条并入“张三”的进度');
      expect(await tickedItems(there)).toEqual([0, 4, 14]);
      await there.reload();
      await studyIsReady(there);
      expect(await tickedItems(there)).toEqual([0, 4, 14]);
      expect(await there.evaluate(() => document.querySelector('[data-learner]')?.textContent)).toBe('张三');
      expect(there.problems).toEqual([]);
    } finally {
      await other.close();
    }
    expect(page.problems).toEqual([]);
  });

  test('a pasted 进度码 merges, keeps what is newer, and can be taken back after a reload', async () => {
    const { page } = here;
    await clickItems(page, [0, 1]);
    const code = await copyCode(page);
    await clickItems(page, [0, 2]);
    expect(await tickedItems(page)).toEqual([1, 2]);
    await paste(page, `“${code.replace(/.{30}/g, '$&\n')}”`);
    await page.waitFor('the question', () => document.querySelector('.merge-dialog') !== null);
    expect(await page.evaluate(mergeText)).toContain('有 2 条这里已有，不动');
    await page.press('Escape');

    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await studyIsReady(page);
    await clickItems(page, [7]);
    await paste(page, code);
    await clickButton(page, '合并');
    await waitForText(page, '[data-undo]', '已把 2 条并入');
    expect(await tickedItems(page)).toEqual([0, 1, 7]);
    await page.reload();
    await waitForText(page, '[data-undo]', '已把 2 条并入');
    await page.click('[data-undo] .button');
    await page.waitFor(
      'the undoing',
      () => document.querySelectorAll('input[data-item]:checked').length === 1,
    );
    expect(await tickedItems(page)).toEqual([7]);
    await page.reload();
    await studyIsReady(page);
    expect(await page.evaluate(() => document.querySelector('[data-undo]'))).toBeNull();
    expect(page.problems).toEqual([]);
  });

  test('a link with a 进度码 asks, merges, and leaves the address', async () => {
    const { page, opened } = here;
    await clickItems(page, [3]);
    const code = await copyCode(page);
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.goto(`${opened.url}study.html#merge=${code}`);
    await page.waitFor('the question', () => document.querySelector('.merge-dialog') !== null);
    expect(await page.evaluate(() => location.hash)).toBe('');
    await clickButton(page, '合并');
    await page.waitFor('the tick', () => document.querySelectorAll('input[data-item]:checked').length === 1);
    await page.goto('about:blank');
    await page.goto(`${opened.url}study.html#merge=${code.slice(0, -20)}`);
    await waitForText(page, '.notice', '进度码不完整');
    expect(page.problems).toEqual([]);
  });

  test("another person's progress is never merged silently", async () => {
    const { page } = here;
    await nameLearner(page, '王五');
    await clickItems(page, [6]);
    await openCarry(page);
    await page.setFiles(importInput, [files.write('lisi.json', good)]);
    await page.waitFor('the question', () => document.querySelector('.merge-dialog') !== null);
    const text = await page.evaluate(mergeText);
    expect(text).toMatch(/别人的.*现在的学习人：王五/);
    expect(text).toMatch(/2020-01-01 old（这里是/);
    expect(text).toContain('其中 1 条本站现在没有，先留着');
    const before = await stored(page);
    await clickButton(page, '取消');
    expect(await stored(page)).toBe(before);

    await openCarry(page);
    await page.setFiles(importInput, [files.write('lisi.json', good)]);
    await clickButton(page, '作为“李四”另存');
    await page.waitFor('李四', () => document.querySelector('[data-learner]')?.textContent === '李四');
    await waitForText(page, '[data-leftovers] li', '撤下的项目');
    expect(await tickedItems(page)).toEqual([]);
    await waitForText(page, '[data-undo]', '“李四”');
    await page.click('[data-undo] .button');
    await page.waitFor('王五', () => document.querySelector('[data-learner]')?.textContent === '王五');
    expect(await tickedItems(page)).toEqual([6]);

    await openCarry(page);
    await page.setFiles(importInput, [files.write('lisi.json', good)]);
    await clickButton(page, '合并到“王五”');
    await waitForText(page, '[data-leftovers] li', '撤下的项目');
    expect(await tickedItems(page)).toEqual([6]);
    expect(page.problems).toEqual([]);
  });

  test('what was cleared comes back by undoing, and by an older file', async () => {
    const { page } = here;
    await clickItems(page, [1, 2]);
    const code = await copyCode(page);
    const clear = async (): Promise<void> => {
      await openCarry(page);
      await clickButton(page, '清空');
      await page.waitFor('the question', () => document.querySelector('.reset-dialog') !== null);
      await clickButton(page, '清空');
      await page.waitFor('the clearing', () => document.querySelector('input[data-item]:checked') === null);
    };
    await clear();
    await page.reload();
    await waitForText(page, '[data-undo]', '已清空');
    await page.click('[data-undo] .button');
    await page.waitFor('the ticks', () => document.querySelectorAll('input[data-item]:checked').length === 2);
    await clear();
    await paste(page, code);
    await clickButton(page, '合并');
    await page.waitFor('the ticks', () => document.querySelectorAll('input[data-item]:checked').length === 2);
    expect(await tickedItems(page)).toEqual([1, 2]);
    expect(page.problems).toEqual([]);
  });

  test('bad files and codes say what is wrong and change nothing', async () => {
    const { page } = here;
    await clickItems(page, [1, 2]);
    const before = await stored(page);
    await openCarry(page);
    for (const [file, [content, message]] of Object.entries(bad)) {
      await page.setFiles(importInput, [files.write(file, content)]);
      await waitForText(page, '.carry-dialog .carry-message', message);
    }
    await page.press('Escape');
    const bomb = Buffer.from(deflateSync(new Uint8Array(50_000_000))).toString('base64url');
    for (const [code, message] of [
      ['你好', '没有找到进度码'],
      ['XK1.abcdef', '不完整'],
      [`XK1.${bomb}.0000000`, '不完整'],
    ] as const) {
      await paste(page, code);
      await waitForText(page, '.carry-dialog .carry-message', message);
      await page.press('Escape');
    }
    expect(await stored(page)).toBe(before);
    expect(await tickedItems(page)).toEqual([1, 2]);
    expect(page.problems).toEqual([]);
  });

  test('QR codes are for those who can follow them', async () => {
    const { page, opened } = here;
    await clickItems(
      page,
      Array.from({ length: 15 }, (_, index) => index),
    );
    await openCarry(page);
    const isHttp = opened.url.startsWith('http');
    const offered = await page.evaluate(() =>
      document.querySelector('.carry-dialog')?.textContent.includes('二维码'),
    );
    expect(offered).toBe(isHttp);
    if (!isHttp) return;
    await clickButton(page, '显示二维码');
    await page.waitFor('the code', () => document.querySelector('.qr path') !== null);
    const link = await page.evaluate(() => document.querySelector('.qr-address')?.textContent ?? '');
    expect(link).toMatch(/^http:.*\/a\/b\/study\.html#merge=XK1\./);
    await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.goto(link);
    await clickButton(page, '合并');
    await page.waitFor(
      'the ticks',
      () => document.querySelectorAll('input[data-item]:checked').length === 15,
    );
    expect(page.problems).toEqual([]);
  });

  test('a lesson page opens the same dialog', async () => {
    const { page, opened } = here;
    await page.goto(`${opened.url}lessons/lianxi-qunzhong.html`);
    await page.waitFor('the card', () => document.querySelector('[data-card-carry]') !== null);
    await page.click('[data-card-carry]');
    await page.waitFor('the dialog', () => document.querySelector('.carry-dialog') !== null);
    expect(
      await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-code]')?.value),
    ).toMatch(/^XK1\./);
    expect(page.problems).toEqual([]);
  });
});

describe('Chromium 69', () => {
  test('opens the page, ticks and exports', async () => {
    const browser = await launch('chromium69');
    const { overFile } = await import('./sites.ts');
    const site = await overFile(fixture);
    try {
      const page = await browser.newPage();
      await captureDownloads(page);
      await openStudy(page, site.url);
      await clickItems(page, [0, 2]);
      await page.reload();
      await studyIsReady(page);
      expect(await tickedItems(page)).toEqual([0, 2]);
      await openCarry(page);
      await clickButton(page, '导出文件');
      const { text } = await downloaded(page);
      expect(Object.keys((JSON.parse(text) as { entries: object }).entries)).toHaveLength(2);
      expect(page.problems).toEqual([]);
    } finally {
      await browser.close();
      await site.close();
    }
  });
});
