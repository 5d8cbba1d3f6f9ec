import type { Page } from './driver/page.ts';

/*
 * What a host does with a projected lesson. Page functions here run in Chromium 69 too: no optional chaining, no flat().
 */

export interface ShownStage {
  page: number;
  pages: number;
  state: string;
  hash: string;
  /** Text of the page, without blanks. */
  text: string;
}

/** What is on the wall; undefined when nothing is projected. */
export function readStage(): ShownStage | undefined {
  const stage = document.querySelector<HTMLElement>('[data-projection]');
  const slides = document.querySelectorAll<HTMLElement>('[data-slide]');
  const slide = slides[0];
  if (!stage || !slide || slides.length !== 1) return undefined;
  return {
    page: Number(stage.getAttribute('data-page')),
    pages: Number(stage.getAttribute('data-pages')),
    state: stage.getAttribute('data-state') || '',
    hash: location.hash,
    text: (slide.textContent || '').replace(/\s+/g, ''),
  };
}

export async function stageOf(page: Page): Promise<ShownStage> {
  const stage = await page.evaluate(readStage);
  if (!stage) throw new Error('Nothing is projected');
  return stage;
}

export async function waitForPage(page: Page, number: number): Promise<void> {
  await page.waitFor(
    `page ${number} on the wall`,
    (wanted) => {
      const stage = document.querySelector('[data-projection]');
      return stage !== null && stage.getAttribute('data-page') === String(wanted);
    },
    number,
  );
}

export async function waitForState(page: Page, state: string): Promise<void> {
  await page.waitFor(
    `the stage to be ${state}`,
    (wanted) => {
      const stage = document.querySelector('[data-projection]');
      return stage !== null && stage.getAttribute('data-state') === wanted;
    },
    state,
  );
}

export const isProjected = (): boolean => document.querySelector('[data-projection]') !== null;
export const isNotProjected = (): boolean => document.querySelector('[data-projection]') === null;

/** The rarely used parts come a moment after the first page. */
export async function waitForTools(page: Page): Promise<void> {
  await page.waitFor('the tools', () => document.querySelector('.stage-laser') !== null);
}

/** Projects from a page's address, anew even when only the fragment differs. */
export async function projectFrom(page: Page, address: string, number = 1): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${address}#/${number}`);
  await waitForPage(page, number);
  await waitForTools(page);
}

export async function pressAll(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.press(key);
}
