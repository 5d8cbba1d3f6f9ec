import { beforeAll, expect, inject, test } from 'vitest';
import type { BrowserName } from './driver/launch.ts';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import {
  compose,
  endComposition,
  searchFor,
  shownLessons,
  shownStatus,
  typeQuery,
  waitForSearch,
} from './search-steps.ts';
import type { OpenSite } from './sites.ts';

const site = inject('sites').real;
const browsers: BrowserName[] = ['chromium', 'firefox'];
/** In every lesson, in a few, and in none. */
const [everywhere, somewhere, nowhere] = ['群众', '信于民', '火星移民'];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function address(): string {
  return decodeURIComponent(location.search);
}

/** Number and texts of what is marked in the results. */
function markedTexts(): string[] {
  return [...document.querySelectorAll('.search-results mark')].map(({ textContent }) => textContent);
}

/** From now on collects what the status line would have a screen reader say. */
function listen(): void {
  const line = document.querySelector('[data-search-status]')!;
  const heard: string[] = [];
  (window as unknown as { heard: string[] }).heard = heard;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (!(node instanceof Element && node.getAttribute('aria-hidden') === 'true'))
          heard.push(node.textContent ?? '');
  }).observe(line, { childList: true, subtree: true, characterData: true });
}

function heard(): string[] {
  return (window as unknown as { heard: string[] }).heard;
}

