import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { whyNoRealKeys } from '../setup/real-keys.ts';
import { startDisplay, type Display } from './driver/display.ts';
import { launch } from './driver/launch.ts';
import type { Browser, Page } from './driver/page.ts';
import { isNotProjected, projectFrom, stageOf, waitForPage, waitForState } from './projection-steps.ts';
import { type OpenSite, overFile } from './sites.ts';

/*
 * Full screen obeys real keys only, and takes Esc and F11 before the page hears of them: what these tests hold was
 * measured with them. The window has a title of its own, by which the display finds it.
 */

const { fixture } = inject('sites');
const lesson = 'lessons/lianxi-qunzhong.html';
const wallTitle = 'wall of the test';
const reason = whyNoRealKeys();

const isFull = (): boolean => document.fullscreenElement !== null;
const isNotFull = (): boolean => document.fullscreenElement === null;
const fillsScreen = (): boolean => matchMedia('(display-mode: fullscreen)').matches;
const nameWindow = (title: string): void => {
  document.title = title;
};

describe.skipIf(reason !== undefined)(`real keys${reason ? `: ${reason}` : ''}`, () => {
  let display: Display;
  let browser: Browser;
  let site: OpenSite;
  let page: Page;
  beforeAll(async () => {
    display = await startDisplay();
    browser = await launch('chromium', { display: display.name });
    site = await overFile(fixture);
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(site.url + lesson);
    await page.evaluate(nameWindow, wallTitle);
    display.activate(wallTitle);
    return () => page.close();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    display.close();
  });

  const startWithP = async (): Promise<void> => {
    display.press('p');
    await waitForPage(page, 1);
    await page.waitFor('full screen', isFull);
    await page.waitFor('the tools', () => document.querySelector('.stage-laser') !== null);
  };

  test('P fills the screen; one Esc, of which the page hears no key, leaves', async () => {
    await startWithP();
    display.press('Next', 'Next');
    await waitForPage(page, 3);
    display.press('Escape');
    await page.waitFor('the page', isNotProjected);
    expect(await page.evaluate(isFull)).toBe(false);
  });

  test('a clicker sends F5 and Esc in turn: F5 goes on where Esc left', async () => {
    await startWithP();
    display.press('Next');
    await waitForPage(page, 2);
    display.press('Escape');
    await page.waitFor('the page', isNotProjected);
    display.press('F5');
    await waitForPage(page, 2);
    await page.waitFor('full screen', isFull);
  });

  test('F5 fills the screen where the address projected without', async () => {
    await projectFrom(page, site.url + lesson, 4);
    await page.evaluate(nameWindow, wallTitle);
    display.activate(wallTitle);
    expect(await page.evaluate(isFull)).toBe(false);
    display.press('F5');
    await page.waitFor('full screen', isFull);
    expect((await stageOf(page)).page).toBe(4);
  });

  test.each([
    ['b', 'black'],
    ['o', 'overview'],
  ])(
    'Esc in full screen after %s only ends that, and full screen comes back with the next key',
    async (key, state) => {
      await startWithP();
      display.press('Next', key);
      await waitForState(page, state);
      display.press('Escape');
      await waitForState(page, 'ready');
      await page.waitFor('the end of full screen', isNotFull);
      display.press('Next');
      await waitForPage(page, 3);
      await page.waitFor('full screen', isFull);
    },
  );

  test('N explains itself in full screen; the new window ends it, the next key on the wall brings it back', async () => {
    await startWithP();
    display.press('n');
    await page.waitFor('the advice', () => document.querySelector('.stage-advice') !== null);
    expect(await page.evaluate(() => document.querySelector('.stage-advice')!.textContent)).toContain('F11');
    const presenter = await page.popup(async () => display.press('Tab', 'Tab', 'Return'));
    await presenter.waitFor(
      'the presenter',
      () => document.querySelector('[data-presenter] [data-slide]') !== null,
    );
    await page.waitFor('the end of full screen', isNotFull);
    await waitForState(page, 'ready');
    display.press('Next');
    await waitForPage(page, 2);
    expect(await page.evaluate(isFull), 'a key in the other window cannot fill this screen').toBe(false);
    await page.evaluate(nameWindow, wallTitle);
    display.activate(wallTitle);
    display.press('Next');
    await waitForPage(page, 3);
    await page.waitFor('full screen', isFull);
    await presenter.close();
  });

  test('full screen by F11 survives Esc and the presenter’s window', async () => {
    await startWithP();
    display.press('n');
    await page.waitFor('the advice', () => document.querySelector('.stage-advice') !== null);
    // As the advice says: Esc, then F11, then N. It stays to be read while full screen ends.
    display.press('Escape');
    await page.waitFor('the end of full screen', isNotFull);
    expect(await page.evaluate(() => document.querySelector('.stage-advice') !== null)).toBe(true);
    display.press('F11');
    await page.waitFor('full screen of the browser', fillsScreen);
    const presenter = await page.popup(async () => display.press('n'));
    await presenter.waitFor(
      'the presenter',
      () => document.querySelector('[data-presenter] [data-slide]') !== null,
    );
    expect(await page.evaluate(fillsScreen)).toBe(true);
    await page.evaluate(nameWindow, wallTitle);
    display.activate(wallTitle);
    display.press('Next', 'b', 'Escape');
    await waitForPage(page, 2);
    await waitForState(page, 'ready');
    expect(await page.evaluate(fillsScreen)).toBe(true);
    display.press('Escape');
    await page.waitFor('the page', isNotProjected);
    expect(await page.evaluate(fillsScreen)).toBe(true);
    display.press('F11');
    await presenter.close();
  });
});
