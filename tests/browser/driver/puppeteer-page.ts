import type { ElementHandle, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import type { Media, Page, PageFunction, PageProblem, Viewport } from './page.ts';
import { watchPage } from './watch-page.ts';

const waitLimit = 10_000;
const pollInterval = 25;
const closeLimit = 2000;
/** A page without scripts never calls back. */
const drawLimit = 1000;

/**
 * Elements are found in the page's own world, not in puppeteer's isolated one: Chromium 69 never answers there.
 */
async function find(page: PuppeteerPage, selector: string): Promise<ElementHandle> {
  const handle = await page.evaluateHandle((wanted: string) => document.querySelector(wanted), selector);
  const element = handle.asElement();
  if (!element) throw new Error(`No element matches ${selector} on ${page.url()}`);
  return element as ElementHandle;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Scrolls an element to where the pointer can reach it; true when it was not there yet. Syntax: Chromium 69's. */
function scrollToReach(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!element) return false;
  const { left, top, width, height } = element.getClientRects()[0] || element.getBoundingClientRect();
  const reached = document.elementFromPoint(left + width / 2, top + height / 2);
  if (reached && element.contains(reached)) return false;
  // At once, although the pages scroll smoothly: a moving target cannot be hit. (Old Chromium ignores 'instant'.)
  const { style } = document.documentElement;
  style.scrollBehavior = 'auto';
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  style.scrollBehavior = '';
  return true;
}

/** The middle of an element's first line: a link broken over two lines has its own middle outside itself. */
function middleInside(selector: string): { x: number; y: number } | undefined {
  const element = document.querySelector(selector);
  const box = element && element.getClientRects()[0];
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : undefined;
}

function afterNextPicture(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Where to point at an element, after scrolling it to where the pointer can reach it. */
async function pointAt(page: PuppeteerPage, selector: string): Promise<{ x: number; y: number }> {
  if (await page.evaluate(scrollToReach, selector)) {
    // Chromium 109 looks for what is under the pointer in the last picture that it drew: let it draw a new one.
    await Promise.race([page.evaluate(afterNextPicture), pause(drawLimit)]);
    await pause(50);
  }
  const point = await page.evaluate(middleInside, selector);
  if (!point) throw new Error(`Nothing is shown that matches ${selector} on ${page.url()}`);
  return point;
}

/** Makes the common page of a puppeteer page, of whichever puppeteer and browser. */
export async function wrapPage(page: PuppeteerPage): Promise<Page> {
  const problems: PageProblem[] = [];
  const requests: string[] = [];
  await watchPage(page, problems, requests);

  const evaluate = <Arguments extends readonly unknown[], Result>(
    pageFunction: PageFunction<Arguments, Result>,
    ...args: Arguments
  ): Promise<Awaited<Result>> =>
    page.evaluate(pageFunction as unknown as (...args: unknown[]) => unknown, ...args) as Promise<
      Awaited<Result>
    >;

  const waitFor: Page['waitFor'] = async (what, pageFunction, ...args) => {
    const end = Date.now() + waitLimit;
    for (;;) {
      let cause: unknown;
      // While one page gives way to the next, looking fails; that is no answer yet.
      const isTrue = await evaluate(pageFunction, ...args).catch((error: unknown) => {
        cause = error;
        return false;
      });
      if (isTrue === true) return;
      if (Date.now() > end)
        throw new Error(`Waited ${waitLimit / 1000} s in vain for ${what} on ${page.url()}`, { cause });
      await pause(pollInterval);
    }
  };

  const reach = async (selector: string) => {
    // While a page still loads, what is to be clicked may still move.
    await waitFor('the page to load', () => document.readyState === 'complete');
    return pointAt(page, selector);
  };

  return {
    problems,
    requests,
    evaluate,
    goto: async (url) => {
      await page.goto(url, { waitUntil: 'load' });
    },
    reload: async () => {
      await page.reload({ waitUntil: 'load' });
    },
    evaluateSource: (source) => page.evaluate(source),
    waitFor,
    beforeScripts: async (pageFunction) => {
      await page.evaluateOnNewDocument(pageFunction);
    },
    click: async (selector) => {
      const { x, y } = await reach(selector);
      await page.mouse.click(x, y);
    },
    hover: async (selector) => {
      const { x, y } = await reach(selector);
      await page.mouse.move(x, y);
    },
    leave: () => page.mouse.move(1, 1),
    tap: async (selector) => {
      const { x, y } = await reach(selector);
      await page.touchscreen.tap(x, y);
    },
    swipe: async (from, to) => {
      await page.touchscreen.touchStart(...from);
      await page.touchscreen.touchMove(...to);
      await page.touchscreen.touchEnd();
    },
    pointAt: async (x, y, click) => {
      await page.mouse.move(x, y);
      if (click) await page.mouse.click(x, y);
    },
    focus: async (selector) => {
      await (
        await find(page, selector)
      ).evaluate((element) => {
        (element as HTMLElement).focus();
      });
    },
    press: async (key, modifier) => {
      if (modifier) await page.keyboard.down(modifier);
      await page.keyboard.press(key as KeyInput);
      if (modifier) await page.keyboard.up(modifier);
    },
    type: (text) => page.keyboard.type(text),
    setFiles: async (selector, paths) => {
      const input = (await find(page, selector)) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(...paths);
    },
    setViewport: async ({ width, height, scale }: Viewport) => {
      await page.setViewport({ width, height, deviceScaleFactor: scale ?? 1 });
      // The page hears of its new size a moment later.
      await waitFor('the new size', (wanted) => window.innerWidth === wanted, width);
    },
    emulateMedia: async ({ colorScheme, reducedMotion, forcedColors, print }: Media) => {
      // In one message: puppeteer's two calls each undo the other.
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        media: print ? 'print' : 'screen',
        features: [
          { name: 'prefers-color-scheme', value: colorScheme ?? 'light' },
          { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
        ],
      });
    },
    screenshot: async (path) => {
      await page.screenshot({ path, fullPage: true });
    },
    pdf: async (path) => {
      await page.pdf({ path, preferCSSPageSize: true });
    },
    popup: async (open) => {
      const opened = new Promise<PuppeteerPage>((resolve, reject) => {
        page.once('popup', (window) => (window ? resolve(window) : reject(new Error('No window opened'))));
        setTimeout(() => reject(new Error(`No window opened from ${page.url()}`)), waitLimit).unref();
      });
      await open();
      return wrapPage(await opened);
    },
    close: async () => {
      // Chromium 69 closes the page but never says so.
      await Promise.race([page.close(), pause(closeLimit)]);
    },
  };
}
