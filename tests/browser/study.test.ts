import { beforeEach, expect, inject, test } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';
import {
  clickButton,
  clickItems,
  nameLearner,
  openStudy,
  storeEntries,
  studyIsReady,
  tickedItems,
} from './study-steps.ts';

const { fixture } = inject('sites');

/** What the filters say and what of the lists is shown. */
function shownLists(): { counts: string[]; items: number; lessons: number; message: string; search: string } {
  const isShown = (element: Element): boolean => !(element as HTMLElement).closest('[hidden]');
  const count = (selector: string): number => [...document.querySelectorAll(selector)].filter(isShown).length;
  return {
    counts: [...document.querySelectorAll('[data-count]')].map(({ textContent }) => textContent),
    items: count('.study-items li'),
    lessons: count('.study-lesson'),
    message: document.querySelector('.study-nothing')?.textContent ?? '',
    search: location.search,
  };
}

inEachBrowser(['chromium', 'firefox'], fixture, (here) => {
  beforeEach(() => openStudy(here.page, here.opened.url));

  const choose = async (value: string): Promise<void> => {
    await here.page.evaluate((wanted) => {
      document.querySelector<HTMLInputElement>(`input[name="study-show"][value="${wanted}"]`)?.click();
    }, value);
  };

  test('every item of every lesson is there, with a way into its lesson', async () => {
    const { page } = here;
    const { items, lessons } = await page.evaluate(shownLists);
    expect([items, lessons]).toEqual([15, 3]);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.study-items li')].every((line) => {
          const id = line.querySelector('input')?.value ?? '';
          const lesson = line.closest('[data-lesson]')?.getAttribute('data-lesson') ?? '';
          return line.querySelector('a')?.getAttribute('href') === `lessons/${lesson}.html#item-${id}`;
        }),
      ),
    ).toBe(true);
    expect(page.problems).toEqual([]);
  });

  test('ticks count at once and last', async () => {
    const { page } = here;
    await clickItems(page, [0, 1, 3]);
    await page.waitFor('the count', () => document.querySelector('[data-count="done"]')?.textContent === '3');
    expect(
      await page.evaluate(() => document.querySelector('[data-progress="site"]')?.textContent),
    ).toContain('3 / 15');
    await page.reload();
    await studyIsReady(page);
    expect(await tickedItems(page)).toEqual([0, 1, 3]);
    expect((await page.evaluate(shownLists)).counts).toEqual(['15', '12', '3']);
    expect(page.problems).toEqual([]);
  });

  test('filters hide what does not match, stay in the address, and say when nothing is left', async () => {
    const { page } = here;
    await choose('done');
    expect(await page.evaluate(shownLists)).toMatchObject({
      items: 0,
      lessons: 0,
      message: '还没有打勾的项目。',
      search: '?show=done',
    });
    await choose('all');
    await clickItems(page, [0, 1]);
    await choose('todo');
    expect(await page.evaluate(shownLists)).toMatchObject({
      items: 13,
      counts: ['15', '13', '2'],
      message: '',
      search: '?show=todo',
    });
    await page.reload();
    await studyIsReady(page);
    expect(await page.evaluate(shownLists)).toMatchObject({ items: 13, search: '?show=todo' });
    expect(
      await page.evaluate(() => document.querySelector<HTMLInputElement>('input[value="todo"]')?.checked),
    ).toBe(true);
    await choose('done');
    expect(await page.evaluate(shownLists)).toMatchObject({ items: 2, lessons: 1 });
    // A line that is being ticked must not go away under the pointer.
    await clickItems(page, [0]);
    await page.waitFor('the count', () => document.querySelector('[data-count="done"]')?.textContent === '1');
    expect((await page.evaluate(shownLists)).items).toBe(2);
    await clickItems(
      page,
      Array.from({ length: 15 }, (_, index) => index).filter((index) => index !== 1),
    );
    await page.waitFor(
      'the count',
      () => document.querySelector('[data-count="done"]')?.textContent === '15',
    );
    await choose('todo');
    expect(await page.evaluate(shownLists)).toMatchObject({
      items: 0,
      message: '全部完成了，没有未完成的项目。',
    });
    expect(page.problems).toEqual([]);
  });

  test('继续学习 leads to the heading last read, 收藏 lists and forgets', async () => {
    const { page } = here;
    const now = Date.now();
    expect(await page.evaluate(() => document.querySelector('[data-continue]')?.textContent)).toContain(
      '还没有开始',
    );
    await storeEntries(page, '', {
      'lianxi-qunzhong/position': { time: now, on: true, place: 'jin-men-zhi-hou', text: '进门之后' },
      'zoufang-jilu/position': { time: now - 1000, on: true, place: 'x', text: '早些' },
      'zoufang-jilu/favourite': { time: now - 10, on: true },
      // The lesson had this name before.
      'jinmen/favourite': { time: now, on: true },
    });
    expect(
      await page.evaluate(() => ({
        link: document.querySelector('[data-continue] a')?.getAttribute('href'),
        text: document.querySelector('[data-continue]')?.textContent,
        favourites: [...document.querySelectorAll('[data-study-favourites] a')].map((link) =>
          link.getAttribute('href'),
        ),
      })),
    ).toEqual({
      link: 'lessons/lianxi-qunzhong.html#jin-men-zhi-hou',
      text: expect.stringContaining('上次读到“进门之后”'),
      favourites: ['lessons/lianxi-qunzhong.html', 'lessons/zoufang-jilu.html'],
    });
    await page.click('[data-study-favourites] li:nth-child(2) button');
    await page.waitFor(
      'the favourite to go',
      () => document.querySelectorAll('[data-study-favourites] li').length === 1,
    );
    expect(page.problems).toEqual([]);
  });

  test('what the site no longer has is listed and does not count', async () => {
    const { page } = here;
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('[data-leftovers]')?.hidden)).toBe(
      true,
    );
    await storeEntries(page, '', {
      'mei-le/0123456789': { time: 1, on: true, text: '<b>走访</b>十户' },
      'zoufang-jilu/0123456789': { time: 1, on: true, text: '改掉的项目' },
    });
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('[data-leftovers] li span')].map(({ textContent }) => textContent),
      ),
    ).toEqual(['<b>走访</b>十户', '改掉的项目']);
    expect((await page.evaluate(shownLists)).counts[2]).toBe('0');
    expect(page.problems).toEqual([]);
  });

  test('each learner has ticks of their own; the nameless ones are taken over on demand', async () => {
    const { page } = here;
    await clickItems(page, [0, 1]);
    await nameLearner(page, '张三');
    expect(await tickedItems(page)).toEqual([0, 1]);
    await nameLearner(page, '<i>李四</i>');
    expect(await tickedItems(page)).toEqual([]);
    await clickItems(page, [5]);
    await page.reload();
    await studyIsReady(page);
    expect(await tickedItems(page)).toEqual([5]);
    await clickButton(page, '更换学习人');
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.learner')].map(({ textContent }) => textContent),
      ),
    ).toEqual(['<i>李四</i> 1 条', '张三 2 条']);
    await clickButton(page, '张三');
    await page.waitFor('the learner', () => document.querySelector('[data-learner]')?.textContent === '张三');
    expect(await tickedItems(page)).toEqual([0, 1]);
    expect(page.problems).toEqual([]);
  });

  test('works with the keyboard alone', async () => {
    const { page } = here;
    const tabTo = async (what: string, isThere: () => boolean): Promise<void> => {
      for (let step = 0; step < 80; step++) {
        if (await page.evaluate(isThere)) return;
        await page.press('Tab');
      }
      throw new Error(`Tab never reached ${what}`);
    };
    await tabTo('带走进度', () => document.activeElement?.textContent === '带走进度');
    await page.press('Enter');
    await page.waitFor('the dialog', () => document.querySelector('.carry-dialog') !== null);
    await tabTo(
      'the file input',
      () => document.activeElement?.matches('.carry-dialog input[type="file"]') ?? false,
    );
    await page.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('带走进度');
    await tabTo('the filters', () => document.activeElement?.matches('input[name="study-show"]') ?? false);
    await page.press('ArrowRight');
    expect((await page.evaluate(shownLists)).search).toBe('?show=todo');
    await tabTo('an item', () => document.activeElement?.matches('input[data-item]') ?? false);
    await page.press(' ');
    await page.waitFor('the tick', () => document.querySelector('[data-count="done"]')?.textContent === '1');
    expect(page.problems).toEqual([]);
  });

  test('where nothing can be stored, it says so and works until it is closed', async () => {
    const { page } = here;
    await page.evaluate(() => localStorage.clear());
    await page.beforeScripts(() => {
      if (location.search !== '?refuse') return;
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(`${here.opened.url}study.html?refuse`);
    await studyIsReady(page);
    expect(
      await page.evaluate(() => document.querySelector<HTMLElement>('.study-bar .carry-warning')?.innerText),
    ).toContain('不允许保存');
    await clickItems(page, [2, 4]);
    await page.waitFor('the count', () => document.querySelector('[data-count="done"]')?.textContent === '2');
    expect(await tickedItems(page)).toEqual([2, 4]);
    expect(page.problems).toEqual([]);
  });
});