async function choose(page: Page, name: string, place: number): Promise<void> {
  await page.evaluate(
    (wanted, index) => {
      const select = document.querySelector<HTMLSelectElement>(`.search-filters select[name="${wanted}"]`)!;
      select.selectedIndex = index;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    place,
  );
}

inEachBrowser(browsers, site, (here) => {
  let page: Page;
  let opened: OpenSite;
  beforeAll(() => void ({ page, opened } = here));
  const start = async (query = ''): Promise<void> => {
    page.problems.length = 0;
    // Another page in between: a changed query alone would not load the page anew.
    await page.goto(`${opened.url}about.html`);
    await page.goto(`${opened.url}search.html${query}`);
    await page.waitFor('the box', () => document.querySelector('[data-search-input]') !== null);
  };
  const startWith = async (text: string, more = ''): Promise<void> => {
    await start(`?q=${encodeURIComponent(text)}${more}`);
    await waitForSearch(page, text);
  };

  test('typing finds lessons by section, marks the hits and keeps the query in the address', async () => {
    await start();
    expect(await page.evaluate(shownStatus)).toMatchObject({ state: 'idle', total: null });
    await searchFor(page, somewhere);
    const { total, text } = await page.evaluate(shownStatus);
    const lessons = await page.evaluate(shownLessons);
    expect(Number(total)).toBe(lessons.length);
    expect(lessons.length).toBeGreaterThan(0);
    expect(text).toContain(`共 ${total} 课`);
    const marks = await page.evaluate(markedTexts);
    expect(marks.length).toBeGreaterThan(lessons.length);
    expect(new Set(marks)).toEqual(new Set([somewhere]));
    expect(await page.evaluate(address)).toBe(`?q=${somewhere}`);
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('[data-search-result]')].map(({ href }) => href),
    );
    for (const link of links)
      expect(decodeURIComponent(link)).toMatch(/lessons\/[a-z0-9-]+\.html\?q=信于民(#|$)/);
    expect(page.problems).toEqual([]);
  });

  test('a search that was overtaken is never reported as done', async () => {
    await start();
    const wrong = await page.evaluate(
      async (queries) => {
        const input = document.querySelector<HTMLInputElement>('[data-search-input]')!;
        const status = document.querySelector('[data-search-status]')!;
        const seen: string[] = [];
        new MutationObserver(() => {
          const isDone = status.getAttribute('data-state') === 'done';
          if (isDone && !status.textContent.includes(input.value))
            seen.push(`${input.value}: ${status.textContent}`);
        }).observe(status, { attributes: true, childList: true, subtree: true });
        for (let turn = 0; turn < 14; turn++) {
          input.value = queries[turn % queries.length] ?? '';
          input.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve, 150 + turn * 15));
        }
        return seen;
      },
      [everywhere, nowhere, somewhere],
    );
    expect(wrong).toEqual([]);
  });

  test('更多 shows ten more until all are there, sections beyond three come on demand', async () => {
    await startWith(everywhere);
    const total = Number((await page.evaluate(shownStatus)).total);
    expect(total).toBeGreaterThan(10);
    expect(await page.evaluate(shownLessons)).toHaveLength(10);
    expect(
      await page.evaluate(() => document.querySelector('.search-more[data-search-more]')?.textContent),
    ).toBe(`再显示 ${Math.min(10, total - 10)} 课（共 ${total} 课）`);
    await page.click('.search-more[data-search-more]');
    expect(await page.evaluate(shownLessons)).toHaveLength(Math.min(20, total));
    // The reader goes on at the first new lesson.
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.search-lesson')].findIndex((lesson) =>
          lesson.contains(document.activeElement),
        ),
      ),
    ).toBe(10);
    const [before, rest] = await page.evaluate(() => [
      document.querySelectorAll('[data-search-result]').length,
      document.querySelector('.search-rest')?.textContent ?? '',
    ]);
    await page.click('.search-rest');
    expect(await page.evaluate(() => document.querySelectorAll('[data-search-result]').length)).toBe(
      before + Number(/\d+/.exec(rest)?.[0]),
    );
  });

  test('filters narrow the results, stay in the address, and 后退 takes each back', async () => {
    await startWith(everywhere);
    const all = (await page.evaluate(shownStatus)).total;
    await choose(page, 'collection', 1);
    const [label, first] = [
      await page.evaluate(
        () =>
          document.querySelector<HTMLSelectElement>('select[name="collection"]')!.selectedOptions[0]!.label,
      ),
      await page.evaluate(shownStatus),
    ];
    expect(label).toContain(`（${first.total}）`);
    expect(Number(first.total)).toBeLessThan(Number(all));
    expect(first.text).toContain(`不筛选共 ${all} 课`);
    expect(await page.evaluate(address)).toMatch(/&collection=[a-z-]+$/);
    await choose(page, 'tag', 1);
    const second = await page.evaluate(shownStatus);
    expect(Number(second.total)).toBeLessThanOrEqual(Number(first.total));

    await page.reload();
    await waitForSearch(page, everywhere);
    expect(await page.evaluate(shownStatus)).toEqual(second);
    await page.evaluate(() => history.back());
    await page.waitFor('one filter less', () => !location.search.includes('tag='));
    await page.waitFor(
      'its results',
      (text) => document.querySelector('[data-search-status]')?.textContent === text,
      first.text,
    );
    expect(await page.evaluate(shownStatus)).toEqual(first);
    await page.click('.search-clear');
    expect((await page.evaluate(shownStatus)).total).toBe(all);
    expect(await page.evaluate(address)).toBe(`?q=${everywhere}`);
    expect(page.problems).toEqual([]);
  });

  test('the way back from another query leads to the one before', async () => {
    await startWith(somewhere);
    await searchFor(page, nowhere);
    await page.press('Enter');
    await page.evaluate(() => history.back());
    await waitForSearch(page, somewhere);
    expect(await page.evaluate(address)).toBe(`?q=${somewhere}`);
  });

  test('terms and checklist items are groups of their own', async () => {
    await startWith(everywhere);
    await page.click('[data-search-type="terms"]');
    expect(await page.evaluate(() => document.querySelectorAll('[data-search-term]').length)).toBeGreaterThan(
      3,
    );
    expect(await page.evaluate(address)).toContain('&type=terms');
    await page.click('[data-search-type="items"]');
    const items = await page.evaluate(() =>
      [...document.querySelectorAll('[data-search-item]')].map((item) => item.closest('li')!.textContent),
    );
    expect(items.length).toBeGreaterThan(3);
    for (const item of items) expect(item).toContain('清单条目');
    await page.evaluate(() => history.back());
    await page.waitFor('the terms', () => document.querySelector('[data-search-term]') !== null);
  });

  test('unknown filters in the address are ignored and named', async () => {
    await startWith(somewhere, '&tag=没有这个标签&type=nonsense&year=abc');
    expect(Number((await page.evaluate(shownStatus)).total)).toBeGreaterThan(0);
    const hints = await page.evaluate(() => document.querySelector('.search-hints')!.textContent);
    expect(hints).toContain('本站没有筛选条件“没有这个标签”，已忽略。');
    expect(hints).toContain('abc');
  });

  test('what occurs nowhere is said, and the directory is there', async () => {
    await startWith(nowhere);
    expect(await page.evaluate(shownStatus)).toEqual({
      state: 'done',
      total: '0',
      text: `没有找到。“${nowhere}”在全部课文里都没有出现。`,
    });
    expect(await page.evaluate(shownLessons)).toEqual([]);
    expect(
      await page.evaluate(() => document.querySelector('[data-search-directory]')!.getClientRects().length),
    ).toBe(1);
    await startWith(`${everywhere} ${nowhere}`);
    expect((await page.evaluate(shownStatus)).text).toBe(`没有找到。“${nowhere}”在全部课文里都没有出现。`);
  });

  test('a screen reader hears the number of results once a search, never what is still under way', async () => {
    await start();
    await page.evaluate(listen);
    await searchFor(page, somewhere);
    await searchFor(page, everywhere);
    const texts = await page.evaluate(heard);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatch(/^共 \d+ 课写到“信于民”/);
    expect(texts[1]).toMatch(/^共 \d+ 课写到“群众”/);
  });

  test('nothing is searched while an input method composes, and its Enter sends nothing', async () => {
    await start();
    await page.focus('[data-search-input]');
    await page.evaluate(compose, ['x', 'xin', "xin'yu'min"], somewhere);
    await page.press('Enter');
    await pause(400);
    expect(await page.evaluate(shownStatus)).toMatchObject({ state: 'idle' });
    expect(await page.evaluate(address)).toBe('');
    await page.evaluate(endComposition);
    await waitForSearch(page, somewhere);
    expect(Number((await page.evaluate(shownStatus)).total)).toBeGreaterThan(0);
  });

  test.each([
    `<img src=x onerror="document.title='hacked'">`,
    '[(*+?',
    '\\',
    `"'><script>document.title='hacked'</script>`,
  ])('%s is only a text', async (text) => {
    await startWith(text);
    expect(await page.evaluate(() => document.title)).not.toBe('hacked');
    expect(await page.evaluate(() => document.querySelectorAll('main img, main script').length)).toBe(0);
    expect((await page.evaluate(shownStatus)).total).toBe('0');
    expect(page.problems).toEqual([]);
  });

  test('ten thousand characters are cut, and that is said', async () => {
    await start();
    const long = '信于民'.repeat(3334);
    await page.evaluate((text) => {
      const input = document.querySelector<HTMLInputElement>('[data-search-input]')!;
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, long);
    await waitForSearch(page, long);
    expect(await page.evaluate(() => document.querySelector('.search-hints')!.textContent)).toContain('太长');
    expect((await page.evaluate(() => location.search)).length).toBeLessThan(1000);
    expect(page.problems).toEqual([]);
  });

  test('/ leads to the box of the page', async () => {
    await startWith(somewhere);
    await page.focus('[data-search-result]');
    await page.press('/');
    await page.waitFor('the box', () => document.activeElement?.hasAttribute('data-search-input') === true);
    expect(await page.evaluate(() => document.querySelector('.dialog'))).toBe(null);
  });

  test('typing on starts a new search and forgets the old one', async () => {
    await start();
    await typeQuery(page, nowhere);
    await typeQuery(page, somewhere);
    await waitForSearch(page, somewhere);
    await pause(300);
    expect(Number((await page.evaluate(shownStatus)).total)).toBeGreaterThan(0);
  });
});
