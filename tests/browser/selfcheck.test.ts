import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readBuiltSite } from '../../src/bundle/built-site.ts';
import { expectNoViolation } from './axe.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { checkFolder, type Stick, stickWithCheck } from './selfcheck-steps.ts';
import { overHttp } from './sites.ts';

const { fixture } = inject('sites');
const lesson = 'lessons/lianxi-qunzhong.html';

let stick: Stick;
beforeEach(async () => {
  stick = await stickWithCheck(fixture);
});
afterEach(() => stick.close());

/** Does to a stick what happens to sticks. */
function wear({ folder }: Stick): void {
  rmSync(join(folder, 'glossary.html'));
  truncateSync(join(folder, lesson), 1000);
  writeFileSync(join(folder, 'lessons', 'jiu-ke.html'), '旧课');
  writeFileSync(join(folder, 'Thumbs.db'), 'x');
  const home = readFileSync(join(folder, 'index.html'));
  home[100] = (home[100] ?? 0) ^ 1;
  writeFileSync(join(folder, 'index.html'), home);
  renameSync(join(folder, 'about.html'), join(folder, 'About.html'));
}

describe.each<BrowserName>(['chromium', 'firefox', 'chromium69'])('%s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(`${stick.url}selfcheck.html`);
  });
  afterEach(async () => {
    expect(page.problems).toEqual([]);
    // Everything is in the one file.
    expect(page.requests.filter((url) => url !== `${stick.url}selfcheck.html`)).toEqual([]);
    await page.close();
  });

  it('finds a whole copy whole, chosen itself or with the folder around it', async () => {
    const count = /共 (\d+) 个文件/.exec(await page.evaluate(() => document.body.innerText))?.[1];
    const whole = (folder: string): string =>
      `核对完了：全部完好。\n全部完好\n核对的文件夹：${folder}\n${count} 个文件和打包时一模一样，没有多，也没有少。`;
    expect(await checkFolder(page, name, stick.folder)).toBe(whole('U盘'));
    expect(await checkFolder(page, name, dirname(stick.folder))).toBe(whole('学习 资料/U盘'));
    expect(await page.evaluate(() => document.getElementById('progress')!.offsetHeight)).toBe(0);
  });

  it('lists what is missing, cut off, changed, renamed and left over, and nothing else', async () => {
    wear(stick);
    const said = await checkFolder(page, name, stick.folder);
    expect(said).toContain('核对完了：有 5 个文件对不上');
    const parts = await page.evaluate(() =>
      Array.from(document.querySelectorAll('#result h3')).map((title) => [
        title.textContent,
        ...Array.from(title.nextElementSibling!.nextElementSibling!.children, (item) => item.textContent),
      ]),
    );
    expect(parts).toEqual([
      ['缺少的文件（1 个）', 'glossary.html'],
      ['变了的文件（2 个）', `${lesson}（比原来小，多半没有复制完）`, 'index.html'],
      ['名字变了的文件（1 个）', 'about.html（现在叫 About.html）'],
      ['多出来的文件（1 个）', 'lessons/jiu-ke.html'],
    ]);
  });

  it('says first that all is well when an earlier version only left files, and lists the lessons first', async () => {
    const left = ['assets/Page.jiu.css', 'search/jiu.json', 'collections/jiu.html', 'lessons/jiu-ke.html'];
    for (const file of left) writeFileSync(join(stick.folder, file), '旧');
    const said = (await checkFolder(page, name, stick.folder)).split('\n');
    expect(said[0]).toBe('核对完了：这一版的文件全部完好，另外多出 4 个文件，见下面。');
    expect(said.slice(1, 3)).toEqual(['这一版的文件全部完好', '核对的文件夹：U盘']);
    expect(said[3]).toMatch(/^\d+ 个文件和打包时一模一样，一个不少。$/);
    expect(said.slice(-4)).toEqual([
      'lessons/jiu-ke.html',
      'collections/jiu.html',
      'assets/Page.jiu.css',
      'search/jiu.json',
    ]);
  });

  it('says so when a wrong folder was chosen, and takes the right one then', async () => {
    expect(await checkFolder(page, name, join(stick.folder, 'lessons'))).toContain('选得太靠里了');
    const other = join(dirname(stick.folder), '照片');
    mkdirSync(other);
    writeFileSync(join(other, '合影.jpg'), 'x');
    expect(await checkFolder(page, name, other)).toContain('没有这份资料的文件');
    expect(await checkFolder(page, name, stick.folder)).toContain('全部完好');
  });

  it('says so when it is itself of another version than the folder', async () => {
    const { site, date, build } = readBuiltSite(fixture).marker;
    const folderIs = (version: object): void =>
      writeFileSync(
        join(stick.folder, 'version.js'),
        `window.xuekuVersion=${JSON.stringify({ site, date, build, downloads: false, ...version })};\n`,
      );
    folderIs({ date: '2099-10-01', build: 'ffffffff' });
    const left = await checkFolder(page, name, stick.folder);
    expect(left).toContain(`这一页是另一版的（${date}），文件夹里是 2099-10-01 的`);
    expect(left).toContain('把 2099-10-01 的压缩包再解压一次');
    expect(left).not.toContain('变了的文件');
    // A new page in an old folder has the right list.
    await page.reload();
    folderIs({ date: '2001-01-01', build: 'ffffffff' });
    const early = await checkFolder(page, name, stick.folder);
    expect(early).toContain('文件夹里是 2001-01-01 的');
    expect(early).toContain('变了的文件');
    await page.reload();
    folderIs({ site: 'other', date: '2099-10-01', build: 'ffffffff' });
    expect(await checkFolder(page, name, stick.folder)).not.toContain('另一版');
  });

  it('means its own copy of several', async () => {
    cpSync(stick.folder, join(dirname(stick.folder), 'A旧资料'), { recursive: true });
    rmSync(join(stick.folder, 'about.html'));
    const said = await checkFolder(page, name, dirname(stick.folder));
    expect(said).toContain('有 1 个文件对不上');
    expect(said).toContain('核对的文件夹：学习 资料/U盘\n');
  });
});

