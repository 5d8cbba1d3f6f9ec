import { beforeEach, expect, inject, test } from 'vitest';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import {
  isNotProjected,
  pressAll,
  projectFrom,
  stageOf,
  waitForPage,
  waitForState,
  waitForTools,
} from './projection-steps.ts';

const { fixture } = inject('sites');
const path = 'lessons/lianxi-qunzhong.html';

/** Firefox takes no other size while it is in full screen. */
async function leave(page: Page): Promise<void> {
  await page.press('Escape');
  await page.waitFor('the page', isNotProjected);
  await page.waitFor('the end of full screen', () => document.fullscreenElement === null);
}

inEachBrowser(['chromium', 'firefox'], fixture, (here) => {
  const lesson = (): string => here.opened.url + path;
  beforeEach(async () => {
    await here.page.setViewport({ width: 1280, height: 720 });
    // Firefox never says that it has loaded a page again whose fragment alone differs.
    await here.page.goto('about:blank');
    await here.page.goto(lesson());
    await here.page.evaluate(() => localStorage.clear());
    await here.page.leave();
    here.page.problems.length = 0;
  });

  test('投影 and P begin with the first page, Esc gives the page back', async () => {
    const { page } = here;
    const before = await page.evaluate(() => document.querySelector('article')!.outerHTML);
    await page.click('.lesson-projection');
    await waitForPage(page, 1);
    expect(await stageOf(page)).toMatchObject({ state: 'ready', hash: '#/1' });
    expect(await page.evaluate(() => document.querySelector('article')!.outerHTML)).toBe(before);
    await page.press('Escape');
    await page.waitFor('the page', isNotProjected);
    expect(await page.evaluate(() => location.hash)).not.toMatch(/^#\//);
    expect(await page.evaluate(() => document.activeElement!.className)).toContain('lesson-projection');
    expect(await page.evaluate(() => document.documentElement.className)).not.toMatch(
      /projecting|scroll-locked/,
    );
    await page.press('p');
    await waitForPage(page, 1);
    await leave(page);
    expect(page.problems).toEqual([]);
  });

  test('keys turn the pages as clickers and people press them', async () => {
    const { page } = here;
    await projectFrom(page, lesson());
    const { pages } = await stageOf(page);
    expect(pages).toBeGreaterThan(10);
    let shown = 1;
    for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter']) {
      await page.press(key);
      shown += 1;
      await waitForPage(page, shown);
      expect((await stageOf(page)).hash).toBe(`#/${shown}`);
    }
    for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace']) {
      await page.press(key);
      shown -= 1;
      await waitForPage(page, shown);
    }
    await page.press(' ', 'Shift');
    await waitForPage(page, 1);
    await page.press('PageUp');
    await page.press('End');
    await waitForPage(page, pages);
    await page.press('PageDown');
    expect((await stageOf(page)).page).toBe(pages);
    await page.press('Home');
    await waitForPage(page, 1);
    expect(page.problems).toEqual([]);
  });

  test('a number and Enter go to that page, and the number is shown while it is typed', async () => {
    const { page } = here;
    await projectFrom(page, lesson());
    await pressAll(page, '1', '2');
    await page.waitFor('the number', () => document.querySelector('.stage-hint')?.textContent === '第 12 页');
    await page.press('Enter');
    await waitForPage(page, 12);
    const { pages } = await stageOf(page);
    await pressAll(page, '9', '9', '9', 'Enter');
    await waitForPage(page, pages);
    await pressAll(page, '4', '5', 'Backspace', 'Enter');
    await waitForPage(page, 4);
    await pressAll(page, '0', 'Enter');
    await waitForPage(page, 1);
    await pressAll(page, '4', 'Enter');
    await waitForPage(page, 4);
    // The number counts, not the button that has the focus.
    await page.focus('.stage-bar .stage-button:nth-child(3)');
    await pressAll(page, '6', 'Enter');
    await waitForPage(page, 6);
    await page.press('Enter');
    await waitForPage(page, 7);
    await page.focus('[data-projection]');
    await pressAll(page, '4', 'Enter');
    await waitForPage(page, 4);
    // Esc takes the number back, not the projection.
    await pressAll(page, '7', 'Escape');
    expect((await stageOf(page)).page).toBe(4);
  });

  test('the address names the page, before and while it is projected, and after a reload', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 5);
    const { text } = await stageOf(page);
    await page.reload();
    await waitForPage(page, 5);
    expect((await stageOf(page)).text).toBe(text);
    await page.evaluate(() => (location.hash = '#/3'));
    await waitForPage(page, 3);
    await page.evaluate(() => (location.hash = '#/9999'));
    const { pages } = await stageOf(page);
    await waitForPage(page, pages);
    await page.evaluate(() => (location.hash = '#/1'));
    await waitForPage(page, 1);
    await page.evaluate(() => (location.hash = '#/12345678'));
    await waitForPage(page, pages);
    await page.evaluate(() => (location.hash = '#main'));
    await page.waitFor('the page', isNotProjected);
    expect(page.problems).toEqual([]);
  });

  test('any key brings a black wall back, and does nothing else', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 4);
    for (const [black, back] of [
      ['.', 'PageDown'],
      ['b', '.'],
      ['b', 'b'],
      ['.', 'q'],
      ['b', 'Escape'],
    ] as const) {
      await page.press(black);
      await waitForState(page, 'black');
      expect(
        await page.evaluate(() => [
          getComputedStyle(document.querySelector('[data-projection]')!).backgroundColor,
          getComputedStyle(document.querySelector('[data-slide]')!).visibility,
        ]),
      ).toEqual(['rgb(0, 0, 0)', 'hidden']);
      await page.press(back);
      await waitForState(page, 'ready');
      expect((await stageOf(page)).page).toBe(4);
    }
    await page.press('b');
    await page.pointAt(1200, 300, 'click');
    await waitForState(page, 'ready');
    expect((await stageOf(page)).page).toBe(4);
  });

  test('the overview shows all pages; keys, Enter and clicks choose one', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    const { pages } = await stageOf(page);
    await page.press('o');
    await waitForState(page, 'overview');
    const current = (): string | null | undefined => document.activeElement?.getAttribute('aria-label');
    expect(await page.evaluate(() => document.querySelectorAll('.stage-overview-page').length)).toBe(pages);
    expect(await page.evaluate(current)).toMatch(/^第 3 页：/);
    await page.press('ArrowRight');
    expect(await page.evaluate(current)).toMatch(/^第 4 页：/);
    await page.press('ArrowDown');
    const below = await page.evaluate(() => {
      const [first, second] = Array.from(document.querySelectorAll('.stage-overview-page')).map((button) =>
        button.getBoundingClientRect(),
      );
      const chosen = document.activeElement!.getBoundingClientRect();
      return { beside: second!.left > first!.left, x: chosen.left };
    });
    expect(below.beside).toBe(true);
    await page.press('ArrowUp');
    expect(await page.evaluate(current)).toMatch(/^第 4 页：/);
    await page.press('Enter');
    await waitForPage(page, 4);
    await waitForState(page, 'ready');
    // Arrows go on from where Tab went; a number goes to its page.
    await page.press('o');
    await waitForState(page, 'overview');
    await page.press('Tab');
    await page.press('ArrowRight');
    expect(await page.evaluate(current)).toMatch(/^第 6 页：/);
    await pressAll(page, '1', '1', 'Enter');
    await waitForPage(page, 11);
    await waitForState(page, 'ready');
    await page.press('o');
    await waitForState(page, 'overview');
    await page.click('.stage-overview-page[aria-label^="第 2 页"]');
    await waitForPage(page, 2);
    // Esc closes the overview, then the projection.
    await page.press('o');
    await page.press('Escape');
    await waitForState(page, 'ready');
    expect((await stageOf(page)).page).toBe(2);
    await page.press('Escape');
    await page.waitFor('the page', isNotProjected);
    expect(page.problems).toEqual([]);
  });

  test('the overview follows the size of the type and of the window', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    await page.press('o');
    await waitForState(page, 'overview');
    await page.press('ArrowRight');
    const shown = (): { pages: number; chosen: number } => ({
      pages: document.querySelectorAll('.stage-overview-page').length,
      chosen: Array.from(document.querySelectorAll('.stage-overview-page')).indexOf(document.activeElement!),
    });
    await page.press('-');
    const { pages } = await stageOf(page);
    expect((await page.evaluate(shown)).pages).toBe(pages);
    await page.press('+');
    const before = (await stageOf(page)).pages;
    expect(await page.evaluate(shown)).toEqual({ pages: before, chosen: 3 });
    await page.setViewport({ width: 390, height: 844 });
    await page.waitFor(
      'other pages',
      (wide) => document.querySelector('[data-projection]')!.getAttribute('data-pages') !== wide,
      String(before),
    );
    const narrow = await page.evaluate(shown);
    expect(narrow.pages).toBe((await stageOf(page)).pages);
    expect(narrow.chosen).toBeGreaterThan(0);
    await page.press('Escape');
    await waitForState(page, 'ready');
  });

  test('the focus stays on the stage when a page with a focused tick is drawn anew', async () => {
    const { page } = here;
    await projectFrom(page, lesson());
    await page.press('End');
    await page.focus('[data-slide] input[data-item]');
    await page.press('+');
    expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-projection'))).toBe(true);
    await page.press('-');
  });

  test('another session in the same tab has another clock', async () => {
    const { page } = here;
    for (const minutes of [10, 20]) {
      await page.goto('about:blank');
      await page.goto(`${lesson()}?began=${Date.now() - minutes * 60_000}#/1`);
      await waitForTools(page);
      await page.press('t');
      expect(await page.evaluate(() => document.querySelector('.stage-timer')!.textContent)).toMatch(
        new RegExp(`^${minutes}:`),
      );
    }
    await page.evaluate(() => sessionStorage.clear());
  });

  test('a tick on a slide is the tick of the list, there and after a reload', async () => {
    const { page } = here;
    await projectFrom(page, lesson());
    await page.press('End');
    const first = (): { checked: boolean; onPage: boolean | undefined; page: string | null } => {
      const input = document.querySelector<HTMLInputElement>('[data-slide] input[data-item]')!;
      const twin = document.querySelector<HTMLInputElement>(`#item-${input.value}`);
      return {
        checked: input.checked,
        onPage: twin?.checked,
        page: document.querySelector('[data-projection]')!.getAttribute('data-page'),
      };
    };
    const { pages } = await stageOf(page);
    expect(await page.evaluate(first)).toMatchObject({ checked: false });
    await page.focus('[data-slide] input[data-item]');
    await page.press(' ');
    await page.waitFor('the tick in the store', () =>
      Object.keys(localStorage).some((key) => key.includes(':progress1:')),
    );
    expect(await page.evaluate(first)).toEqual({ checked: true, onPage: true, page: String(pages) });
    await pressAll(page, 'PageUp', 'PageDown');
    expect(await page.evaluate(first)).toMatchObject({ checked: true });
    await page.reload();
    await waitForPage(page, pages);
    await page.waitFor(
      'the tick',
      () => document.querySelector<HTMLInputElement>('[data-slide] input[data-item]')!.checked,
    );
    // A click ticks too, and turns no page; the space bar turns pages again after it.
    await page.click('[data-slide] input[data-item]');
    expect(await page.evaluate(first)).toMatchObject({ checked: false, page: String(pages) });
    await page.waitFor('the focus to go', () => document.activeElement?.hasAttribute('data-projection'));
    await page.press(' ', 'Shift');
    await waitForPage(page, pages - 1);
    expect(page.problems).toEqual([]);
  });

  test('larger and smaller type keep the text that is shown, and are kept', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 8);
    const size = (): number => parseFloat(getComputedStyle(document.querySelector('[data-slide]')!).fontSize);
    const before = { ...(await stageOf(page)), size: await page.evaluate(size) };
    const start = before.text.slice(0, 6);
    await pressAll(page, '+', '=');
    const larger = { ...(await stageOf(page)), size: await page.evaluate(size) };
    expect(larger.size).toBeGreaterThan(before.size);
    expect(larger.pages).toBeGreaterThan(before.pages);
    expect(larger.text).toContain(start);
    await page.reload();
    await waitForPage(page, larger.page);
    expect(await page.evaluate(size)).toBe(larger.size);
    await pressAll(page, '-', '-');
    expect(await stageOf(page)).toMatchObject({ pages: before.pages, text: before.text });
    for (let step = 0; step < 8; step += 1) await page.press('+');
    const most = await stageOf(page);
    for (let step = 0; step < 8; step += 1) await page.press('-');
    await page.press('+');
    expect(most.pages).toBeGreaterThan((await stageOf(page)).pages);
    expect(page.problems).toEqual([]);
  });

  test('another size of the window keeps the text that is shown', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 8);
    const { text } = await stageOf(page);
    const start = text.slice(0, 12);
    for (const [width, height] of [
      [1024, 768],
      [390, 844],
      [844, 390],
      [1920, 1080],
    ] as const) {
      await page.setViewport({ width, height });
      await page.waitFor(
        'the page to fit the window',
        (size) => document.querySelector('[data-slide]')!.getBoundingClientRect().width === size,
        width,
      );
      // Number and title may come again, but the text that was first on the page is on it.
      const shown = await stageOf(page);
      expect(shown.text.slice(0, 200)).toContain(start.slice(0, 6));
    }
    await page.setViewport({ width: 1280, height: 720 });
    await page.waitFor(
      'the page',
      (wanted) => (document.querySelector('[data-slide]')?.textContent ?? '').replace(/\s+/g, '') === wanted,
      text,
    );
    expect(page.problems).toEqual([]);
  });

  test('lists come item by item when the host wants it', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 1);
    await page.press('s');
    const shown = (): number[] => {
      const items = Array.from(document.querySelectorAll<HTMLElement>('[data-slide] li'));
      return [items.filter((item) => getComputedStyle(item).visibility === 'visible').length, items.length];
    };
    const [none, all] = await page.evaluate(shown);
    expect(none).toBe(0);
    expect(all).toBeGreaterThan(0);
    for (let count = 1; count <= all!; count += 1) {
      await page.press('PageDown');
      expect(await page.evaluate(shown)).toEqual([count, all]);
      expect((await stageOf(page)).page).toBe(1);
    }
    await page.press('PageDown');
    await waitForPage(page, 2);
    await page.press('PageUp');
    await waitForPage(page, 1);
    expect(await page.evaluate(shown)).toEqual([all, all]);
    await page.press('PageUp');
    expect(await page.evaluate(shown)).toEqual([all! - 1, all]);
    await page.press('s');
    expect(await page.evaluate(shown)).toEqual([all, all]);
  });

  test('the timer shows time and plan, and warns in words', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    const text = (): string => {
      const timer = document.querySelector<HTMLElement>('.stage-timer')!;
      return timer.hidden ? '' : timer.textContent;
    };
    expect(await page.evaluate(text)).toBe('');
    await page.press('t');
    expect(await page.evaluate(text)).toMatch(/^0:\d\d \/ 8 分钟$/);
    await page.waitFor(
      'time to pass',
      () => (document.querySelector('.stage-timer')?.textContent ?? '') > '0:02',
    );
    // A reload does not put the clock back.
    await page.evaluate(() => {
      const key = Object.keys(sessionStorage).find((name) => name.includes('projection-timer'))!;
      const state = JSON.parse(sessionStorage.getItem(key)!) as { began: number };
      sessionStorage.setItem(key, JSON.stringify({ ...state, began: state.began - 600_000 }));
    });
    await page.reload();
    await waitForPage(page, 3);
    // It stays on: the next lesson of a session shows it as well.
    await page.waitFor('the clock', () => document.querySelector('.stage-timer:not([hidden])') !== null);
    expect(await page.evaluate(text)).toMatch(/^10:\d\d \/ 8 分钟　！时间到了$/);
    await page.press('t');
    expect(await page.evaluate(text)).toBe('');
  });

  test('clicks at the sides and swipes turn pages, in the middle they show the buttons', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    await page.pointAt(1200, 300, 'click');
    await waitForPage(page, 4);
    await page.pointAt(60, 300, 'click');
    await waitForPage(page, 3);
    await page.pointAt(640, 40, 'click');
    expect((await stageOf(page)).page).toBe(3);
    expect(
      await page.evaluate(() => document.querySelector('[data-projection]')!.hasAttribute('data-idle')),
    ).toBe(false);
    await page.click('.stage-bar .stage-button:nth-child(3)');
    await waitForPage(page, 4);
    // The space bar turns the page on: the button does not keep the focus.
    await page.waitFor('the focus', () => document.activeElement?.hasAttribute('data-projection'));
    await page.press(' ');
    await waitForPage(page, 5);
    await page.swipe([900, 300], [500, 310]);
    await waitForPage(page, 6);
    await page.swipe([400, 300], [800, 290]);
    await waitForPage(page, 5);
    await page.swipe([400, 100], [440, 400]);
    expect((await stageOf(page)).page).toBe(5);
    expect(page.problems).toEqual([]);
  });

  test('cursor and buttons go after three seconds and come with the next move', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    const look = (): [string, string] => [
      getComputedStyle(document.querySelector('[data-projection]')!).cursor,
      getComputedStyle(document.querySelector('.stage-bar')!).pointerEvents,
    ];
    await page.pointAt(600, 300);
    await page.pointAt(620, 320);
    expect(await page.evaluate(look)).toEqual(['auto', 'auto']);
    await page.waitFor('the cursor to go', () =>
      document.querySelector('[data-projection]')!.hasAttribute('data-idle'),
    );
    expect(await page.evaluate(look)).toEqual(['none', 'none']);
  });

  test('the laser dot follows the pointer', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    await page.press('l');
    await page.pointAt(600, 300);
    await page.pointAt(640, 320);
    const dot = await page.evaluate(() => {
      const { left, top, width } = document.querySelector('.stage-laser')!.getBoundingClientRect();
      return [left + width / 2, top + width / 2, width];
    });
    expect(dot).toEqual([640, 320, 30]);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('[data-projection]')!).cursor),
    ).toBe('none');
    await page.press('l');
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('.stage-laser')!.hidden)).toBe(true);
  });

  test('? shows the keys; Esc closes them and nothing else', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    await page.press('?');
    expect(await page.evaluate(() => document.querySelector('.stage-help')!.textContent)).toContain('黑屏');
    expect(await page.evaluate(() => document.activeElement!.className)).toContain('stage-help');
    await page.press('Escape');
    expect(await page.evaluate(() => document.querySelector('.stage-help'))).toBeNull();
    expect((await stageOf(page)).page).toBe(3);
  });

  test('the focus stays on the stage, and the page behind it is silent', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 3);
    expect(await page.evaluate(() => document.activeElement!.hasAttribute('data-projection'))).toBe(true);
    expect(
      await page.evaluate(() =>
        Array.from(document.body.children)
          .filter((element) => element.tagName !== 'SCRIPT' && !element.hasAttribute('data-projection'))
          .every((element) => element.getAttribute('aria-hidden') === 'true'),
      ),
    ).toBe(true);
    for (let step = 0; step < 20; step += 1) {
      await page.press('Tab');
      expect(await page.evaluate(() => document.activeElement!.closest('[data-projection]') !== null)).toBe(
        true,
      );
    }
    // The keys of the site rest: F would mark the lesson as a favourite.
    await page.press('f');
    expect(await page.evaluate(() => JSON.stringify(Object.keys(localStorage)))).not.toContain('favourite');
    expect(await page.evaluate(() => document.querySelector('.stage-live')!.textContent)).toMatch(
      /^第 3 页，共 \d+ 页：/,
    );
  });

  test('leaving leads to the section that was shown, and F5 or P go on there', async () => {
    const { page } = here;
    await projectFrom(page, lesson(), 9);
    const { text } = await stageOf(page);
    await page.press('Escape');
    await page.waitFor('the page', isNotProjected);
    expect(
      await page.evaluate(() => {
        const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))!;
        return Math.abs(target.getBoundingClientRect().top) < innerHeight;
      }),
    ).toBe(true);
    await page.press('F5');
    await waitForPage(page, 9);
    expect((await stageOf(page)).text).toBe(text);
    await leave(page);
    expect(page.problems).toEqual([]);
  });
});
