import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decisionsFor, parseDecisions } from '../../src/import/decisions.ts';
import { isRefusal } from '../../src/import/document/source-document.ts';
import { processDocument } from '../../src/import/pipeline.ts';
import { readDocument } from '../../src/import/read/read-document.ts';
import { reportAssets } from '../../src/import/report/report-page.ts';
import { createReportWriter } from '../../src/import/report/report-writer.ts';
import { expectNoViolation } from './axe.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import {
  choose,
  everyKind,
  hostileName,
  importAll,
  type ImportedReport,
  nightSchool,
  statusOf,
  type Workspace,
  workspace,
} from './import-report-steps.ts';
import { plain, readPdf, textOf } from './pdf-text.ts';
import { captureDownloads, downloaded } from './study-steps.ts';

const mended = '在新形势下';
const footer = '打印 | 关闭';

let space: Workspace;
let inputs: string[];
let report: ImportedReport;
beforeAll(async () => {
  space = workspace();
  ({ inputs, report } = await everyKind(space));
});
afterAll(() => space.remove());

/** The decisions file that the page saves. */
async function saved(page: Page): Promise<{ name: string; text: string }> {
  await page.click('.decisions .button-main');
  return downloaded(page);
}

function decisionsIn(text: string) {
  const read = parseDecisions('jueding.json', text);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.decisions;
}

async function open(page: Page, url = report.url): Promise<void> {
  await captureDownloads(page);
  await page.goto(url);
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
    await page.setViewport({ width: 1280, height: 800 });
    await open(page);
  });
  afterEach(async () => {
    expect(page.problems).toEqual([]);
    // Everything is in the one file.
    expect(page.requests.filter((url) => !/^(?:blob:)?file:.*report\.html|^blob:/.test(url))).toEqual([]);
    await page.close();
  });

  it('exports choices that the next import obeys', async () => {
    await choose(page, mended, 'accept');
    await choose(page, footer, 'reject');
    await choose(page, '先问大家想学什么', 'reject');
    const { name: file, text } = await saved(page);
    expect(file).toBe('jueding.json');
    const decisions = decisionsIn(text);
    expect(decisions.map(({ rule, choice }) => [rule, choice])).toEqual([
      ['typo', 'accept'],
      ['page-chrome', 'reject'],
      ['heading', 'reject'],
    ]);
    for (const { input, rule, line, before, after } of decisions) {
      const document = report.documents.find((one) => one.input === input);
      const all = [...(document?.flags ?? []), ...(document?.changes ?? [])];
      expect(all).toContainEqual(expect.objectContaining({ rule, line, before, after }));
    }

    const source = await readDocument('夜校.txt', Buffer.from(nightSchool));
    if (isRefusal(source)) throw new Error(source.reason);
    const { document, drafts } = processDocument(source, {
      decisions: decisionsFor(decisions, '夜校.txt'),
    });
    const lines = drafts.flatMap((draft) => draft.lines);
    const words = lines.map((line) => line.text).join('\n');
    expect(words).toContain(mended);
    expect(words).toContain(footer);
    expect(lines.filter(({ role }) => role.type === 'heading').map((line) => line.text)).toEqual([
      '再请大家轮流当老师',
    ]);
    expect(document.flags.map(({ rule }) => rule)).not.toContain('typo');
  });

  it('counts choices one by one, takes them back and says what is not saved yet', async () => {
    expect(await statusOf(page)).toBe('要定的 4 处，定了 0 处。还没有作决定。');
    await choose(page, mended, 'accept');
    await choose(page, '只想学写自己的', 'reject');
    expect(await statusOf(page)).toBe('要定的 4 处，定了 2 处。已作 2 个决定，还没有存。');
    await choose(page, mended, 'reject');
    expect(await statusOf(page)).toContain('已作 2 个决定');
    expect(decisionsIn((await saved(page)).text).map(({ rule, choice }) => [rule, choice])).toEqual(
      expect.arrayContaining([
        ['typo', 'reject'],
        ['doubled-word', 'reject'],
      ]),
    );
    expect(await statusOf(page)).toContain('都存下了');
    await page.click('.undo');
    expect(await statusOf(page)).toBe('要定的 4 处，定了 1 处。已作 1 个决定，还没有存。');
  });

  it('leads from one place without a decision to the next, folded or not', async () => {
    const here = (): Promise<string> =>
      page.evaluate(() => document.activeElement!.closest('li')!.textContent);
    await page.evaluate(() => {
      document.querySelectorAll('details').forEach((fold) => fold.removeAttribute('open'));
    });
    const seen = new Set<string>();
    for (let count = 0; count < 4; count++) {
      await page.focus('.button-next');
      await page.press('Enter');
      seen.add(await here());
      expect(await page.evaluate(() => document.activeElement!.getClientRects().length)).toBe(1);
    }
    expect(seen.size).toBe(4);
    await page.press(' ');
    expect(await statusOf(page)).toContain('定了 1 处');
    await page.focus('.button-next');
    await page.press('Enter');
    expect([...seen][0]).toBe(await here());
  });

  it('asks before unsaved choices are lost, and only then', async () => {
    const asks = (): Promise<boolean> =>
      page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(false);
    await choose(page, footer, 'reject');
    expect(await asks()).toBe(true);
    await saved(page);
    expect(await asks()).toBe(false);
  });

  it('shows hostile names and texts as what they are', async () => {
    const found = await page.evaluate(() => ({
      hacked: (window as unknown as { hacked?: unknown }).hacked === undefined,
      strange: document.querySelectorAll('main script, main img, main b, main [onerror]').length,
      text: document.querySelector('main')!.textContent,
    }));
    expect(found).toMatchObject({ hacked: true, strange: 0 });
    expect(found.text).toContain(hostileName);
    expect(found.text).toContain('"><script>window.hacked=1</script>');
    expect(found.text).toContain('&lt;b&gt;他们&lt;/b&gt;');
    await choose(page, '个月下乡两次', 'reject');
    expect(decisionsIn((await saved(page)).text)[0]?.input).toBe(inputs[2]);
  });

  it('opens what a link leads into', async () => {
    await page.evaluate(() => {
      document.querySelectorAll('details').forEach((fold) => fold.removeAttribute('open'));
      location.hash = document.querySelector('.side-by-side tr[id]')!.id;
    });
    await page.waitFor('the row', () => {
      const { top, height } = document.querySelector('.side-by-side tr[id]')!.getBoundingClientRect();
      return height > 0 && top >= 0 && top < innerHeight;
    });
  });
});

