import { join } from 'node:path';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectNoViolation } from './axe.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { plain, readPdf, textOf as pdfText } from './pdf-text.ts';
import { forgetEverything, openLesson, textOf, tick, tickedTexts } from './progress-steps.ts';
import { isNotProjected, projectFrom, stageOf, waitForPage, waitForTools } from './projection-steps.ts';
import { closeDialog } from './reader.ts';
import { expectBroken, noticeOf } from './broken-steps.ts';
import { type SavedLesson, saveLesson } from './single-file-steps.ts';
import { overFile, overHttp } from './sites.ts';

/*
 * A lesson that was saved as one file. Page functions here run in Chromium 69: no optional chaining, no flat().
 */

const { fixture } = inject('sites');
const slug = 'lianxi-qunzhong';
const browsers: BrowserName[] = ['chromium', 'firefox', 'chromium69'];
const term = '.prose a.term[data-term="zoufang"]';

let lesson: SavedLesson;
beforeAll(async () => {
  lesson = await saveLesson(fixture, slug);
});
afterAll(() => lesson.remove());

/** Whether an address that was asked for is the file itself, or nothing that is fetched from anywhere. */
function isLesson(address: string): boolean {
  return (
    /^(?:about|blob):/.test(address) || decodeURI(address).replace(/[?#].*/, '') === decodeURI(lesson.url)
  );
}

async function formIsShown(page: Page, kind: string): Promise<void> {
  await page.waitFor(
    `the form ${kind}`,
    (wanted) => document.documentElement.getAttribute('data-print-form') === wanted,
    kind,
  );
}

async function openCarryDialog(page: Page): Promise<void> {
  await page.click('[data-card-carry]');
  await page.waitFor('the dialog', () => document.querySelector('.carry-dialog') !== null);
}

const previewIsShown = (): boolean => {
  const preview = document.querySelector<HTMLElement>('.term-preview');
  return preview !== null && !preview.hidden;
};

describe.each(browsers)('%s', (name) => {
  let browser: Browser;
  let page: Page;
  let presenter: Page | undefined;
  beforeAll(async () => {
    browser = await launch(name);
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await forgetEverything(page, lesson.url);
  });
  beforeEach(() => openLesson(page, lesson.url));
  afterEach(async () => {
    await presenter?.close();
    presenter = undefined;
    // Everything in this file goes without a fault and without another file, network or not.
    expect(page.problems).toEqual([]);
    expect(page.requests.filter((address) => !isLesson(address))).toEqual([]);
  });
  afterAll(() => browser.close());

  test('looks like the page of the site and says what it is', async () => {
    const look = await page.evaluate(() => ({
      header: getComputedStyle(document.querySelector('.site-header')!).position,
      indent: getComputedStyle(document.querySelector('.prose section > p')!).textIndent,
      picture: document.querySelector<HTMLImageElement>('.prose img')!.naturalWidth,
      wide: document.documentElement.scrollWidth > window.innerWidth,
    }));
    expect(look).toEqual({ header: 'sticky', indent: '36px', picture: 64, wide: false });
    expect(await textOf(page, '.single-file-note')).toBe(
      '这是《测试库》“基础课”专题里的一课。资料版本 ' + (await textOf(page, '.version time')),
    );
  });

  test('every link leads somewhere on the page or to another site', async () => {
    const dead = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLAnchorElement>('a'))
        .filter((link) => link.getClientRects().length > 0)
        .map((link) => link.getAttribute('href') || '(nowhere)')
        .filter((href) =>
          href.charAt(0) === '#'
            ? !document.getElementById(decodeURIComponent(href.slice(1)))
            : !/^https?:/.test(href),
        ),
    );
    expect(dead).toEqual([]);
  });

  test('the outline follows and leads', async () => {
    await page.click('nav[data-outline] a[href="#jin-men-zhi-hou"]');
    await page.waitFor('the mark in the outline', () => {
      const link = document.querySelector('nav[data-outline] a[aria-current]');
      return link !== null && link.getAttribute('href') === '#jin-men-zhi-hou';
    });
  });

  test('shows what a term means, and leads to its entry', async () => {
    await page.hover(term);
    await page.waitFor('the preview', previewIsShown);
    expect(await textOf(page, '.term-preview-text')).toContain('干部到群众家里了解情况');
    await page.leave();
    await page.click(term);
    await page.waitFor('the entry', () => {
      const top = document.querySelector('[data-term-entry="zoufang"]')!.getBoundingClientRect().top;
      return location.hash === '#term:zoufang' && top >= 0 && top < window.innerHeight;
    });
  });

  test('keeps ticks over a reload, under the keys of the site', async () => {
    await tick(page, '走访一户');
    await openLesson(page, lesson.url);
    expect((await tickedTexts(page)).join()).toContain('走访一户');
    const keys = await page.evaluate(() => Object.keys(localStorage).join(' '));
    expect(keys).toMatch(/xueku:ceshi-ku:progress1::lianxi-qunzhong\/[0-9a-f]{10}/);
    await tick(page, '走访一户');
  });

  test('is projected', async () => {
    await page.press('p');
    await waitForPage(page, 1);
    expect((await stageOf(page)).text).toContain('联系群众从进门开始');
    await page.press('PageDown');
    await waitForPage(page, 2);
    await page.press('Escape');
    await page.waitFor('the page', isNotProjected);
    await projectFrom(page, lesson.url, 4);
    const { pages } = await stageOf(page);
    expect(pages).toBeGreaterThan(10);
    await page.press('o');
    await page.waitFor(
      'the overview',
      () => document.querySelector('[data-projection][data-state="overview"]') !== null,
    );
    await page.press('Escape');
  });

  test('opens a presenter window that follows and leads', async () => {
    await projectFrom(page, lesson.url, 3);
    presenter = await page.popup(() => page.press('n'));
    const shows = (number: number): Promise<void> =>
      presenter!.waitFor(
        `the presenter to show page ${number}`,
        (wanted) => {
          const title = document.querySelector('[data-presenter] .presenter-now .presenter-title');
          return title !== null && (title.textContent || '').indexOf(`第 ${wanted} 页，`) === 0;
        },
        number,
      );
    await shows(3);
    await page.press('PageDown');
    await shows(4);
    await presenter.press('PageDown');
    await waitForPage(page, 5);
    await presenter.reload();
    await shows(5);
    expect(presenter.problems).toEqual([]);
  });

  test('prints forms, which keep what was written', async () => {
    await page.click('.lesson-print');
    await page.waitFor('the menu', () => document.querySelector('.print-dialog') !== null);
    expect(await page.evaluate(() => document.querySelectorAll('.print-dialog a').length)).toBe(0);
    await page.click('[data-print="record"]');
    await formIsShown(page, 'record');
    await page.click('[role="textbox"][aria-label="地点"]');
    await page.type('Room 3');
    await page.reload();
    await formIsShown(page, 'record');
    expect(await textOf(page, '[role="textbox"][aria-label="地点"]')).toBe('Room 3');
    expect(await textOf(page, '[role="textbox"][aria-label="单位"]')).toBe('测试单位');
    await page.press('Escape');
    await page.goto('about:blank');
    await page.goto(`${lesson.url}?print=gb9704`);
    await formIsShown(page, 'gb9704');
    await page.press('Escape');
  });

  test('carries progress by code', async () => {
    await tick(page, '已读全文');
    await openCarryDialog(page);
    const code = await page.evaluate(() => document.querySelector<HTMLTextAreaElement>('[data-code]')!.value);
    expect(code).toMatch(/^XK1\./);
    await closeDialog(page);
    await tick(page, '已读全文');
    await page.evaluate(() => localStorage.clear());
    await openLesson(page, lesson.url);
    expect(await tickedTexts(page)).toEqual([]);
    await openCarryDialog(page);
    await page.evaluate(
      (text) => (document.querySelector<HTMLTextAreaElement>('[data-paste]')!.value = text),
      code,
    );
    await page.evaluate(() =>
      Array.from(document.querySelectorAll('button'))
        .filter((button) => button.textContent === '读取并合并')[0]!
        .click(),
    );
    await page.waitFor('the question', () => document.querySelector('.merge-dialog .button-strong') !== null);
    await page.click('.merge-dialog .button-strong');
    await page.waitFor(
      'the tick',
      () => document.querySelectorAll('article input[data-item]:checked').length === 1,
    );
    await page.waitFor('撤销', () => document.querySelector('[data-undo]') !== null);
    await page.evaluate(() => localStorage.clear());
  });

  test('has no key for what it has not', async () => {
    await page.press('/');
    await page.press('?');
    await page.waitFor('the list of keys', () => document.querySelector('.shortcuts') !== null);
    expect(await textOf(page, '.shortcuts')).not.toContain('搜索');
    await closeDialog(page);
  });

  test.each([25, 50, 99])(
    'a file of which %i percent came says so and has no dead buttons',
    async (percent) => {
      const whole = readFileSync(fileURLToPath(lesson.url));
      const cut = join(lesson.folder, `断了 ${percent}.html`);
      writeFileSync(cut, whole.subarray(0, Math.floor((whole.length * percent) / 100)));
      const half = await browser.newPage();
      await half.goto(pathToFileURL(cut).href);
      await expectBroken(half, '这个文件没有传完整，文字能读，按钮用不了。请重新拷一份。');
      expect(await textOf(half, 'main h1')).toBe('联系群众从进门开始');
      await half.close();
      rmSync(cut);
      expect(await noticeOf(page)).toBe('');
    },
  );

  test('a damaged file says so and can be read', async () => {
    await page.beforeScripts(() => {
      (window as unknown as { atob(text: string): string }).atob = () => 'broken';
    });
    await page.goto(lesson.url);
    expect(await textOf(page, '[role="alert"]')).toContain('这个文件没有传完整');
    expect(await textOf(page, 'main h1')).toBe('联系群众从进门开始');
    page.problems.length = 0;
    await page.close();
    page = await browser.newPage();
    await page.goto(lesson.url);
  });
});

