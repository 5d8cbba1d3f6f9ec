import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import {
  choose,
  closeDialog,
  markedEntry,
  openSettings,
  openWithPreferences,
  shownPreferences,
  toggle,
} from './reader.ts';
import { type OpenSite, overFile, overHttp } from './sites.ts';

const { fixture } = inject('sites');
const browsers: BrowserName[] = ['chromium', 'firefox'];
const ways = [
  { way: 'http', open: (root: string) => overHttp(root, '/a/b/') },
  { way: 'file', open: overFile },
] as const;

const lesson = 'lessons/lianxi-qunzhong.html';
const term = '.prose a.term[data-term="zoufang"]';

function previewText(): string | null {
  const preview = document.querySelector<HTMLElement>('.term-preview');
  return preview && !preview.hidden ? (preview.querySelector('.term-preview-text')?.textContent ?? '') : null;
}

const previewIsShown = (): boolean => document.querySelector<HTMLElement>('.term-preview')?.hidden === false;
const previewIsHidden = (): boolean => document.querySelector<HTMLElement>('.term-preview')?.hidden !== false;

function textSize(): number {
  return parseFloat(getComputedStyle(document.querySelector('.prose p')!).fontSize);
}

const background = (): string => getComputedStyle(document.body).backgroundColor;

describe.each(browsers)('%s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser.close());

  describe.each(ways)('$way', ({ way, open }) => {
    let site: OpenSite;
    let page: Page;
    beforeAll(async () => {
      site = await open(fixture);
      page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
    });
    beforeEach(async () => {
      await page.goto(site.url + lesson);
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      await page.leave();
      page.problems.length = 0;
    });
    afterAll(async () => {
      await page.close();
      await site.close();
    });

    test('the outline follows the scroll and leads to its headings', async () => {
      const targets = await page.evaluate(() =>
        [...document.querySelectorAll('nav[data-outline] a')].map((link) => link.getAttribute('href') ?? ''),
      );
      expect(targets.length).toBeGreaterThan(10);
      // Smooth scrolling takes time that a reader has and a test has not.
      await page.evaluate(() => (document.documentElement.style.scrollBehavior = 'auto'));
      for (const target of targets) {
        await page.evaluate(
          (href) => document.querySelector<HTMLElement>(`nav[data-outline] a[href="${href}"]`)?.click(),
          target,
        );
        await page.waitFor(`the address ${target}`, (href) => location.hash === href, target);
        const heading = await page.evaluate((id) => {
          const box = document.getElementById(id)!.getBoundingClientRect();
          const header = document.querySelector('.site-header')!;
          const covered =
            getComputedStyle(header).position === 'sticky' ? header.getBoundingClientRect().bottom : 0;
          return { top: box.top, covered, height: innerHeight };
        }, target.slice(1));
        expect(heading.top, `${target} is under the header`).toBeGreaterThanOrEqual(heading.covered - 1);
        expect(heading.top, `${target} is not in the window`).toBeLessThan(heading.height);
      }
      await page.evaluate(() => document.getElementById('jin-men-zhi-hou')?.scrollIntoView());
      await page.waitFor('进门之后 to be marked', () =>
        document
          .querySelector('nav[data-outline] a[aria-current]')
          ?.getAttribute('href')
          ?.includes('jin-men-zhi-hou'),
      );
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitFor(
        'another entry',
        (before) => {
          const link = document.querySelector('nav[data-outline] a[aria-current]');
          return link !== null && link.getAttribute('href') !== before;
        },
        '#jin-men-zhi-hou',
      );
      expect(
        await page.evaluate(() => document.querySelectorAll('nav[data-outline] [aria-current]').length),
      ).toBe(1);
      expect(page.problems).toEqual([]);
    });

    test('the outline folds and keeps a mark that can be seen', async () => {
      await page.evaluate(() => document.getElementById('xiang-qing-chu-lai-yi')?.scrollIntoView());
      await page.waitFor(
        'an entry to be marked',
        () => document.querySelector('nav[data-outline] a[aria-current]') !== null,
      );
      await page.click('.outline-fold');
      expect(
        await page.evaluate(() => document.querySelector('.outline-fold')?.getAttribute('aria-expanded')),
      ).toBe('false');
      const marked = await page.evaluate(markedEntry);
      expect(
        await page.evaluate(
          (href) =>
            document.querySelector(`nav[data-outline] a[href="${href ?? ''}"]`)!.getClientRects().length,
          marked,
        ),
      ).toBeGreaterThan(0);
      await page.click('.outline-fold');
      expect(
        await page.evaluate(() => document.querySelector('.outline-fold')?.getAttribute('aria-expanded')),
      ).toBe('true');
    });

    test('breadcrumb, previous and next lead where they say', async () => {
      const steps = await page.evaluate(() => ({
        breadcrumb: [...document.querySelectorAll('.breadcrumb li')].map((item) => item.textContent.trim()),
        next: document.querySelector('a[rel="next"]')?.textContent.replace(/\s+/g, ' ').trim(),
      }));
      expect(steps.breadcrumb).toEqual(['首页', '基础课', '联系群众从进门开始']);
      expect(steps.next).toContain('一个故意写得很长很长的题目');
      await page.click('a[rel="next"]');
      await page.waitFor(
        'the next lesson',
        () => document.querySelector('article[data-lesson="changbiaoti-lizi"]') !== null,
      );
      await page.click('a[rel="prev"]');
      await page.waitFor(
        'the lesson before',
        () => document.querySelector('article[data-lesson="lianxi-qunzhong"]') !== null,
      );
      await page.click('.breadcrumb li:nth-child(2) a');
      await page.waitFor(
        'the collection',
        () => document.documentElement.getAttribute('data-page') === 'collection',
      );
      await page.click('.breadcrumb a');
      await page.waitFor(
        'the home page',
        () => document.documentElement.getAttribute('data-page') === 'home',
      );
      expect(page.problems).toEqual([]);
    });

    test('a former address leads on', async () => {
      await page.goto(`${site.url}lessons/lianxi-qunzhong-jiu.html`);
      await page.waitFor(
        'the lesson',
        () => document.querySelector('article[data-lesson="lianxi-qunzhong"]') !== null,
      );
    });

    test('a term shows its meaning on hover', async () => {
      await page.hover(term);
      await page.waitFor('the preview', previewIsShown);
      expect(await page.evaluate(previewText)).toContain('干部到群众家里了解情况');
      const box = await page.evaluate(() => {
        const { left, right, top, bottom } = document.querySelector('.term-preview')!.getBoundingClientRect();
        return { left, right, top, bottom, width: innerWidth, height: innerHeight };
      });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(box.width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(box.height);
      // WCAG 1.4.13: the pointer may move onto it.
      await page.hover('.term-preview');
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await page.evaluate(previewText)).not.toBeNull();
      await page.leave();
      await page.waitFor('the preview to go', previewIsHidden);
      expect(page.problems).toEqual([]);
    });

    test('a term shows its meaning on focus, Escape hides it', async () => {
      await page.focus(term);
      await page.waitFor('the preview', previewIsShown);
      expect(
        await page.evaluate((selector) => {
          const id = document.querySelector(selector)?.getAttribute('aria-describedby') ?? '';
          return document.getElementById(id)?.textContent;
        }, term),
      ).toContain('干部到群众家里了解情况');
      await page.press('Escape');
      await page.waitFor('the preview to go', previewIsHidden);
    });

    test('a term shows its meaning on a tap, the link in it leads to the glossary', async () => {
      const before = await page.evaluate(() => location.pathname);
      await page.tap(term);
      await page.waitFor('the preview', previewIsShown);
      expect(await page.evaluate(() => location.pathname)).toBe(before);
      await page.tap('.term-preview-more');
      await page.waitFor(
        'the glossary',
        () => document.documentElement.getAttribute('data-page') === 'glossary',
      );
      expect(await page.evaluate(() => location.hash)).toBe('#zoufang');
      expect(page.problems).toEqual([]);
    });

    test('type sizes, themes and 长者模式 apply and last', async () => {
      const standard = await page.evaluate(textSize);
      await openSettings(page);
      await choose(page, 'size', 'large');
      const large = await page.evaluate(textSize);
      await choose(page, 'size', 'largest');
      const largest = await page.evaluate(textSize);
      expect([large > standard, largest > large]).toEqual([true, true]);

      const backgrounds = new Set<string>();
      for (const theme of ['light', 'dark', 'contrast']) {
        await choose(page, 'theme', theme);
        backgrounds.add(
          `${await page.evaluate(background)} ${await page.evaluate(() => getComputedStyle(document.body).color)}`,
        );
      }
      expect(backgrounds.size).toBe(3);
      await closeDialog(page);
      await page.reload();
      expect(await page.evaluate(shownPreferences)).toEqual({
        size: 'largest',
        theme: 'contrast',
        elder: null,
      });
      expect(await page.evaluate(textSize)).toBe(largest);

      await openSettings(page);
      await toggle(page, 'elder');
      await closeDialog(page);
      await page.reload();
      expect(await page.evaluate(shownPreferences)).toMatchObject({ elder: 'true' });
      expect(await page.evaluate(textSize)).toBeGreaterThanOrEqual(24);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, .site-header a, .lesson-steps a')]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => ({ text: element.textContent, height: element.getBoundingClientRect().height }))
          .filter(({ height }) => height < 60),
      );
      expect(small).toEqual([]);
      expect(
        await page.evaluate(
          () =>
            [...document.querySelectorAll('body *')]
              .map((element) => getComputedStyle(element))
              .filter(
                ({ transitionDuration, animationName }) =>
                  /[1-9]/.test(transitionDuration) || animationName !== 'none',
              ).length,
        ),
      ).toBe(0);
      expect(page.problems).toEqual([]);
    });

    test('choices apply before the first paint', async () => {
      await openWithPreferences(page, site.url + lesson, {
        theme: 'dark',
        size: 'large',
        elder: false,
        shortcuts: true,
      });
      const fresh = await browser.newPage();
      await fresh.beforeScripts(() => {
        new MutationObserver((_records, observer) => {
          const head = document.head as HTMLElement | null;
          if (!(document.body as HTMLElement | null)) return;
          observer.disconnect();
          document.documentElement.setAttribute(
            'data-test-theme',
            head ? (document.documentElement.getAttribute('data-theme') ?? 'none') : 'no head',
          );
        }).observe(document, { childList: true, subtree: true });
      });
      await fresh.goto(site.url + lesson);
      expect(await fresh.evaluate(() => document.documentElement.getAttribute('data-test-theme'))).toBe(
        'dark',
      );
      await fresh.close();
    });

    test('a favourite lasts and stands on the home page', async () => {
      await page.click('.lesson-favourite');
      expect(
        await page.evaluate(() => document.querySelector('.lesson-favourite')?.getAttribute('aria-pressed')),
      ).toBe('true');
      await page.waitFor('the notice', () =>
        document.querySelector('.notice')?.textContent.includes('已收藏'),
      );
      await page.reload();
      expect(
        await page.evaluate(() => document.querySelector('.lesson-favourite')?.getAttribute('aria-pressed')),
      ).toBe('true');
      // Firefox keeps the storage of every local file apart, so the home page cannot know of it there.
      if (!(name === 'firefox' && way === 'file')) {
        await page.goto(`${site.url}index.html`);
        await page.waitFor(
          '我的收藏',
          () => document.querySelector<HTMLElement>('[data-favourites]')?.hidden === false,
        );
        expect(await page.evaluate(() => document.querySelector('[data-favourites] a')?.textContent)).toBe(
          '联系群众从进门开始',
        );
        await page.click('.favourite-remove');
        await page.waitFor(
          '我的收藏 to go',
          () => document.querySelector<HTMLElement>('[data-favourites]')?.hidden === true,
        );
      }
      expect(page.problems).toEqual([]);
    });

    test('storage that throws breaks nothing', async () => {
      const refused = await browser.newPage();
      await refused.setViewport({ width: 1280, height: 800 });
      await refused.beforeScripts(() => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await refused.goto(site.url + lesson);
      await openSettings(refused);
      await choose(refused, 'theme', 'dark');
      expect(await refused.evaluate(shownPreferences)).toMatchObject({ theme: 'dark' });
      await closeDialog(refused);
      await refused.click('.lesson-favourite');
      expect(
        await refused.evaluate(() =>
          document.querySelector('.lesson-favourite')?.getAttribute('aria-pressed'),
        ),
      ).toBe('true');
      await refused.hover(term);
      await refused.waitFor('the preview', previewIsShown);
      expect(refused.problems).toEqual([]);
      await refused.close();
    });
  });
});

test('the system decides on dark and on motion until the reader does', async () => {
  const browser = await launch('chromium');
  const site = await overHttp(fixture);
  const page = await browser.newPage();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.url + lesson);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: true });
  const dark = await paper();
  expect(dark).not.toBe(light);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  await openSettings(page);
  await choose(page, 'theme', 'light');
  expect(await paper()).toBe(light);
  await browser.close();
  await site.close();
});

test('on paper there is the text and nothing to click', async () => {
  const browser = await launch('chromium');
  const site = await overHttp(fixture);
  const page = await browser.newPage();
  await openWithPreferences(page, site.url + lesson, { theme: 'dark' });
  await page.emulateMedia({ print: true });
  const shown = await page.evaluate(() =>
    [
      '.site-header',
      'nav[data-outline]',
      '.lesson-tools',
      '.lesson-steps',
      'main h1',
      '.prose',
      '.checklist',
    ].filter((selector) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0),
  );
  expect(shown).toEqual(['main h1', '.prose', '.checklist']);
  await browser.close();
  await site.close();
});
