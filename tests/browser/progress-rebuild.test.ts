import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, contentFolders } from '../setup/sites.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { lesson, openLesson, textOf, tick, tickedTexts } from './progress-steps.ts';
import { type OpenSite, overHttp } from './sites.ts';

const browsers: BrowserName[] = ['chromium', 'firefox'];
const ways = [
  { way: 'http', open: (root: string) => overHttp(root, '/a/b/') },
  {
    way: 'file',
    // Not a copy: the same file is opened again after the lesson was built anew.
    open: (root: string): Promise<OpenSite> =>
      Promise.resolve({ url: `${pathToFileURL(root).href}/`, close: () => Promise.resolve() }),
  },
];
const source = 'lessons/jichu/lianxi-qunzhong.mdx';

/** What an editor may do to a lesson in one afternoon. */
const edits: [string, string][] = [
  ['title: 联系群众从进门开始', 'title: 联系群众先从进门开始'],
  ['- [ ] 已读全文，能复述“三听”', '- [ ] 先看一遍词语\n- [ ] 已读全文、能复述「三听」。'],
  ['- [ ] 走访一户，用样表记下三条意见', '- [ ] 走访两户，用样表记下三条意见'],
  [
    '- [ ] 对照“两个不要”，检查上一次走访\n- [ ] 把一件没办成的事向群众说清楚',
    '- [ ] 把一件没办成的事向群众说清楚\n- [ ] 对照“两个不要”，检查上一次走访',
  ],
  ['- [ ] 能说出《孟子》里的那句话', '- [ ] 写一份走访体会'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueku 清单 '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(ways)('$way', ({ way, open }) => {
  const content = (): string => join(folder, `${way} content`);
  const out = (): string => join(folder, `${way} 学习资料`);
  const opened: { name: BrowserName; browser: Browser; page: Page }[] = [];
  let site: OpenSite;
  beforeAll(async () => {
    cpSync(contentFolders.fixture, content(), { recursive: true });
    await buildSite(content(), out());
    site = await open(out());
    for (const name of browsers) {
      const browser = await launch(name);
      opened.push({ name, browser, page: await browser.newPage() });
    }
  });
  afterAll(async () => {
    for (const { browser } of opened) await browser.close();
    await site.close();
  });

  test('ticks survive a lesson that was edited and built anew', async () => {
    for (const { page } of opened) {
      await page.setViewport({ width: 1280, height: 800 });
      await openLesson(page, site.url + lesson);
      for (const start of ['已读全文', '走访一户', '把一件没办成', '能说出《孟子》']) await tick(page, start);
      expect(await tickedTexts(page)).toHaveLength(4);
    }

    const path = join(content(), source);
    const before = readFileSync(path, 'utf8');
    const after = edits.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, before);
    writeFileSync(path, after);
    await buildSite(content(), out());

    for (const { name, page } of opened) {
      await openLesson(page, site.url + lesson);
      expect(await tickedTexts(page), name).toEqual([
        '已读全文、能复述「三听」。',
        '把一件没办成的事向群众说清楚',
      ]);
      expect(await textOf(page, '[data-card-count]')).toBe('2 / 6');
      expect(await textOf(page, '[data-reworded] p')).toBe(
        '这一项改过措辞。改之前您勾过：“走访一户，用样表记下三条意见”',
      );
      expect(await page.evaluate(() => document.querySelectorAll('[data-reworded]').length)).toBe(1);
      await page.click('[data-reworded] button');
      expect(await textOf(page, '[data-card-count]')).toBe('3 / 6');
      expect(page.problems).toEqual([]);
    }
  });
});