describe('chromium alone', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
  });
  afterAll(() => browser.close());

  test.each(['light', 'dark'] as const)('has no barrier that axe finds (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await openLesson(page, lesson.url);
    await expectNoViolation(page);
    await openCarryDialog(page);
    await expectNoViolation(page);
    await closeDialog(page);
    await page.setViewport({ width: 360, height: 740 });
    await expectNoViolation(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewport({ width: 1280, height: 800 });
    await page.emulateMedia({});
  });

  test('its reading copy on paper has the whole lesson', async () => {
    // What was emulated before would be printed too.
    const printed = await browser.newPage();
    await openLesson(printed, lesson.url);
    const path = join(lesson.folder, '..', 'read.pdf');
    await printed.pdf(path);
    await printed.close();
    const text = pdfText(await readPdf(path));
    for (const part of [
      '这是《测试库》“基础课”专题里的一课',
      '老支书家里总摆着三把椅子',
      '把一件没办成的事向群众说清楚',
    ])
      expect(text).toContain(plain(part));
    expect(text).not.toContain(plain('见完整资料库'));
  });

  test('is the one file in its folder', () => {
    expect(readdirSync(lesson.folder)).toEqual(['联系群众从进门开始（单课）.html']);
  });

  test('works when a server hands it out', async () => {
    const server = await overHttp(lesson.folder);
    const [file = ''] = readdirSync(lesson.folder);
    page.problems.length = 0;
    page.requests.length = 0;
    await projectFrom(page, server.url + encodeURIComponent(file), 2);
    await page.press('Escape');
    await page.waitFor('the page', isNotProjected);
    await openCarryDialog(page);
    // There is no 我的学习 beside it that a QR code could lead to.
    expect(await textOf(page, '.carry-dialog')).not.toContain('二维码');
    expect(page.problems).toEqual([]);
    expect(
      new Set(
        page.requests
          .filter((address) => address.startsWith('http'))
          .map((address) => address.replace(/#.*/, '')),
      ).size,
    ).toBe(1);
    await server.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('%s without scripts', (name) => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(name, { javaScript: false });
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(lesson.url);
  });
  afterAll(() => browser.close());

  test('all text reads, and nothing looks as if it could be used', async () => {
    const parts =
      'main h1; nav[data-outline] a; .prose p; .prose img; .case p; .classic; .method li; .speaker-notes summary; table td; .term; [data-footnotes] li; .discussion li; .checklist li; .progress-card noscript; .lesson-terms dd; .single-file-note; .site-footer';
    const shown = await page.evaluate(
      (selectors) =>
        selectors.map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return [selector, box !== undefined && box.width > 0 && box.height > 0];
        }),
      parts.split('; '),
    );
    expect(shown.filter(([, isShown]) => !isShown)).toEqual([]);
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll('button, select, textarea, [role="button"], a:not([href])')]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => element.outerHTML),
    );
    expect(dead).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  test('the outline leads to its heading', async () => {
    await page.click('nav[data-outline] a[href="#chu-men-zhi-hou"]');
    await page.waitFor('the heading', () => {
      const { top } = document.getElementById('chu-men-zhi-hou')!.getBoundingClientRect();
      return top >= 0 && top < 200;
    });
  });
});

