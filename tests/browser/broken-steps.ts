import { expect } from 'vitest';
import type { Page } from './driver/page.ts';

/* Pages whose scripts did not come. Page functions here run in Chromium 69 too: no newer syntax in them. */

/** What the notice on top of a page says; an empty text when it is hidden. */
export function noticeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const notice = document.querySelector<HTMLElement>('.unzip-notice');
    return notice && notice.getClientRects().length > 0 ? notice.innerText.trim() : '';
  });
}

/** Expects the notice, and nothing beside it that looks as if it could be used; a box can be ticked without scripts. */
export async function expectBroken(page: Page, words: string): Promise<void> {
  await page.waitFor('the end of loading', () => document.readyState === 'complete');
  expect(await noticeOf(page)).toContain(words);
  const dead = await page.evaluate(() =>
    Array.from(document.querySelectorAll('button, input, select, [role="button"], [role="switch"]'))
      .filter((control) => control.getClientRects().length > 0 && !control.matches('.checklist-label input'))
      .map((control) => control.outerHTML.slice(0, 100)),
  );
  expect(dead).toEqual([]);
}