describe('in current Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  it.each([
    ['light', 1280],
    ['dark', 360],
  ] as const)('has no WCAG violation in %s at %i px, before and after', async (colorScheme, width) => {
    wear(stick);
    await page.setViewport({ width, height: 740 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${stick.url}selfcheck.html`);
    await expectNoViolation(page);
    await checkFolder(page, 'chromium', stick.folder);
    await expectNoViolation(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  it('is reached with the keyboard, with a ring that is seen', async () => {
    await page.goto(`${stick.url}selfcheck.html`);
    await page.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('folder');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('label')!).outlineStyle)).toBe(
      'solid',
    );
  });

  it('tells by its live region, in one sentence at the end', async () => {
    await page.goto(`${stick.url}selfcheck.html`);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('[role=status]')!;
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true });
    });
    await checkFolder(page, 'chromium', stick.folder);
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      '正在核对，请等一等……',
      '核对完了：全部完好。',
    ]);
  });

  it('compares sizes where the browser has no hashes, and says so', async () => {
    wear(stick);
    await page.beforeScripts(() => {
      Object.defineProperty(window, 'crypto', { value: {} });
    });
    await page.goto(`${stick.url}selfcheck.html`);
    const said = await checkFolder(page, 'chromium', stick.folder);
    expect(said).toContain('变了的文件（1 个）');
    expect(said).toContain('只能核对文件名和大小');
  });

  it('works on a server as well', async () => {
    const served = await overHttp(stick.folder, '/a/b/');
    try {
      await page.goto(`${served.url}selfcheck.html`);
      expect(await checkFolder(page, 'chromium', stick.folder)).toContain('全部完好');
    } finally {
      await served.close();
    }
  });
});

it('says what to do without scripts', async () => {
  const browser = await launch('chromium', { javaScript: false });
  try {
    const page = await browser.newPage();
    await page.goto(`${stick.url}selfcheck.html`);
    const text = await page.evaluate(() => document.body.innerText);
    expect(text).toContain('脚本没有运行');
    expect(text).not.toContain('选择文件夹');
  } finally {
    await browser.close();
  }
});
