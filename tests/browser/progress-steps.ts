import type { Page } from './driver/page.ts';

/** Steps with ticks that several tests share. Page functions here run in Chromium 69 too: no newer syntax. */

export const lesson = 'lessons/lianxi-qunzhong.html';

/** Waits until the chunk `progress` has shown what it knows; the card says so by its note. */
export async function progressIsShown(page: Page): Promise<void> {
  await page.waitFor('the progress', () => {
    const note = document.querySelector('[data-card-note]');
    return note !== null && note.textContent !== '';
  });
}

/** Opens a lesson as it shows what was done. */
export async function openLesson(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await progressIsShown(page);
}

/** Begins with nothing: no tick, no choice. */
export async function forgetEverything(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.leave();
  page.problems.length = 0;
}

/** Texts of the items of the lesson that are ticked. */
export function tickedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLInputElement>('article input[data-item]'))
      .filter((box) => box.checked)
      .map((box) => ((box.closest('label') as HTMLElement).textContent || '').trim()),
  );
}

/** Clicks the line of the item whose text begins so. */
export async function tick(page: Page, start: string): Promise<void> {
  await page.evaluate((wanted) => {
    Array.from(document.querySelectorAll('[data-test-item]')).forEach((old) =>
      old.removeAttribute('data-test-item'),
    );
    Array.from(document.querySelectorAll('article .checklist-label'))
      .filter((label) => (label.textContent || '').trim().indexOf(wanted) === 0)
      .forEach((label) => label.setAttribute('data-test-item', ''));
  }, start);
  await page.click('[data-test-item]');
}

/** Stores an entry as an earlier visit would have. */
export async function seed(page: Page, key: string, entry: Record<string, unknown>): Promise<void> {
  await page.evaluate(
    (name, text) => {
      const site = document.documentElement.getAttribute('data-site') || '';
      localStorage.setItem('xueku:' + site + ':progress1::' + name, text);
    },
    key,
    JSON.stringify(entry),
  );
}

/** Id of the item whose text begins so. */
export function itemId(page: Page, start: string): Promise<string> {
  return page.evaluate((wanted) => {
    const box = Array.from(document.querySelectorAll<HTMLInputElement>('article input[data-item]')).filter(
      (candidate) =>
        ((candidate.closest('label') as HTMLElement).textContent || '').trim().indexOf(wanted) === 0,
    )[0];
    return box ? box.value : '';
  }, start);
}

export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    return element ? (element.textContent || '').replace(/\s+/g, ' ').trim() : '(nothing)';
  }, selector);
}
