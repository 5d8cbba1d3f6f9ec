import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { expectNoViolation } from './axe.ts';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import {
  forgetEverything,
  itemId,
  lesson,
  openLesson,
  progressIsShown,
  seed,
  textOf,
  tick,
  tickedTexts,
} from './progress-steps.ts';
import { openWithPreferences } from './reader.ts';
import { overHttp, type OpenSite, waysForFeatures } from './sites.ts';

/*
 * Page functions here run in Chromium 69: no optional chaining (Vitest leaves it in), no flat(), no replaceAll().
 */

const { fixture } = inject('sites');
const browsers: BrowserName[] = ['chromium', 'firefox', 'chromium69'];
const first = '已读全文，能复述“三听”';
const second = '走访一户，用样表记下三条意见';
const oldEntry = { time: 5, on: true, text: '走访三户，用样表记下三条意见' };

describe.each(browsers)('%s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());

  describe.each(waysForFeatures)('$way', ({ way, open }) => {
    /** Firefox keeps the storage of every local file apart. */
    const isShared = !(name === 'firefox' && way.startsWith('file'));
    let site: OpenSite;
    let page: Page;
    beforeAll(async () => {
      site = await open(fixture);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
    });
    beforeEach(async () => {
      await forgetEverything(page, site.url + lesson);
      await progressIsShown(page);
    });
    afterAll(async () => {
      await page.close();
      await site.close();
    });

    test('a tick is counted at once and lasts', async () => {
      expect(await textOf(page, '[data-card-count]')).toBe('0 / 5');
      await tick(page, first);
      await tick(page, second);
      await tick(page, first);
      expect(await textOf(page, '[data-card-count]')).toBe('1 / 5');
      await page.reload();
      await progressIsShown(page);
      expect(await tickedTexts(page)).toEqual([second]);
      expect(await textOf(page, '[data-card-count]')).toBe('1 / 5');
      expect(page.problems).toEqual([]);
    });

    test('the keyboard ticks, and marks as read', async () => {
      await page.focus('article input[data-item]');
      await page.press(' ');
      expect(await tickedTexts(page)).toEqual([first]);
      await page.focus('[data-card-read]');
      await page.press(' ');
      await page.reload();
      await progressIsShown(page);
      expect(await tickedTexts(page)).toEqual([first]);
      expect(
        await page.evaluate(() => {
          const read = document.querySelector<HTMLInputElement>('[data-card-read]');
          return read !== null && read.checked;
        }),
      ).toBe(true);
    });

    test('two tabs lose nothing and follow each other', async () => {
      const other = await browser.newPage();
      await openLesson(other, site.url + lesson);
      await tick(page, first);
      await tick(other, second);
      for (const tab of [page, other]) {
        await tab.waitFor('both ticks', () => {
          const count = document.querySelector('[data-card-count]');
          return count !== null && (count.textContent || '').indexOf('2 / 5') >= 0;
        });
        expect(await tickedTexts(tab)).toEqual([first, second]);
      }
      await other.close();
    });

    test('a lesson that was renamed keeps its ticks', async () => {
      await seed(page, `jinmen/${await itemId(page, second)}`, { time: 5, on: true, text: second });
      await seed(page, 'lianxi-qunzhong-jiu/read', { time: 5, on: true });
      await page.reload();
      await progressIsShown(page);
      expect(await tickedTexts(page)).toEqual([second]);
      await tick(page, second);
      await page.reload();
      await progressIsShown(page);
      expect(await tickedTexts(page)).toEqual([]);
    });

    test('the same item elsewhere on the page is the same tick, also when it comes later', async () => {
      await tick(page, first);
      const id = await itemId(page, first);
      // At once: a stored reading position would make all boxes show what is known as well.
      const isTicked = await page.evaluate((item) => {
        const stage = document.createElement('div');
        stage.setAttribute('data-lesson', 'lianxi-qunzhong');
        stage.innerHTML = '<label><input type="checkbox" id="test-twin"><span>x</span></label>';
        const box = stage.querySelector('input') as HTMLInputElement;
        box.value = item;
        box.setAttribute('data-item', item);
        document.body.insertBefore(stage, document.body.firstChild);
        return Promise.resolve().then(() => box.checked);
      }, id);
      expect(isTicked).toBe(true);
      await page.click('#test-twin');
      expect(await tickedTexts(page)).toEqual([]);
      await page.reload();
      await progressIsShown(page);
      expect(await tickedTexts(page)).toEqual([]);
    });

    test.each([
      ['仍算完成', 1, [second]],
      ['重新做', 2, []],
    ])('a reworded item is asked about: %s', async (_answer, place, expected) => {
      const id = await itemId(page, second);
      await seed(page, 'lianxi-qunzhong/aaaaaaaaaa', oldEntry);
      await page.reload();
      await progressIsShown(page);
      expect(await textOf(page, `[data-reworded="${id}"] p`)).toBe(
        `这一项改过措辞。改之前您勾过：“${oldEntry.text}”`,
      );
      expect(await tickedTexts(page)).toEqual([]);
      const heights = await page.evaluate(() =>
        Array.from(document.querySelectorAll('[data-reworded] button')).map(
          (button) => button.getBoundingClientRect().height,
        ),
      );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      await page.click(`[data-reworded] button:nth-of-type(${place})`);
      expect(
        await page.evaluate(() => document.activeElement && document.activeElement.getAttribute('data-item')),
      ).toBe(id);
      for (let visit = 0; visit < 2; visit += 1) {
        expect(await tickedTexts(page)).toEqual(expected);
        expect(await page.evaluate(() => document.querySelectorAll('[data-reworded]').length)).toBe(0);
        await page.reload();
        await progressIsShown(page);
      }
    });

    test('ticking a reworded item answers the question too', async () => {
      await seed(page, 'lianxi-qunzhong/aaaaaaaaaa', oldEntry);
      await page.reload();
      await progressIsShown(page);
      await tick(page, second);
      await page.waitFor('the old tick to be taken back', () => {
        const site = document.documentElement.getAttribute('data-site') || '';
        const text = localStorage.getItem('xueku:' + site + ':progress1::lianxi-qunzhong/aaaaaaaaaa') || '';
        return text.indexOf('"on":false') > 0;
      });
      expect(await tickedTexts(page)).toEqual([second]);
      expect(await page.evaluate(() => document.querySelectorAll('[data-reworded]').length)).toBe(0);
    });

    test('everything that can be hit is 44 px high', async () => {
      const low = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll(
            '.checklist-label, .progress-card label, .progress-card a, .progress-card button',
          ),
        )
          .map((element) => element.getBoundingClientRect().height)
          .filter((height) => height < 44),
      );
      expect(low).toEqual([]);
    });

    test.runIf(isShared)('rings stand on home and collection page', async () => {
      await tick(page, first);
      await page.click('[data-card-read]');
      await page.goto(`${site.url}index.html`);
      await page.waitFor('the rings', () => document.querySelectorAll('svg.ring').length > 2);
      expect(await textOf(page, '[data-progress="site"]')).toBe('1 / 15 项 · 已读 1 / 3 课');
      expect(await textOf(page, '[data-collection="jichu"] [data-progress="collection"]')).toBe('1 / 10 项');
      expect(await textOf(page, '[data-collection="fangfa"] [data-progress="collection"]')).toBe('0 / 5 项');
      expect(await textOf(page, '[data-lesson="lianxi-qunzhong"] [data-progress]')).toBe('1 / 5 项✓ 已读');
      expect(await textOf(page, '[data-lesson="changbiaoti-lizi"] [data-progress]')).toBe('清单 5 项');
      await page.goto(`${site.url}collections/jichu.html`);
      await page.waitFor('the ring', () => document.querySelector('svg.ring') !== null);
      expect(await textOf(page, '[data-progress="collection"]')).toBe('1 / 10 项 · 已读 1 / 2 课');
      expect(page.problems).toEqual([]);
    });

    test.runIf(isShared)('withdrawn lessons and items do not count', async () => {
      await seed(page, 'weg/0123456789', { time: 5, on: true, text: '别的事' });
      await seed(page, 'weg/read', { time: 5, on: true });
      await seed(page, 'lianxi-qunzhong/0123456789', { time: 5, on: true, text: '别的事' });
      await page.goto(`${site.url}index.html`);
      await page.waitFor('the rings', () => document.querySelector('svg.ring') !== null);
      expect(await textOf(page, '[data-progress="site"]')).toBe('0 / 15 项 · 已读 0 / 3 课');
    });

    test('a tick that comes before the scripts for ticks is kept', async () => {
      const early = await browser.newPage();
      await early.beforeScripts(() =>
        document.addEventListener('DOMContentLoaded', () =>
          (document.querySelector('input[data-item]') as HTMLElement).click(),
        ),
      );
      await openLesson(early, site.url + lesson);
      await progressIsShown(early);
      expect(await tickedTexts(early)).toEqual([first]);
      await early.close();
      await page.reload();
      await progressIsShown(page);
      expect(await tickedTexts(page)).toEqual([first]);
    });

    test('a later visit offers to go on where the reader was', async () => {
      await page.evaluate(() => {
        document.documentElement.style.scrollBehavior = 'auto';
        (document.getElementById('jin-men-zhi-hou') as HTMLElement).scrollIntoView();
      });
      await page.waitFor('the place to be kept', () => {
        const site = document.documentElement.getAttribute('data-site') || '';
        return localStorage.getItem('xueku:' + site + ':progress1::lianxi-qunzhong/position') !== null;
      });
      const later = await browser.newPage();
      await later.setViewport({ width: 1280, height: 800 });
      await openLesson(later, site.url + lesson);
      expect(await textOf(later, '[data-resume] p')).toContain('进门之后');
      expect(await later.evaluate(() => window.pageYOffset)).toBe(0);
      await later.evaluate(() => (document.documentElement.style.scrollBehavior = 'auto'));
      await later.click('[data-resume] button');
      expect(await later.evaluate(() => (document.activeElement as Element).id)).toBe('jin-men-zhi-hou');
      const top = await later.evaluate(
        () => (document.getElementById('jin-men-zhi-hou') as HTMLElement).getBoundingClientRect().top,
      );
      expect(top).toBeLessThan(400);
      expect(await later.evaluate(() => document.querySelector('[data-resume]') === null)).toBe(true);
      // Who follows a link to a place wants that place.
      await openLesson(later, `${site.url}${lesson}?again#chu-men-zhi-hou`);
      expect(await later.evaluate(() => document.querySelector('[data-resume]') === null)).toBe(true);
      await later.close();
    });

    test('who read to the end is not sent back', async () => {
      await page.evaluate(() => {
        document.documentElement.style.scrollBehavior = 'auto';
      });
      // What is still loading above moves the card: a reader scrolls on until the end is there.
      await page.waitFor('the end to be kept', () => {
        (document.querySelector('.progress-card') as HTMLElement).scrollIntoView();
        const site = document.documentElement.getAttribute('data-site') || '';
        const kept = localStorage.getItem('xueku:' + site + ':progress1::lianxi-qunzhong/position');
        return kept !== null && !(JSON.parse(kept) as { on: boolean }).on;
      });
      const later = await browser.newPage();
      await openLesson(later, site.url + lesson);
      expect(await later.evaluate(() => document.querySelector('[data-resume]') === null)).toBe(true);
      await later.close();
    });

    test('where nothing can be kept the page works and says so', async () => {
      const refused = await browser.newPage();
      await refused.beforeScripts(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await openLesson(refused, site.url + lesson);
      await tick(refused, first);
      expect(await textOf(refused, '[data-card-count]')).toBe('1 / 5');
      expect(await textOf(refused, '[data-card-note]')).toContain('不允许保存');
      expect(refused.problems).toEqual([]);
      await refused.close();
    });

    test('the card says what becomes of ticks', async () => {
      expect(await textOf(page, '[data-card-note]')).toContain(
        isShared ? '只保存在这台电脑' : '双击打开的各页分开保存',
      );
    });
  });
});

