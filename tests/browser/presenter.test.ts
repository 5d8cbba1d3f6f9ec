import { afterEach, expect, inject, test } from 'vitest';
import { agendaAddressOf } from './agenda-steps.ts';
import type { Page } from './driver/page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { expectNoViolation } from './axe.ts';
import {
  isNotProjected,
  projectFrom,
  stageOf,
  waitForPage,
  waitForState,
  waitForTools,
} from './projection-steps.ts';

const { fixture } = inject('sites');
const path = 'lessons/lianxi-qunzhong.html';

function heading(): string {
  const title = document.querySelector('[data-presenter] .presenter-now .presenter-title');
  return title ? title.textContent : '';
}

async function presenterShows(presenter: Page, page: number): Promise<void> {
  await presenter.waitFor(
    `the presenter to show page ${page}`,
    (wanted) => {
      const title = document.querySelector('[data-presenter] .presenter-now .presenter-title');
      return title !== null && title.textContent.startsWith(`第 ${wanted} 页，`);
    },
    page,
  );
}

const slideText = (): string =>
  (document.querySelector('[data-slide]')?.textContent ?? '').replace(/\s+/g, '');
const status = (): string => document.querySelector('.presenter-status')?.textContent ?? '';

inEachBrowser(['chromium', 'firefox'], fixture, (here, name) => {
  let presenter: Page | undefined;
  const open = async (number: number): Promise<Page> => {
    await here.page.setViewport({ width: 1280, height: 720 });
    await projectFrom(here.page, here.opened.url + path, number);
    here.page.problems.length = 0;
    presenter = await here.page.popup(() => here.page.press('n'));
    await presenterShows(presenter, number);
    return presenter;
  };
  afterEach(async () => {
    await presenter?.close();
    presenter = undefined;
  });

  test('shows the same page, the next one, the notes and the times', async () => {
    const { page } = here;
    const window = await open(3);
    expect(await window.evaluate(slideText)).toBe((await stageOf(page)).text);
    const { pages } = await stageOf(page);
    expect(await window.evaluate(heading)).toBe(`第 3 页，共 ${pages} 页`);
    const next = await window.evaluate(() =>
      document.querySelector('.presenter-next .slide')!.textContent.replace(/\s+/g, ''),
    );
    await page.press('PageDown');
    await presenterShows(window, 4);
    expect((await stageOf(page)).text).toBe(next);
    expect(await window.evaluate(() => document.querySelector('.presenter-times')!.textContent)).toMatch(
      /^现在\d\d:\d\d已讲\d+:\d\d \/ 8 分钟本节\d+:\d\d \/ \d+:\d\d$/,
    );
    expect([...page.problems, ...window.problems]).toEqual([]);
  });

  test('its keys and buttons drive the wall', async () => {
    const { page } = here;
    const window = await open(3);
    await window.press('PageDown');
    await waitForPage(page, 4);
    await presenterShows(window, 4);
    await window.press('b');
    await waitForState(page, 'black');
    await window.waitFor('the black wall to be told', () =>
      document.querySelector('.presenter-status')!.textContent.includes('黑屏'),
    );
    await window.press('PageDown');
    await waitForState(page, 'ready');
    await window.press('1');
    await window.press('2');
    await window.press('Enter');
    await waitForPage(page, 12);
    await window.click('.presenter-bar .stage-button:first-child');
    await waitForPage(page, 11);
    await window.click('.presenter-bar .stage-button:nth-child(4)');
    await window.waitFor('the clock to stand', () =>
      document.querySelector('.presenter-times')!.textContent.includes('（已停）'),
    );
    await page.press('+');
    await window.waitFor(
      'the larger type',
      (wanted) => (document.querySelector('[data-slide]')?.textContent ?? '').replace(/\s+/g, '') === wanted,
      (await stageOf(page)).text,
    );
    await page.press('-');
    expect([...page.problems, ...window.problems]).toEqual([]);
  });

  test('a click leaves the keys to the pages', async () => {
    const { page } = here;
    const window = await open(3);
    await window.click('.presenter-bar .stage-button:first-child');
    await waitForPage(page, 2);
    await window.press(' ');
    await waitForPage(page, 3);
    await window.click('.presenter-bar .stage-button:first-child');
    await waitForPage(page, 2);
    await window.focus('.presenter-bar .stage-button:first-child');
    await window.press('6');
    await window.press('Enter');
    await waitForPage(page, 6);
  });

  test('shows a tick as soon as it is there', async () => {
    const { page } = here;
    const window = await open(3);
    await page.press('End');
    const { pages } = await stageOf(page);
    await presenterShows(window, pages);
    const ticked = (): boolean =>
      document.querySelector<HTMLInputElement>('.presenter-now input[type="checkbox"]')!.checked;
    const before = await window.evaluate(ticked);
    await page.click('[data-slide] input[data-item]');
    await window.waitFor(
      'the tick',
      (was) =>
        document.querySelector<HTMLInputElement>('.presenter-now input[type="checkbox"]')!.checked !== was,
      before,
    );
    await page.click('[data-slide] input[data-item]');
  });

  test('follows a session through its break', async () => {
    const { page } = here;
    const plan = agendaAddressOf(here.opened.url, [
      ['l', 'lianxi-qunzhong', '联系群众从进门开始', 8],
      ['b', '', '歇一歇', 5],
      ['d', '', '议一议', 5],
      ['l', 'zoufang-jilu', '走访记录怎样写', 6],
    ]);
    const query = `${plan.slice(plan.indexOf('?'))}&at=0&began=${Date.now()}`;
    await projectFrom(page, `${here.opened.url}${path}${query}`);
    const window = (presenter = await page.popup(() => page.press('n')));
    await presenterShows(window, 1);
    await page.press('End');
    for (const [part, title] of [
      ['agenda.html', '歇一歇'],
      ['agenda.html', '议一议'],
      ['zoufang-jilu.html', '走访记录怎样写'],
    ] as const) {
      await waitForTools(page);
      await window.press('PageDown');
      await window.waitFor(
        title,
        (file, text) =>
          location.pathname.endsWith(file) &&
          document.querySelector('[data-slide] .slide-title')?.textContent === text,
        part,
        title,
      );
    }
    await window.press('PageDown');
    await waitForPage(page, 2);
    await presenterShows(window, 2);
  });

  test('both windows may be reloaded', async () => {
    const { page } = here;
    const window = await open(3);
    await window.reload();
    await presenterShows(window, 3);
    await window.press('PageDown');
    await waitForPage(page, 4);
    await page.reload();
    await waitForPage(page, 4);
    await presenterShows(window, 4);
    await window.press('PageDown');
    await waitForPage(page, 5);
    await page.press('PageDown');
    await presenterShows(window, 6);
  });

  test('follows the wall to another lesson, and says when nobody answers', async () => {
    const { page } = here;
    const window = await open(3);
    await page.goto(`${here.opened.url}lessons/changbiaoti-lizi.html#/2`);
    await waitForPage(page, 2);
    await presenterShows(window, 2);
    expect(await window.evaluate(() => location.pathname)).toMatch(/changbiaoti-lizi\.html$/);
    await window.press('PageDown');
    await waitForPage(page, 3);
    await page.press('Escape');
    await page.waitFor('the page', isNotProjected);
    await window.waitFor('the silence', () =>
      document.querySelector('.presenter-status')!.textContent.startsWith('与投影断开'),
    );
    await page.press('p');
    await waitForPage(page, 3);
    await presenterShows(window, 3);
    await window.waitFor(
      'the end of the silence',
      () => document.querySelector('.presenter-status')!.textContent === '',
    );
    expect(await window.evaluate(status)).toBe('');
  });

  test('ends the projection with Esc', async () => {
    const window = await open(3);
    await window.press('Escape');
    await here.page.waitFor('the page', isNotProjected);
  });

  test.runIf(name === 'chromium')('has no barrier that axe finds', async () => {
    await expectNoViolation(await open(3));
  });
});
