import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser } from './driver/page.ts';
import { openSearchDialog, shownLessons, shownStatus, typeQuery } from './search-steps.ts';
import { waysForFeatures } from './sites.ts';

const { real } = inject('sites');
const browsers: BrowserName[] = ['chromium', 'firefox'];
const query = '信于民';

function find(site: string, folder: string, name: RegExp): string {
  const file = readdirSync(join(site, folder)).find((candidate) => name.test(candidate));
  if (file === undefined) throw new Error(`${folder} has no ${name.source}`);
  return join(site, folder, file);
}

function halve(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
}

const faults: { what: string; breakIt(site: string): void; said: RegExp; works: boolean }[] = [
  {
    what: 'the chunk is missing',
    breakIt: (site) => rmSync(find(site, 'assets', /^chunk-search\./)),
    said: /缺少文件 assets\/chunk-search\..*下面的目录/,
    works: false,
  },
  {
    what: 'the manifest is missing',
    breakIt: (site) => rmSync(join(site, 'search', 'manifest.js')),
    said: /search\/manifest\.js 没有找到.*下面的目录/,
    works: false,
  },
  {
    what: 'the manifest is cut in half',
    breakIt: (site) => halve(join(site, 'search', 'manifest.js')),
    said: /search\/manifest\.js 已损坏.*下面的目录/,
    works: false,
  },
  {
    what: 'the engine is missing',
    breakIt: (site) => rmSync(find(site, 'search', /^engine\./)),
    said: /search\/engine\..* 没有找到/,
    works: true,
  },
];

describe.each(browsers)('%s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());

  // What is wrong is told in the same words over http; one base path is enough.
  describe.each(waysForFeatures)('$way', ({ open }) => {
    test.each(faults)('$what: the page says so and what still works', async ({ breakIt, said, works }) => {
      const folder = mkdtempSync(join(tmpdir(), 'xueku-broken-'));
      cpSync(real, folder, { recursive: true });
      breakIt(folder);
      const site = await open(folder);
      const page = await browser.newPage();
      await page.goto(`${site.url}search.html?q=${encodeURIComponent(query)}`);
      await page.waitFor('an answer', () =>
        ['done', 'error'].includes(
          document.querySelector('[data-search-status]')?.getAttribute('data-state') ?? '',
        ),
      );
      const { state } = await page.evaluate(shownStatus);
      expect(state).toBe(works ? 'done' : 'error');
      // The engine is loaded after the first answer, and tried twice.
      await page.waitFor(
        `a word about ${said.source}`,
        (source) =>
          new RegExp(source).test(
            document.querySelector<HTMLElement>('[data-search-page]')!.innerText.replace(/\n/g, ''),
          ),
        said.source,
      );
      expect((await page.evaluate(shownLessons)).length > 0).toBe(works);
      const directory = (): number =>
        document.querySelector('[data-search-directory]')!.getClientRects().length;
      expect((await page.evaluate(directory)) > 0).toBe(!works);
      await page.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('the dialog says so, too, and leads to the directory', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'xueku-broken-'));
      cpSync(real, folder, { recursive: true });
      rmSync(join(folder, 'search', 'manifest.js'));
      const site = await open(folder);
      const page = await browser.newPage();
      await page.goto(`${site.url}index.html`);
      await openSearchDialog(page);
      await typeQuery(page, query);
      await page.waitFor(
        'the error',
        () => document.querySelector('.dialog [data-search-status]')?.getAttribute('data-state') === 'error',
      );
      expect((await page.evaluate(shownStatus)).text).toContain('search/manifest.js 没有找到');
      await page.click('.dialog .search-hints a');
      await page.waitFor('the directory', () => location.pathname.endsWith('search.html'));
      await page.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    });
  });
});