describe('looks', () => {
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
    site = await overHttp(fixture, '/ku/');
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
    { look: '长者模式', width: 360, preferences: { elder: true } },
  ])('questions, card and offer to go on: WCAG 2.2 A and AA, $look', async ({ width, preferences }) => {
    await page.setViewport({ width, height: 800 });
    await openWithPreferences(page, site.url + lesson, preferences);
    await seed(page, 'lianxi-qunzhong/aaaaaaaaaa', oldEntry);
    await seed(page, 'lianxi-qunzhong/position', {
      time: 5,
      on: true,
      text: '二、',
      place: 'chu-men-zhi-hou',
    });
    await openLesson(page, `${site.url}${lesson}`);
    expect(
      await page.evaluate(() => [
        document.querySelectorAll('[data-reworded]').length,
        document.querySelectorAll('[data-resume]').length,
      ]),
    ).toEqual([1, 1]);
    await expectNoViolation(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });

  test.each([360, 1280])('the tool bar has one line at %d px, in its order', async (width) => {
    await page.setViewport({ width, height: 800 });
    await openWithPreferences(page, site.url + lesson, {});
    const bar = await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('.lesson-tools button')];
      return {
        names: buttons.map((button) => button.textContent).slice(0, 3),
        tops: new Set(buttons.map((button) => button.getBoundingClientRect().top)).size,
        // 朗读 comes only where the system has a Chinese voice.
        room:
          document.querySelector('.lesson-tools')!.getBoundingClientRect().right -
          buttons[2]!.getBoundingClientRect().right,
      };
    });
    expect(bar.names).toEqual(['投影', '打印', '收藏']);
    expect(bar.tops).toBe(1);
    expect(bar.room).toBeGreaterThan(70);
  });

  test.each([360, 1280])('nothing moves for what was done before, at %d px', async (width) => {
    await openWithPreferences(page, site.url + lesson, {});
    for (const start of ['已读全文', '走访一户']) {
      const text = { time: 5, on: true, text: start };
      await seed(page, `lianxi-qunzhong/${await itemId(page, start)}`, text);
    }
    await seed(page, 'lianxi-qunzhong/read', { time: 5, on: true });
    await seed(page, 'lianxi-qunzhong/favourite', { time: 5, on: true });
    await seed(page, 'lianxi-qunzhong/position', {
      time: 5,
      on: true,
      text: '二、',
      place: 'chu-men-zhi-hou',
    });
    const watched = await browser.newPage();
    await watched.setViewport({ width, height: 800 });
    await watched.beforeScripts(() => {
      Object.assign(window, { testShifts: [] });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
          (window as unknown as { testShifts: string[] }).testShifts.push(
            entry.sources.map(({ node }) => (node as Element).outerHTML.slice(0, 80)).join(' '),
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['index.html', 'collections/jichu.html', lesson]) {
      await watched.goto(site.url + path);
      await watched.waitFor('the progress', () =>
        [...document.querySelectorAll('[data-progress], [data-card-count]')].some((place) =>
          place.textContent.includes('2 / '),
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(
        await watched.evaluate(() => (window as unknown as { testShifts: string[] }).testShifts),
        path,
      ).toEqual([]);
    }
    await watched.close();
    await page.evaluate(() => localStorage.clear());
  });

  test('without scripts the card says what ticks need', async () => {
    const quiet = await launch('chromium', { javaScript: false });
    const still = await quiet.newPage();
    await still.goto(site.url + lesson);
    const card = await still.evaluate(
      () => document.querySelector<HTMLElement>('.progress-card')?.innerText ?? '',
    );
    expect(card).toContain('JavaScript');
    expect(card).not.toContain('带走进度');
    await still.goto(`${site.url}index.html`);
    const home = await still.evaluate(() => document.getElementById('main')?.innerText ?? '');
    expect(home).not.toContain('我的进度');
    expect(home).toContain('清单 5 项');
    await quiet.close();
  });
});