/** How everything that a selector finds looks: one text for each element and each property. */
function looks(selector: string): string[] {
  const names: Record<string, number> = {};
  const all: string[] = [];
  Array.from(document.querySelectorAll(selector)).forEach((element) => {
    const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
    const number = (names[name] = (names[name] ?? 0) + 1);
    for (const part of ['', '::before', '::after']) {
      const style = getComputedStyle(element, part);
      // Sizes of boxes that hold other text in a single file.
      const properties = Array.from(style).filter(
        (property) => !/(?:^|-)(?:height|block-size)$|^(?:perspective|transform)-origin$/.test(property),
      );
      if (part === '' || style.content !== 'none')
        for (const property of properties)
          all.push(`${name} ${number} ${part} ${property}: ${style.getPropertyValue(property)}`);
    }
  });
  return all;
}

describe('the style sheet drops nothing that is needed', () => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof overFile>>;
  beforeAll(async () => {
    browser = await launch('chromium');
    page = await browser.newPage();
    site = await overFile(fixture);
  });
  beforeEach(async () => {
    await page.emulateMedia({});
    await page.setViewport({ width: 1280, height: 800 });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function expectSameLooks(selector: string, act: () => Promise<void>): Promise<void> {
    const seen: string[][] = [];
    for (const url of [`${site.url}lessons/${slug}.html`, lesson.url]) {
      await forgetEverything(page, url);
      await openLesson(page, url);
      await act();
      seen.push(await page.evaluate(looks, selector));
    }
    const [own = [], alone = []] = seen;
    expect(own.length).toBeGreaterThan(5000);
    const known = new Set(own);
    expect(alone.filter((look) => !known.has(look)).slice(0, 20)).toEqual([]);
    expect(alone.length).toBe(own.length);
  }

  /** Everything of the text but what is another thing in a single file. */
  const text = [
    '.prose',
    '.key-points',
    '.closing',
    '.discussion',
    '.goals',
    '.facts',
    '.provenance',
    '.outline',
    '.lesson-tools',
    '.checklist-card',
  ]
    .map((part) => `${part} *:not(a):not([data-beside-text]):not(.video):not(.video *)`)
    .join(', ');

  test.each([
    { name: 'wide', width: 1280, media: {} },
    { name: 'on a phone, dark', width: 360, media: { colorScheme: 'dark' } as const },
    { name: 'on paper', width: 800, media: { print: true } },
  ])('in the text, $name', async ({ width, media }) => {
    await page.setViewport({ width, height: 800 });
    await page.emulateMedia(media);
    await expectSameLooks(text, () => Promise.resolve());
  });

  test('in the settings', () =>
    expectSameLooks('.dialog, .dialog *', async () => {
      await page.click('.reader-settings');
      await page.waitFor('the dialog', () => document.querySelector('.settings-dialog') !== null);
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => true),
      );
    }));

  test('in the dialog that carries progress', () =>
    expectSameLooks('.dialog *', async () => {
      await openCarryDialog(page);
      await page.evaluate(() =>
        Promise.all(document.getAnimations().map(({ finished }) => finished)).then(() => true),
      );
    }));

  test('in the outline as a drawer', async () => {
    await page.setViewport({ width: 360, height: 740 });
    await expectSameLooks('.dialog *', async () => {
      await page.click('.outline-toggle button');
      await page.waitFor('the drawer', () => document.querySelector('.outline-drawer') !== null);
    });
  });

  test('in the projection', () =>
    expectSameLooks('[data-projection] *:not(.stage-bar)', async () => {
      await page.press('p');
      await waitForPage(page, 1);
      await waitForTools(page);
      await page.press('4');
      await page.press('Enter');
      await waitForPage(page, 4);
    }));

  test('in a form', () =>
    expectSameLooks('.print-stage *', async () => {
      await page.click('.lesson-print');
      await page.waitFor('the menu', () => document.querySelector('.print-dialog') !== null);
      await page.click('[data-print="compare"]');
      await formIsShown(page, 'compare');
    }));
});
