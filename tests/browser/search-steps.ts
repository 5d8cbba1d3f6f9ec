import type { Page } from './driver/page.ts';

/** What a reader does with the search, in steps that several tests share. */

export interface ShownStatus {
  state: string | null;
  total: string | null;
  text: string;
}

/** What the status line says, of the dialog when one is open. */
export function shownStatus(): ShownStatus {
  const line =
    document.querySelector('.dialog [data-search-status]') || document.querySelector('[data-search-status]');
  return {
    state: line && line.getAttribute('data-state'),
    total: line && line.getAttribute('data-total'),
    text: (line && line.textContent) || '',
  };
}

/** Waits for the end of a search for exactly this text, whether it came from typing or from the address. */
export async function waitForSearch(page: Page, text: string): Promise<void> {
  await page.waitFor(
    `the results for ${text.slice(0, 20)}`,
    (wanted) => {
      const inDialog = document.querySelector('.dialog') ? '.dialog ' : '';
      const input = document.querySelector<HTMLInputElement>(inDialog + '[data-search-input]');
      const status = document.querySelector(inDialog + '[data-search-status][data-state="done"]');
      return input !== null && status !== null && input.value.trim() === wanted.trim();
    },
    text,
  );
}

/** Types another query into the box that is shown. */
export async function typeQuery(page: Page, text: string): Promise<void> {
  await page.focus('[data-search-input]');
  await page.evaluate(() => {
    (document.activeElement as HTMLInputElement).select();
  });
  await page.type(text);
}

export async function searchFor(page: Page, text: string): Promise<void> {
  await typeQuery(page, text);
  await waitForSearch(page, text);
}

export async function openSearchDialog(page: Page): Promise<void> {
  await page.press('/');
  await page.waitFor('the search dialog', () => document.querySelector('.search-dialog') !== null);
}

/** Slugs of the lessons that are shown, in order. */
export function shownLessons(): string[] {
  const slugs = Array.from(document.querySelectorAll('[data-search-result]')).map(
    (link) => link.getAttribute('data-lesson') || '',
  );
  return slugs.filter((slug, index) => slugs.indexOf(slug) === index);
}

/** Sends the events of an input method that composes, with what stands in the box at each step. */
export function compose(steps: readonly string[], result: string): void {
  const input = document.querySelector<HTMLInputElement>('[data-search-input]')!;
  input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const text of [...steps, result]) {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
  }
}

export function endComposition(): void {
  const input = document.querySelector<HTMLInputElement>('[data-search-input]')!;
  input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: input.value }));
}
