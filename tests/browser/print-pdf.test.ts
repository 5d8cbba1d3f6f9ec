import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { linesOf, type PdfPage, plain, readPdf, textOf } from './pdf-text.ts';
import { openWithPreferences } from './reader.ts';
import { type OpenSite, overHttp } from './sites.ts';

/*
 * What comes out of the printer, in current Chromium. Lengths are points: 72 an inch.
 */

const { fixture, real } = inject('sites');
const millimetre = 72 / 25.4;
const lesson = 'lessons/lianxi-qunzhong.html';
const long = 'lessons/jiedao-ganbu-lixin.html';
/** What no printer reaches. */
const unprintable = 5 * millimetre;

let browser: Browser;
let page: Page;
let sites: { fixture: OpenSite; real: OpenSite };
const folder = mkdtempSync(join(tmpdir(), 'xueku-print-'));

beforeAll(async () => {
  browser = await launch('chromium');
  page = await browser.newPage();
  sites = { fixture: await overHttp(fixture), real: await overHttp(real) };
});
afterAll(async () => {
  await browser.close();
  await sites.fixture.close();
  await sites.real.close();
  rmSync(folder, { recursive: true, force: true });
});

async function printed(): Promise<PdfPage[]> {
  const path = join(folder, 'printed.pdf');
  await page.pdf(path);
  return readPdf(path);
}

async function openForm(address: string, kind: string): Promise<void> {
  await page.goto(`${address}?print=${kind}`);
  await page.waitFor(
    `the form ${kind}`,
    (wanted) => document.documentElement.getAttribute('data-print-form') === wanted,
    kind,
  );
}

async function fill(label: string, text: string): Promise<void> {
  await page.evaluate(
    (wanted, written) => {
      const field = document.querySelector(`[role="textbox"][aria-label="${wanted}"]`)!;
      field.textContent = written;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    text,
  );
}

function expectNothingClipped(pages: readonly PdfPage[]): void {
  for (const { width, height, runs } of pages) {
    for (const { text, x, y, width: wide } of runs) {
      expect(x, text).toBeGreaterThanOrEqual(unprintable);
      expect(x + wide, text).toBeLessThanOrEqual(width - unprintable + 1);
      expect(y, text).toBeGreaterThanOrEqual(unprintable);
      expect(y, text).toBeLessThanOrEqual(height - unprintable);
    }
  }
}

/** Text of every block that a reader sees in the lesson's text, headings with their numbers. */
function lessonTexts(): string[] {
  const blocks =
    '.lesson-text p, .lesson-text li, .lesson-text h2, .lesson-text h3, .lesson-text td, .lesson-text th';
  return [...document.querySelectorAll<HTMLElement>(blocks)]
    .filter(
      (block) =>
        !block.closest('.related, .lesson-steps, .lesson-end, .progress-card, details') &&
        !block.querySelector('p, li'),
    )
    .map((block) => {
      const copy = block.cloneNode(true) as HTMLElement;
      copy
        .querySelectorAll('sup, .data-footnote-backref, .case-kind, .method-kind')
        .forEach((part) => part.remove());
      return copy.textContent;
    })
    .filter((text) => text.trim() !== '');
}

describe.each([
  ['checklist', '', 1, false],
  ['compare', '', 1, true],
  ['signin', '', 1, false],
  ['record', '', 1, false],
] as const)('the form %s', (kind, _none, pageCount, isWide) => {
  test('is one whole page of A4 in every lesson', async () => {
    const slugs = readdirSync(join(real, 'lessons'));
    // Long titles, long items and many questions: three lessons at both ends and in the middle of the list.
    for (const slug of [slugs[0], slugs[Math.floor(slugs.length / 2)], slugs.at(-1)]) {
      await openForm(`${sites.real.url}lessons/${slug ?? ''}`, kind);
      const expected = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.print-sheet th, .print-sheet b, .print-field')]
          .map((part) => part.innerText)
          .filter((text) => text.trim() !== ''),
      );
      expect(expected.length).toBeGreaterThan(5);
      const pages = await printed();
      expect(pages, slug).toHaveLength(pageCount);
      const [first] = pages;
      expect((first?.width ?? 0) > (first?.height ?? 0)).toBe(isWide);
      expect(Math.round(Math.min(first?.width ?? 0, first?.height ?? 0))).toBe(595);
      expectNothingClipped(pages);
      const text = textOf(pages);
      for (const part of expected) {
        for (const line of part.split('\n')) expect(text, slug).toContain(plain(line));
      }
      expect(text).not.toContain(plain('有底色的地方'));
    }
  });
});

