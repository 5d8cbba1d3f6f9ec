import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { closeDialog, openSettings } from './reader.ts';
import { type OpenSite, overHttp, pagesOf, pageType } from './sites.ts';

const { fixture } = inject('sites');
const browsers: BrowserName[] = ['chromium', 'firefox', 'chromium109', 'chromium69'];

/** What an old office server says of every text file. */
const gbk = {
  '.html': { 'content-type': 'text/html; charset=gbk' },
  '.css': { 'content-type': 'text/css; charset=gbk' },
  '.js': { 'content-type': 'application/javascript; charset=gbk' },
};
/** What strict servers hand out (issue 2, “robust where offices are”). */
const allowedExtensions = [
  '.html',
  '.css',
  '.js',
  '.json',
  '.png',
  '.jpg',
  '.svg',
  '.webp',
  '.txt',
  '.xml',
  '.zip',
  '.pdf',
  '.mp4',
];

describe.each(browsers)('%s behind a server that says charset=gbk and refuses unknown extensions', (name) => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
    site = await overHttp(fixture, '/ku/', { headers: gbk, allowedExtensions });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(pagesOf(fixture).filter((path) => pageType(fixture, path) !== 'redirect'))(
    '%s is whole',
    async (path) => {
      await page.goto(site.url + path);
      expect(await page.evaluate(() => document.characterSet)).toBe('UTF-8');
      const [, title = '?'] = /<title>([^<]+)/.exec(readFileSync(join(fixture, path), 'utf8')) ?? [];
      expect(await page.evaluate(() => document.title)).toBe(title);
      expect(await page.evaluate(() => document.body.innerText)).not.toMatch(/\uFFFD|锟斤拷/);
      expect(page.problems).toEqual([]);
    },
  );

  test('words that scripts and style sheets bring are whole too', async () => {
    await page.goto(`${site.url}lessons/lianxi-qunzhong.html`);
    expect(await page.evaluate(() => document.querySelector('.reader-settings')!.textContent)).toBe(
      '阅读设置',
    );
    await openSettings(page);
    expect(
      await page.evaluate(() => (document.querySelector('.settings-dialog') as HTMLElement).innerText),
    ).toContain('长者模式');
    await closeDialog(page);
    const generated = await page.evaluate(() => {
      const texts: string[] = [];
      for (const element of Array.from(document.querySelectorAll('*'))) {
        for (const part of ['::before', '::after']) {
          const { content } = getComputedStyle(element, part);
          if (content !== 'none' && content !== 'normal') texts.push(content);
        }
      }
      return texts.join(' ');
    });
    // UTF-8 read as GBK leaves rare characters and the replacement sign behind.
    expect(generated).not.toMatch(/[\uFFFD锛鈥銆绗浜]/);
    expect(page.problems).toEqual([]);
  });
});