it('keeps what an earlier file decided, unless it is taken back', async () => {
  const own = workspace();
  const browser = await launch('chromium');
  try {
    const school = own.write('夜校.txt', nightSchool);
    const first = await importAll(own, [school]);
    const page = await browser.newPage();
    await open(page, first.url);
    await choose(page, mended, 'accept');
    await choose(page, footer, 'reject');
    const file = own.write('jueding.json', (await saved(page)).text);
    const second = await importAll(own, [school], file);
    expect(second.lesson('夜校')).toContain(mended);
    expect(second.lesson('夜校')).toContain('关闭');
    const again = await browser.newPage();
    await open(again, second.url);
    await choose(again, '只想学写自己的', 'accept');
    const choices = async (): Promise<string[]> =>
      decisionsIn((await saved(again)).text).map(({ rule, choice }) => `${rule} ${choice}`);
    expect(await choices()).toEqual(['typo accept', 'page-chrome reject', 'doubled-word accept']);
    await again.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await again.click('[data-earlier*="typo"] label');
    expect(await choices()).toEqual(['typo withdraw', 'page-chrome reject', 'doubled-word accept']);
    const folder = join(own.folder, 'jueding');
    own.write('jueding/jueding-夜校.txt.json', readFileSync(file, 'utf8'));
    expect((await importAll(own, [school], folder)).lesson('夜校')).toContain(mended);
  } finally {
    await browser.close();
    own.remove();
  }
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

  const openAll = (): Promise<void> =>
    page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });

  it.each([
    { look: 'light', width: 1280, media: {} },
    { look: 'dark', width: 360, media: { colorScheme: 'dark' } },
    { look: 'forced colours', width: 1280, media: { forcedColors: true } },
    // 1280 px at 200 % and at 400 %.
    { look: '200 %', width: 640, media: {} },
    { look: '400 %', width: 320, media: {} },
  ] as const)('$look at $width px: WCAG 2.2 A and AA, nothing sideways, targets of 44 px', async (look) => {
    await page.setViewport({ width: look.width, height: 740 });
    await page.emulateMedia(look.media);
    await open(page);
    await openAll();
    await choose(page, mended, 'accept');
    await saved(page);
    await expectNoViolation(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.width);
    const small = await page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLElement>('a, button, summary, .choice label'))
        .filter(({ offsetWidth, offsetHeight }) => Math.min(offsetWidth, offsetHeight) < 44)
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    expect(small).toEqual([]);
  });

  it.each([
    [1280, 800],
    [360, 640],
    [640, 360],
  ])('every stop of the keyboard is seen at %i × %i', async (width, height) => {
    await page.setViewport({ width, height });
    await open(page);
    await openAll();
    let stops = 0;
    for (; stops < 150; stops++) {
      await page.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement!;
        if (element === document.body) return undefined;
        const { left, top, width: wide, height: high } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(left + wide / 2, top + high / 2);
        return {
          element: element.outerHTML.slice(0, 100),
          isSeen: hit !== null && (element.contains(hit) || hit.contains(element)),
          hasRing: getComputedStyle(element).outlineStyle !== 'none',
        };
      });
      if (!stop) break;
      expect(stop).toMatchObject({ isSeen: true, hasRing: true });
    }
    expect(stops).toBeGreaterThan(30);
  });

  it('prints everything that is open, without the choices', async () => {
    await open(page);
    await openAll();
    const path = join(space.folder, 'report.pdf');
    await page.pdf(path);
    const pages = await readPdf(path);
    const text = textOf(pages);
    for (const words of [
      ...nightSchool.split('\n').filter((line) => line !== ''),
      '前后对照',
      '空.txt',
      '木板由大家铺上去',
    ])
      expect(text).toContain(plain(words));
    for (const words of ['存成决定文件', '撤回', '还没有作决定', '不采纳采纳', '采纳不采纳'])
      expect(text).not.toContain(words);
    for (const { width, runs } of pages)
      for (const { x, width: wide } of runs) expect(x + wide).toBeLessThanOrEqual(width - 10);
  });

  it('more than forty documents have a page each, with ways there and back', async () => {
    const own = workspace();
    try {
      const names = Array.from({ length: 41 }, (_, index) =>
        own.write(`稿/第${index + 1}份.txt`, nightSchool.replace('黑板', `${index + 1}号黑板`)),
      );
      const { url, documents } = await importAll(own, names);
      expect(documents).toHaveLength(41);
      await open(page, url);
      expect(await page.evaluate(() => document.querySelector('.decisions, .choice'))).toBeNull();
      await expectNoViolation(page);
      await page.click('.run tr:nth-child(41) a');
      await page.waitFor('the page', () => document.querySelector('.back') !== null);
      await expectNoViolation(page);
      expect(await page.evaluate(() => document.title)).toBe('第41份.txt · 导入报告');
      await choose(page, mended, 'accept');
      const { name: file, text } = await saved(page);
      expect(file).toBe('jueding-第41份.txt.json');
      expect(decisionsIn(text)).toMatchObject([{ input: names[40], rule: 'typo', choice: 'accept' }]);
      await page.click('.back');
      await page.waitFor('the report', () => document.querySelector('.run') !== null);
      expect(page.problems).toEqual([]);
    } finally {
      own.remove();
    }
  });

  it('stays quick with thousands of changes', async () => {
    const own = workspace();
    try {
      const sentence = '白天修渠,晚上读报,谁也不叫累,谁也不掉队,一年下来,渠通了,报也读熟了。';
      const path = own.write('长.txt', `修渠记\n\n${`${sentence}\n\n`.repeat(300)}`);
      const { url, documents } = await importAll(own, [path]);
      expect(documents[0]?.changes.length).toBeGreaterThan(1500);
      await open(page, url);
      const spent = await page.evaluate(() => {
        const before = performance.now();
        document.querySelector<HTMLInputElement>('.choice input')!.click();
        document.body.getBoundingClientRect();
        return performance.now() - before;
      });
      expect(spent).toBeLessThan(250);
    } finally {
      own.remove();
    }
  });

  it('names words exactly that a page cannot hold', async () => {
    const own = workspace();
    try {
      const { documents } = await importAll(own, [own.write('夜校.txt', nightSchool)]);
      const [document] = documents;
      if (!document) throw new Error('no document');
      const writer = createReportWriter(join(own.folder, '报告'), await reportAssets());
      const change = { rule: 'typo', line: 3, before: '甲\0乙\r丙\ud800', after: '甲乙丙' } as const;
      writer.add({ ...document, flags: [{ ...change, confidence: 'confirm', isProposal: true }] }, []);
      const path = writer.finish({ time: '', command: '', skipped: [], remarks: [], isStopped: false });
      await open(page, pathToFileURL(path).href);
      await choose(page, '甲乙丙', 'accept');
      expect(decisionsIn((await saved(page)).text)).toEqual([
        { input: document.input, ...change, choice: 'accept' },
      ]);
    } finally {
      own.remove();
    }
  });
});

describe.each<BrowserName>(['chromium', 'firefox'])('%s without scripts', (name) => {
  it('shows everything, and no control that does nothing', async () => {
    const browser = await launch(name, { javaScript: false });
    try {
      const page = await browser.newPage();
      await page.goto(report.url);
      const { text, dead } = await page.evaluate(() => ({
        text: document.body.innerText,
        dead: Array.from(document.querySelectorAll('button, input, textarea, a:not([href])'))
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.outerHTML),
      }));
      expect(dead).toEqual([]);
      for (const words of ['请您看一看', mended, '前后对照', '收工以后的两个小时', '空.txt', '文件是空的'])
        expect(text).toContain(words);
      expect(text).not.toContain('--decisions');
    } finally {
      await browser.close();
    }
  });
});