test('whatever is typed is printed, over as many pages as it takes', async () => {
  await openForm(sites.fixture.url + lesson, 'record');
  const words = Array.from({ length: 260 }, (_, n) => `第${n}句话说得清楚明白`);
  await fill('讨论要点', words.join('，'));
  await fill('决议', words.map((word) => `议${word}`).join('\n'));
  const pages = await printed();
  expect(pages.length).toBeGreaterThan(3);
  expectNothingClipped(pages);
  const text = textOf(pages);
  for (const word of words) {
    expect(text).toContain(plain(word));
    expect(text).toContain(plain(`议${word}`));
  }
});

test('the head of the sign-in sheet is on every page, and no row is cut', async () => {
  await openForm(sites.fixture.url + lesson, 'signin');
  await page.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('.print-count select')!;
    choice.value = '60';
    choice.dispatchEvent(new Event('change'));
  });
  const pages = await printed();
  expect(pages.length).toBe(3);
  const numbers: number[] = [];
  pages.forEach((sheet, index) => {
    const lines = linesOf(sheet);
    expect(lines.some(({ text }) => plain(text) === plain('序号姓名单位／职务签名'))).toBe(true);
    expect(plain(lines.at(-1)?.text ?? '')).toBe(`${index + 1}/3`);
    numbers.push(...lines.filter(({ text }) => /^\d+$/.test(text)).map(({ text }) => Number(text)));
  });
  expect(numbers).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
});

describe('the official layout', () => {
  const pageNumber = /^—\s*(\d+)\s*—$/;
  let pages: PdfPage[];
  let texts: string[];
  beforeAll(async () => {
    await page.goto(sites.real.url + long);
    texts = await page.evaluate(lessonTexts);
    await openForm(sites.real.url + long, 'gb9704');
    pages = await printed();
  });
  const body = (sheet: PdfPage) => linesOf(sheet).filter(({ text }) => !pageNumber.test(text));

  test('has 22 lines on a full page, at even distances, in the type area', () => {
    expect(pages.length).toBeGreaterThan(5);
    const counts = pages.map((sheet) => body(sheet).length);
    expect(Math.max(...counts)).toBe(22);
    // All pages but the first (title) and the last are full, or lack a heading that went over with its text.
    for (const count of counts.slice(1, -1)) expect(count).toBeGreaterThanOrEqual(20);
    const grid = (225 / 22) * millimetre;
    for (const sheet of pages) {
      const lines = body(sheet);
      for (const { y, left, right } of lines) {
        expect(left).toBeGreaterThanOrEqual(28 * millimetre - 1);
        expect(right).toBeLessThanOrEqual((210 - 26) * millimetre + 1);
        expect(y).toBeGreaterThan(35 * millimetre);
        expect(y).toBeLessThan((297 - 37) * millimetre);
        const steps = ((lines[0]?.y ?? 0) - y) / grid;
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.13);
      }
    }
  });

  test('has 28 characters in a full line', () => {
    const full = pages
      .flatMap(body)
      .map(({ text }) => text.trim())
      .filter((text) => /^[\p{Script=Han}、，。；：？！“”《》（）]+$/u.test(text));
    expect(full.length).toBeGreaterThan(60);
    const lengths = full.map((text) => [...text].length);
    expect(Math.max(...lengths)).toBe(28);
    expect(lengths.filter((length) => length === 28).length).toBeGreaterThan(15);
  });

  test('numbers its pages outside, between dashes', () => {
    pages.forEach((sheet, index) => {
      const line = linesOf(sheet).find(({ text }) => pageNumber.test(text));
      expect(pageNumber.exec(line?.text ?? '')?.[1]).toBe(String(index + 1));
      const isRight = (line?.left ?? 0) > sheet.width / 2;
      expect(isRight).toBe(index % 2 === 0);
    });
  });

  test('loses no text', () => {
    const text = plain(
      pages
        .flatMap(body)
        .map((line) => line.text)
        .join(''),
    );
    expect(texts.length).toBeGreaterThan(50);
    // Numbers of footnotes stand between the words.
    const bare = text.replace(/〔\d+〕/g, '');
    for (const part of texts) expect(bare).toContain(plain(part));
    expectNothingClipped(pages);
  });
});

