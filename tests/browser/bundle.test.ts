import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { archiveIn, runBundle } from '../build/run-bundle.ts';
import { buildSite, contentFolders } from '../setup/sites.ts';
import { expectNoViolation } from './axe.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { openLesson, tick, tickedTexts } from './progress-steps.ts';
import { projectFrom, stageOf } from './projection-steps.ts';
import { shownLessons, waitForSearch } from './search-steps.ts';
import { checkFolder } from './selfcheck-steps.ts';
import { pagesOf, pageType } from './sites.ts';

/*
 * A bundle as somebody gets it: made by the command, unpacked onto a stick, opened by double-click. Page functions
 * here run in Chromium 69 too: no newer syntax in them.
 */

const lesson = 'lessons/lianxi-qunzhong.html';
const first = '已读全文，能复述“三听”';

let folder: string;
/** The unpacked folders of two editions of one site. */
let spring: string;
let autumn: string;

/** Packs a content folder and unpacks the archive into a folder. */
async function bundleInto(content: string, out: string, target: string, ...more: string[]): Promise<void> {
  await buildSite(content, out);
  const { code, output } = await runBundle(['--content', content, '--out', out, ...more]);
  if (code !== 0) throw new Error(output);
  const archives = readdirSync(join(out, 'downloads')).filter((file) => file.endsWith('.zip'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(out, 'downloads', archives[0]!))))) {
    const path = join(target, name.slice(name.indexOf('/') + 1));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'xueku-bundle-'));
  const content = join(folder, 'content');
  const out = join(folder, 'dist');
  spring = join(folder, 'spring');
  autumn = join(folder, 'autumn');
  cpSync(contentFolders.fixture, content, { recursive: true });
  await bundleInto(content, out, spring);
  const old = join(folder, 'old.zip');
  cpSync(archiveIn(out), old);
  // A month later: one lesson has gone, another has a new item and a new sentence.
  rmSync(join(content, 'lessons', 'jichu', 'changbiaoti-lizi.md'));
  edit(join(content, 'collections', 'jichu.yaml'), (text) =>
    text.replace(/changbiaoti-lizi/g, 'lianxi-qunzhong'),
  );
  edit(join(content, 'lessons', 'jichu', 'lianxi-qunzhong.mdx'), (text) =>
    text
      .replace(/^updated:.*$/m, 'updated: 2026-12-20')
      .replace('笔要能写', '笔要先试过，要能写')
      .replace(`- [ ] ${first}`, `- [ ] 先把手机调成静音\n- [ ] ${first}`),
  );
  await bundleInto(content, out, autumn, '--since', old);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each<BrowserName>(['chromium', 'firefox', 'chromium69'])('%s', (name) => {
  /** Firefox keeps the storage of every local file apart. */
  const isShared = name !== 'firefox';
  let browser: Browser;
  let page: Page;
  let stick: string;
  const address = (path: string): string => `${pathToFileURL(stick).href}/${path}`;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    stick = join(mkdtempSync(join(folder, 'stick-')), '学习 资料', 'U盘');
    cpSync(spring, stick, { recursive: true });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
  });
  afterEach(async () => {
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  test('every page opens cleanly', async () => {
    const pages = pagesOf(stick).filter(
      (path) => pageType(stick, path) !== 'redirect' && path !== '404.html',
    );
    expect(pages.length).toBeGreaterThan(15);
    for (const path of pages) {
      await page.goto(address(path));
      const hidden = (): boolean => {
        const notice = document.querySelector('.unzip-notice');
        return notice === null || getComputedStyle(notice).display === 'none';
      };
      expect(await page.evaluate(hidden), path).toBe(true);
      expect(page.problems, path).toEqual([]);
    }
  });

  test('search, ticks, projection and print forms work', async () => {
    await page.goto(`${address('search.html')}?q=${encodeURIComponent('走访')}`);
    await waitForSearch(page, '走访');
    expect(await page.evaluate(shownLessons)).toContain('lianxi-qunzhong');

    await openLesson(page, address(lesson));
    await tick(page, first);
    await page.reload();
    await openLesson(page, address(lesson));
    expect(await tickedTexts(page)).toEqual([first]);

    await projectFrom(page, address(lesson), 2);
    expect((await stageOf(page)).pages).toBeGreaterThan(5);

    await page.goto(`${address(lesson)}?print=checklist`);
    const isShown = (): boolean => document.documentElement.getAttribute('data-print-form') === 'checklist';
    await page.waitFor('the form', isShown);
    expect(page.problems).toEqual([]);
  });

  test('the home page alone, as from inside an archive, says what to do', async () => {
    const alone = join(folder, `alone-${name}`);
    mkdirSync(alone, { recursive: true });
    cpSync(join(spring, 'index.html'), join(alone, 'index.html'));
    await page.goto(`${pathToFileURL(alone).href}/index.html`);
    const notice = () => {
      const element = document.querySelector<HTMLElement>('.unzip-notice')!;
      return getComputedStyle(element).display === 'none' ? '' : element.innerText;
    };
    expect(await page.evaluate(notice)).toContain('请先解压整个文件夹');
  });

  test('a newer bundle pasted over an older one keeps ticks, marks what is left over and loses nothing', async () => {
    await openLesson(page, address(lesson));
    await tick(page, first);
    cpSync(autumn, stick, { recursive: true });

    await openLesson(page, address(lesson));
    expect(await tickedTexts(page)).toEqual([first]);
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('旧版残留');

    await page.goto(address('lessons/changbiaoti-lizi.html'));
    await page.waitFor('the notice', () => document.body.textContent.indexOf('旧版残留') >= 0);
    if (isShared) {
      await page.goto(address('study.html'));
      await page.waitFor('the tick', () => document.querySelector('input[data-item]:checked') !== null);
    }

    await page.goto(address('selfcheck.html'));
    const said = await checkFolder(page, name, stick);
    expect(said).toContain('lessons/changbiaoti-lizi.html');
  });

  test('a copy that broke off is found by the page for checking', async () => {
    rmSync(join(stick, 'study.html'));
    writeFileSync(join(stick, lesson), readFileSync(join(stick, lesson)).subarray(0, 3000));
    await page.goto(address('selfcheck.html'));
    const said = await checkFolder(page, name, stick);
    expect(said).toContain('study.html');
    expect(said).toContain(lesson);
  });

  test('the home page leads to what changed, and that to the sections', async () => {
    cpSync(autumn, stick, { recursive: true });
    await page.goto(address('index.html'));
    await page.click('a[href="updates.html"]');
    await page.waitFor('the page', () => document.documentElement.getAttribute('data-page') === 'updates');
    const text = await page.evaluate(() => document.getElementById('main')!.innerText);
    expect(text).toContain('先把手机调成静音');
    const hrefs = await page.evaluate(() =>
      Array.from(document.querySelectorAll('main a')).map((link) => link.getAttribute('href') || ''),
    );
    const [target = ''] = hrefs.filter((href) => href.startsWith(`${lesson}#`));
    expect(target).toBe(`${lesson}#yi-zhi-bi`);
    expect(readFileSync(join(stick, lesson), 'utf8')).toContain('id="yi-zhi-bi"');
    expect(page.problems).toEqual([]);
    // axe needs a newer browser.
    if (name !== 'chromium69') await expectNoViolation(page);
  });
});
