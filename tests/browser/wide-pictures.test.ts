import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { render, surroundings } from '../unit/support/render.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { type SavedLesson, saveLesson } from './single-file-steps.ts';
import { type OpenSite, overFile } from './sites.ts';

/*
 * Pictures that are wider than the column. Page functions here run in Chromium 69.
 */

const { fixture } = inject('sites');
const slug = 'lianxi-qunzhong';
const picture = '![宽图](../../attachments/kuan.svg)';
const text = [
  picture,
  `${picture}\n${picture}`,
  `${picture}在一句话的开头，在中间${picture}，又在**里面${picture}**。`,
  `[${picture}](https://example.cn/)`,
  `- 在清单里${picture}`,
  `> 在引文里${picture}`,
].join('\n\n');

let site: OpenSite;
let file: SavedLesson;
beforeAll(async () => {
  site = await overFile(fixture);
  const folder = fileURLToPath(site.url).slice(0, -1);
  const around = {
    ...surroundings,
    attachmentUrl: () => '../attachments/kuan.svg',
    imageSize: () => ({ width: 1600, height: 900 }),
  };
  const paragraphs = /<section[^>]*>([\s\S]*)<\/section>/.exec(render(text, 'md', around).body)?.[1] ?? '';
  const page = join(folder, 'lessons', `${slug}.html`);
  const html = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    html.replace(/(<div class="prose"[^>]*>\s*<section[^>]*>)/, (start) => start + paragraphs),
  );
  writeFileSync(
    join(folder, 'attachments', 'kuan.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#c33"/></svg>',
  );
  file = await saveLesson(folder, slug);
});
afterAll(async () => {
  file.remove();
  await site.close();
});

describe.each<BrowserName>(['chromium', 'firefox', 'chromium69'])('%s', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name);
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test.each([
    ['the site', 360],
    ['the site', 1280],
    ['a one-file lesson', 360],
    ['a one-file lesson', 1280],
  ])(
    'in %s at %i px stay in the column and are as wide as it where they stand alone',
    async (where, width) => {
      await page.setViewport({ width, height: 800 });
      await page.goto(where === 'the site' ? `${site.url}lessons/${slug}.html` : file.url);
      const seen = await page.evaluate(() => {
        const column = document.querySelector('.prose section')!.getBoundingClientRect();
        const pictures = Array.from(document.querySelectorAll('.prose img[alt="宽图"]'));
        return {
          overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          count: pictures.length,
          sticksOut: pictures
            .map((element) => element.getBoundingClientRect())
            .filter(({ left, right }) => left < column.left - 0.5 || right > column.right + 0.5).length,
          alone: pictures
            .slice(0, 3)
            .map((element) => Math.round(element.getBoundingClientRect().width - column.width)),
        };
      });
      expect(seen).toEqual({ overflow: 0, count: 9, sticksOut: 0, alone: [0, 0, 0] });
    },
  );
});