describe('the reading copy', () => {
  test('a line of code that is wider than the paper goes on below', async () => {
    await page.goto(sites.fixture.url + lesson);
    await page.evaluate(() => {
      const code = document.createElement('pre');
      code.append(document.createElement('code'));
      code.firstElementChild!.textContent = `const line = "${'a'.repeat(160)}zzz";`;
      document.querySelector('.prose section')!.append(code);
    });
    const pages = await printed();
    expectNothingClipped(pages);
    const text = pages.flatMap((sheet) => sheet.runs.map((run) => run.text)).join('');
    expect(text).toContain('zzz";');
  });

  test.each(['light', 'dark', 'contrast'])('is black on white from the theme %s', async (theme) => {
    // A page of its own: what is emulated here would decide how the others are printed.
    const paper = await browser.newPage();
    await openWithPreferences(paper, sites.fixture.url + lesson, { theme, elder: theme === 'dark' });
    await paper.emulateMedia({ print: true, colorScheme: 'dark' });
    const look = await paper.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      localStorage.clear();
      return [style('html').backgroundColor, style('.prose p').color, style('.case').backgroundColor];
    });
    await paper.close();
    expect(look).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });

  test.each([true, false])('has the whole lesson, folded parts too (scripts: %s)', async (javaScript) => {
    const own = await launch('chromium', { javaScript });
    try {
      const paper = await own.newPage();
      await paper.goto(sites.fixture.url + lesson);
      const texts = await paper.evaluate(lessonTexts);
      const path = join(folder, 'reading.pdf');
      await paper.pdf(path);
      const pages = await readPdf(path);
      const text = textOf(pages);
      for (const part of texts) {
        if (!part.includes('走访记录怎样写') && !part.includes('走访的第一步'))
          expect(text).toContain(plain(part));
      }
      // 讲课提示 and 本课词语 are folded on the screen.
      expect(text).toContain(plain('讲到三把椅子时停一停'));
      expect(text).toContain(plain('干部把走访时听到的意见当天记下来'));
      expect(text).not.toContain(plain('当前位置'));
      // Addresses of links are not printed; the lesson's own stands below its QR code.
      expect(text.replace('https://xuexi.example.cn/ku/lessons/lianxi-qunzhong.html', '')).not.toContain(
        'https:',
      );
      expectNothingClipped(pages);
      expect(
        await paper.evaluate(() => [...document.querySelectorAll('details')].some(({ open }) => open)),
      ).toBe(false);
    } finally {
      await own.close();
    }
  });
});

describe('the book', () => {
  test('has cover and contents, then each lesson on a new page, whole', async () => {
    const collection = 'lixin-yumin';
    const html = readFileSync(join(real, 'collections', `${collection}.print.html`), 'utf8');
    const titles = [...html.matchAll(/class="chapter-title"[^>]*><a[^>]*>([^<]+)/g)].map(([, title = '']) =>
      plain(title),
    );
    expect(titles.length).toBeGreaterThan(3);
    await page.goto(`${sites.real.url}collections/${collection}.print.html`);
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('.chapter p, .chapter li > span:last-child, .chapter td')]
        // The number of a footnote stands between the words.
        .filter((part) => !part.querySelector('sup, .data-footnote-backref'))
        .map((part) => part.textContent),
    );
    const pages = await printed();
    expectNothingClipped(pages);
    const tops = pages.map((sheet) => linesOf(sheet).map(({ text }) => plain(text)));
    expect(tops[0]?.join('')).toContain(plain('资料版本'));
    expect(tops[1]?.[0]).toBe('目录');
    for (const title of titles) expect(tops[1]?.join('')).toContain(title);
    const starts = tops.flatMap((lines, index) => (/^第\d+课$/.test(lines[0] ?? '') ? [index] : []));
    expect(starts).toHaveLength(titles.length);
    starts.forEach((start, index) => expect(tops[start]?.slice(1, 3).join('')).toContain(titles[index]));
    const all = tops.flat().join('');
    expect(words.length).toBeGreaterThan(100);
    for (const text of words.map(plain)) expect(all.includes(text.slice(0, 12)), text).toBe(true);
  });
});
