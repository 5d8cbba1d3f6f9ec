import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { readBuiltSite } from '../../src/bundle/built-site.ts';
import { folderTree } from '../../src/bundle/file-tree.ts';
import { compareEditions } from '../../src/bundle/updates/compare-editions.ts';
import type { Edition } from '../../src/bundle/updates/edition.ts';
import { readEdition } from '../../src/bundle/updates/read-edition.ts';
import { updatesPage } from '../../src/bundle/updates/updates-page.ts';
import { expectNoViolation } from './axe.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { openWithPreferences } from './reader.ts';
import { type OpenSite, overHttp } from './sites.ts';

/** A month ago: the first lesson is new since, the second one was other in all respects, and one is withdrawn. */
function monthAgo(now: Edition): Edition {
  const [added, changed, ...rest] = now.lessons;
  if (!added || !changed) throw new Error('too few lessons');
  const { sections, items } = changed;
  const was: Edition['lessons'][number] = {
    ...changed,
    title: `${changed.title}（初稿）`,
    sourceHash: '0000000000000000',
    sections: [
      ...sections.slice(2).map((section) => ({ ...section, text: `${section.text}\n后来删去的话。` })),
      { id: 'qu-diao', heading: '后来去掉的一节', parent: '', text: '这一节去掉了。', files: [] },
    ],
    items: items.slice(1).map(({ text }, index) => ({ id: `old${index}`, text: `${text}（旧）一遍` })),
  };
  const withdrawn = { ...changed, slug: 'che-xia', title: '撤下的一课', former: [] };
  return { ...now, build: '00000000', date: '2026-10-01', lessons: [was, ...rest, withdrawn] };
}

const { fixture } = inject('sites');
const folder = mkdtempSync(join(tmpdir(), 'xueku-updates-'));
const root = join(folder, 'site');
beforeAll(async () => {
  cpSync(fixture, root, { recursive: true });
  const now = await readEdition(folderTree(fixture));
  const html = updatesPage(readBuiltSite(fixture), compareEditions(monthAgo(now), now));
  writeFileSync(join(root, 'updates.html'), html);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that the page tells of must be on it, whatever the browser. */
const told = [
  '联系群众从进门开始',
  '（初稿）',
  '后来去掉的一节',
  '原来是：',
  '撤下的一课',
  '2026-10-01（00000000）',
];

inEachBrowser(['chromium', 'firefox', 'chromium69'], root, (here) => {
  test('tells everything, and every link leads to a place that is there', async () => {
    const { page, opened } = here;
    page.problems.length = 0;
    await page.goto(`${opened.url}updates.html`);
    const text = await page.evaluate(() => document.getElementById('main')!.innerText);
    for (const part of told) expect(text).toContain(part);
    const links = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLAnchorElement>('main a')).map(({ href }) => href),
    );
    const sections = links.filter((link) => /#(?!item-)/.test(link));
    const items = links.filter((link) => link.includes('#item-'));
    expect(sections.length).toBeGreaterThan(3);
    expect(items.length).toBeGreaterThan(3);
    for (const link of new Set(links)) {
      await page.goto(link);
      const landed = await page.evaluate(() => ({
        page: document.documentElement.getAttribute('data-page'),
        isThere: location.hash === '' || document.querySelector(':target') !== null,
      }));
      expect([link, landed.page === 'lesson' || landed.page === 'collection', landed.isThere]).toEqual([
        link,
        true,
        true,
      ]);
    }
    expect(page.problems).toEqual([]);
  });

  test('the site is around it: header and home', async () => {
    const { page, opened } = here;
    await page.goto(`${opened.url}updates.html`);
    await page.click('.brand');
    await page.waitFor('the home page', () => document.documentElement.getAttribute('data-page') === 'home');
  });
});

describe('without scripts', () => {
  test.each<BrowserName>(['chromium', 'firefox'])(
    '%s: everything is there and nothing is dead',
    async (name) => {
      const browser = await launch(name, { javaScript: false });
      const site = await overHttp(root, '/ku/');
      const page = await browser.newPage();
      await page.goto(`${site.url}updates.html`);
      const { text, dead } = await page.evaluate(() => ({
        text: document.getElementById('main')!.innerText,
        dead: document.querySelectorAll('main button, main input, main a:not([href])').length,
      }));
      for (const part of told) expect(text).toContain(part);
      expect(dead).toBe(0);
      expect(page.problems).toEqual([]);
      await browser.close();
      await site.close();
    },
  );
});

describe('for every reader', () => {
  let browser: Browser;
  let page: Page;
  let site: OpenSite;
  beforeAll(async () => {
    browser = await launch('chromium');
    site = await overHttp(root, '/ku/');
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each([
    { look: 'light', width: 1280, preferences: { theme: 'light' } },
    { look: 'dark', width: 1280, preferences: { theme: 'dark' } },
    { look: 'high contrast', width: 1280, preferences: { theme: 'contrast' } },
    { look: '长者模式 on a phone', width: 360, preferences: { elder: true } },
    { look: '360 px', width: 360, preferences: { theme: 'light' } },
    { look: '320 px, dark', width: 320, preferences: { theme: 'dark' } },
  ])('$look: WCAG 2.2 A and AA, and nothing sticks out', async ({ width, preferences }) => {
    await page.setViewport({ width, height: 740 });
    await openWithPreferences(page, `${site.url}updates.html`, preferences);
    await expectNoViolation(page);
    const { clientWidth, scrollWidth } = await page.evaluate(() => ({
      clientWidth: document.documentElement.clientWidth,
      scrollWidth: document.documentElement.scrollWidth,
    }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});
