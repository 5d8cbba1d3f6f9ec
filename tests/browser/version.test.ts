import { cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Download, writeDownloads } from '../../src/bundle/downloads-manifest.ts';
import { expectBroken, noticeOf } from './broken-steps.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { openLesson, tick, tickedTexts } from './progress-steps.ts';
import { projectFrom } from './projection-steps.ts';
import { onePageOfEachType, type OpenSite, overHttp } from './sites.ts';
import {
  answer,
  autumn,
  copyEdition,
  createDisk,
  type Disk,
  openChecked,
  problemOf,
  put,
  spring,
  stampPage,
  waitForProblem,
  winter,
  writeVersion,
} from './version-steps.ts';

/*
 * Page functions here run in Chromium 69: no optional chaining (Vitest leaves it in), no flat(), no replaceAll().
 */

const { fixture } = inject('sites');
const lesson = 'lessons/lianxi-qunzhong.html';
/** The 404 page of a site with an address is made for its server. */
const allPages = onePageOfEachType(fixture).filter(({ type }) => type !== 'not-found');

describe.each<BrowserName>(['chromium', 'firefox', 'chromium69'])('%s', (name) => {
  let browser: Browser;
  let page: Page;
  let disk: Disk;
  // The types differ in what is on them, not in how browsers load a script.
  const pages = name === 'chromium' ? allPages : allPages.slice(0, 3);
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    disk = createDisk();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
  });
  afterEach(async () => {
    await page.evaluate(() => localStorage.clear());
    await page.close();
    disk.remove();
  });

  describe('on a stick', () => {
    test('a whole copy has nothing to say', async () => {
      copyEdition(fixture, disk.path('U盘'), autumn);
      for (const { page: path } of pages) {
        await openChecked(page, disk.url('U盘') + path);
        expect(await problemOf(page), path).toBe('');
      }
      // Firefox tells nothing of what it asks for on file://.
      const asked = (part: string): string[] => page.requests.filter((url) => url.includes(part));
      expect(asked('/version.js?bbbbbbbb')).toHaveLength(name === 'firefox' ? 0 : pages.length);
      expect(asked('downloads')).toEqual([]);
      expect(page.problems).toEqual([]);
    });

    test('a newer version pasted over an older one marks what is left of it, and keeps the ticks', async () => {
      const site = disk.path('U盘');
      const url = disk.url('U盘');
      copyEdition(fixture, site, spring);
      cpSync(join(site, lesson), join(site, 'lessons/chexia-yi-ke.html'));
      await openLesson(page, url + lesson);
      await tick(page, '走访一户');

      copyEdition(fixture, site, autumn);
      await openChecked(page, `${url}lessons/chexia-yi-ke.html`);
      expect(await waitForProblem(page, 'stale')).toBe(
        '这是旧版残留，内容可能过时。文件夹里已经换成新版（2026-10-01），请从首页找新的。',
      );
      await answer(page, '去首页');
      await page.waitFor(
        'the home page',
        () => document.documentElement.getAttribute('data-page') === 'home',
      );
      await openChecked(page, `${url}index.html`);
      expect(await problemOf(page)).toBe('');
      await openLesson(page, url + lesson);
      expect(await tickedTexts(page)).toEqual(['走访一户，用样表记下三条意见']);
      expect(await problemOf(page)).toBe('');
      expect(page.problems).toEqual([]);
    });

    test('of two builds of one day what is left of the other is marked as well', async () => {
      copyEdition(fixture, disk.path('U盘'), autumn);
      stampPage(disk.path('U盘'), lesson, { ...autumn, build: 'dddddddd' });
      await openChecked(page, disk.url('U盘') + lesson);
      expect(await waitForProblem(page, 'stale')).toContain('旧版残留');
    });

    test('a copy that broke off says so, on the new pages and on an old home page', async () => {
      const site = disk.path('U盘');
      copyEdition(fixture, site, autumn);
      stampPage(site, lesson, winter);
      await openChecked(page, disk.url('U盘') + lesson);
      expect(await waitForProblem(page, 'incomplete')).toBe(
        '没有复制完整：新旧文件混在一起（有的还是 2026-10-01 的）。请把新版的整个文件夹重新复制一遍。',
      );
      await answer(page, '知道了');
      expect(await problemOf(page)).toBe('');

      stampPage(site, 'index.html', spring);
      await openChecked(page, `${disk.url('U盘')}index.html`);
      expect(await waitForProblem(page, 'incomplete')).toContain('2026-04-01');
      expect(page.problems).toEqual([]);
    });

    test('a copy without version.js is not whole', async () => {
      copyEdition(fixture, disk.path('U盘'), autumn);
      rmSync(join(disk.path('U盘'), 'version.js'));
      await page.goto(disk.url('U盘') + lesson);
      expect(await waitForProblem(page, 'incomplete')).toContain('缺少文件 version.js');
      expect(page.problems.filter(({ kind }) => kind === 'exception' || kind === 'policy')).toEqual([]);
      // The text reads, and its tools work.
      expect(await page.evaluate(() => document.querySelector('.lesson-projection') !== null)).toBe(true);
    });

    test.each([
      ['cut off', 'window.xuekuVersion={"site":"ces'],
      ['empty', ''],
      ['of NULs', '\0'.repeat(90)],
      ['a web page', '<!doctype html><title>404</title>'],
    ])('a copy whose version.js is %s is not whole', async (_what, text) => {
      copyEdition(fixture, disk.path('U盘'), autumn);
      put(disk.path('U盘'), 'version.js', text);
      await page.goto(disk.url('U盘') + lesson);
      expect(await waitForProblem(page, 'incomplete')).toBe(
        '没有复制完整：缺少文件 version.js，或者它已损坏。请把新版的整个文件夹重新复制一遍。',
      );
    });

    test.each([30, 60])('a page of which %i percent came says so', async (percent) => {
      const site = disk.path('U盘');
      copyEdition(fixture, site, autumn);
      const whole = readFileSync(join(site, lesson));
      writeFileSync(join(site, lesson), whole.subarray(0, Math.floor((whole.length * percent) / 100)));
      await page.goto(disk.url('U盘') + lesson);
      expect(await waitForProblem(page, 'cut')).toBe(
        '没有复制完整：这一页缺了后面一截。请把整个文件夹重新复制一遍。',
      );
      await answer(page, '知道了');
      expect(await problemOf(page)).toBe('');
    });

    test.each(['missing', 'cut off'])(
      'a page whose entry is %s says so and has no dead buttons',
      async (how) => {
        const site = disk.path('U盘');
        copyEdition(fixture, site, autumn);
        for (const file of readdirSync(join(site, 'assets')).filter((name) => name.startsWith('entry.'))) {
          if (how === 'missing') rmSync(join(site, 'assets', file));
          else truncateSync(join(site, 'assets', file), 9000);
        }
        for (const { page: path } of pages) {
          await page.goto(disk.url('U盘') + path);
          await expectBroken(page, '没有拷完整');
          expect(await noticeOf(page), path).toContain('请先解压整个文件夹');
        }
      },
    );

    test('an older copy that is opened after a newer one says so until it is told not to', async () => {
      // Firefox keeps what it stores for each file apart: there it is the same file again.
      const old = name === 'firefox' ? '新版' : '旧版';
      copyEdition(fixture, disk.path('新版'), autumn);
      await openChecked(page, disk.url('新版') + lesson);
      expect(await problemOf(page)).toBe('');
      copyEdition(fixture, disk.path(old), spring);
      await openChecked(page, disk.url(old) + lesson);
      expect(await waitForProblem(page, 'superseded')).toBe(
        '本机有更新的版本（2026-10-01），您打开的是 2026-04-01 的。请改用新的那一份。',
      );
      await page.reload();
      await waitForProblem(page, 'superseded');
      await answer(page, '知道了');
      await openChecked(page, disk.url(old) + lesson);
      expect(await problemOf(page)).toBe('');

      copyEdition(fixture, disk.path('新版'), winter);
      await openChecked(page, disk.url('新版') + lesson);
      expect(await problemOf(page)).toBe('');
      copyEdition(fixture, disk.path(old), spring);
      await openChecked(page, disk.url(old) + lesson);
      expect(await waitForProblem(page, 'superseded')).toContain('2026-12-01');
      expect(page.problems).toEqual([]);
    });

    test.each([
      { what: 'a later format', folder: { format: 2, releases: [] }, stored: '{"format":2,"seen":[1]}' },
      { what: 'rubbish', folder: 'x', stored: '{"date":"2099","build":' },
      { what: 'nothing', folder: null, stored: 'null' },
      { what: 'another site', folder: { site: 'other', ...winter }, stored: '[]' },
    ])('$what in version.js and in the storage changes nothing', async ({ folder, stored }) => {
      copyEdition(fixture, disk.path('U盘'), autumn);
      writeVersion(disk.path('U盘'), folder);
      await openChecked(page, disk.url('U盘') + lesson);
      await page.evaluate((text) => localStorage.setItem('xueku:ceshi-ku:newest-version', text), stored);
      await openChecked(page, disk.url('U盘') + lesson);
      expect(await problemOf(page)).toBe('');
      expect(page.problems).toEqual([]);
    });

    test('a copy without its downloads offers none and says nothing', async () => {
      copyEdition(fixture, disk.path('U盘'), autumn, true);
      await openChecked(page, `${disk.url('U盘')}index.html`);
      await page.evaluate(() => new Promise<void>((resolve) => setTimeout(() => resolve(), 800)));
      expect(await problemOf(page)).toBe('');
      expect(await page.evaluate(() => document.querySelector('[data-downloads], .notice') === null)).toBe(
        true,
      );
      expect(page.problems.filter(({ kind }) => kind === 'exception')).toEqual([]);
    });

    test('nothing of it is on the wall, in the presenter window or on paper', async () => {
      copyEdition(fixture, disk.path('U盘'), autumn);
      writeVersion(disk.path('U盘'), { site: 'ceshi-ku', ...winter });
      const address = disk.url('U盘') + lesson;
      const hasBar = (): boolean => document.querySelector('[data-version-problem]') !== null;
      await page.goto(`${address}?presenter`);
      await page.waitFor('the presenter window', () => document.querySelector('[data-presenter]') !== null);
      expect(await page.evaluate(hasBar)).toBe(false);
      await page.goto(`${address}?print=record`);
      await page.waitFor('the form', () => document.querySelector('.print-sheet') !== null);
      expect(await page.evaluate(hasBar)).toBe(false);
      await projectFrom(page, address);
      await page.waitFor('the wall', () => document.querySelector('[data-slide]') !== null);
      await page.waitFor('version.js', () => 'xuekuVersion' in window);
      await page.evaluate(() => new Promise<void>((resolve) => setTimeout(() => resolve(), 200)));
      // Who is quick sees it come before the wall, but then it lies below.
      expect(
        await page.evaluate(() => {
          const shown = document.elementFromPoint(innerWidth / 2, innerHeight - 20);
          return shown !== null && shown.closest('[data-projection]') !== null;
        }),
      ).toBe(true);
      expect(page.problems).toEqual([]);
    });
  });

  describe('on a server', () => {
    let site: string;
    let server: OpenSite;
    beforeEach(async () => {
      site = disk.path('网站');
      copyEdition(fixture, site, autumn);
      server = await overHttp(site, '/ku/');
    });
    afterEach(() => server.close());

    test('a page and its server agree, and 404.html finds the root from any depth', async () => {
      for (const { page: path } of pages) {
        await openChecked(page, server.url + path);
        expect(await problemOf(page), path).toBe('');
      }
      expect(page.problems).toEqual([]);
      await openChecked(page, `${server.url}lessons/2025/meiyou.html`);
      expect(page.requests[page.requests.length - 1]).toBe(`${server.url}version.js?bbbbbbbb`);
      expect(await problemOf(page)).toBe('');
    });

    test('a page from before the update asks to be loaded again', async () => {
      stampPage(site, lesson, spring);
      await openChecked(page, server.url + lesson);
      expect(await waitForProblem(page, 'stale')).toBe(
        '这是旧版残留，网站已经更新（2026-10-01）。请刷新；刷新后还这样，请从首页找新的。',
      );
      stampPage(site, lesson, autumn);
      await answer(page, '刷新');
      await page.waitFor(
        'the new page',
        () => document.documentElement.getAttribute('data-version') === 'bbbbbbbb',
      );
      await page.waitFor('version.js', () => 'xuekuVersion' in window);
      expect(await problemOf(page)).toBe('');
      expect(page.problems).toEqual([]);
    });

    test('a server that is getting its files, or went back to an older version, is left in peace', async () => {
      stampPage(site, lesson, winter);
      await openChecked(page, server.url + lesson);
      expect(await problemOf(page)).toBe('');
      stampPage(site, lesson, spring);
      writeVersion(site, { site: 'ceshi-ku', ...spring });
      await openChecked(page, server.url + lesson);
      expect(await problemOf(page)).toBe('');
      rmSync(join(site, 'version.js'));
      await page.goto(server.url + lesson);
      await page.evaluate(() => new Promise<void>((resolve) => setTimeout(() => resolve(), 800)));
      expect(await problemOf(page)).toBe('');
      expect(page.problems.filter(({ kind }) => kind === 'exception')).toEqual([]);
    });

    const file = (
      kind: Download['kind'],
      id: string,
      path: string,
      edition: { date: string; build: string } = autumn,
    ): Download => ({ kind, id, path: `downloads/${path}`, bytes: 131_072, ...edition });
    const bundled = [
      file('site', 'ceshi-ku', 'xueku-ceshi-ku-20261001.zip'),
      file('collection', 'jichu', 'xueku-ceshi-ku-jichu-20260401.zip', spring),
      file('epub', 'jichu', 'epub/基础.epub'),
      file('lesson', 'lianxi-qunzhong', 'lessons/联系群众 100%.html'),
    ];
    const offered = (): { text: string; href: string; name: string | null }[] =>
      Array.from(document.querySelectorAll('[data-downloads] li')).map((entry) => {
        const link = entry.querySelector('a') as HTMLAnchorElement;
        return {
          text: Array.from(entry.children)
            .map((part) => part.textContent)
            .join('；'),
          href: link.href,
          name: link.getAttribute('download'),
        };
      });

    test('what was bundled is offered where it belongs, with size and day', async () => {
      copyEdition(fixture, site, autumn, true);
      put(site, 'downloads/downloads.js', writeDownloads({ site: 'ceshi-ku', files: bundled }));
      bundled.forEach(({ path }) => put(site, path, 'bundle'));
      const offersOn = async (path: string): Promise<ReturnType<typeof offered>> => {
        await openChecked(page, server.url + path);
        return page.evaluate(offered);
      };
      expect(await offersOn('index.html')).toEqual([
        {
          text: '下载整套资料（压缩包）；128 KB，2026-10-01；先解压，再双击 index.html',
          href: `${server.url}downloads/xueku-ceshi-ku-20261001.zip`,
          name: '',
        },
      ]);
      expect((await offersOn('collections/jichu.html')).map(({ text }) => text)).toEqual([
        '下载这个专题（压缩包）；128 KB，2026-04-01，比本页旧；先解压，再双击 index.html',
        '下载电子书（EPUB）；128 KB，2026-10-01；用手机上的阅读软件打开',
      ]);
      const [single] = await offersOn(lesson);
      expect(single && single.text).toBe(
        '下载这一课（单个网页）；128 KB，2026-10-01；手机、电脑都能打开，不用联网',
      );
      expect(
        await page.evaluate((address) => fetch(address).then((answer) => answer.text()), single!.href),
      ).toBe('bundle');
      expect(await offersOn('lessons/zoufang-jilu.html')).toEqual([]);
      expect(await offersOn('collections/fangfa.html')).toEqual([]);
      expect(await offersOn('glossary.html')).toEqual([]);
      expect(page.problems).toEqual([]);
    });

    test('a page of another version, and a list that cannot be read, offer nothing', async () => {
      copyEdition(fixture, site, autumn, true);
      put(site, 'downloads/downloads.js', writeDownloads({ site: 'ceshi-ku', files: bundled }));
      stampPage(site, lesson, spring);
      await openChecked(page, server.url + lesson);
      await waitForProblem(page, 'stale');
      expect(await page.evaluate(offered)).toEqual([]);
      put(site, 'downloads/downloads.js', 'window.xuekuDownloads={"site":"ceshi-ku","format":2,"files":{}};');
      await openChecked(page, `${server.url}index.html`);
      expect(await page.evaluate(offered)).toEqual([]);
      expect(page.problems).toEqual([]);
    });
  });
});
