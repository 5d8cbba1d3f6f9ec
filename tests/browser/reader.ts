import type { Page } from './driver/page.ts';

/** What a reader does on a page, in steps that several tests share. */

export interface StoredPreferences {
  size?: string;
  theme?: string;
  elder?: boolean;
  shortcuts?: boolean;
}

/**
 * Stores choices as an earlier visit would have, and opens the page with them.
 * Page functions of this file run in Chromium 69 too: no newer syntax in them.
 */
export async function openWithPreferences(
  page: Page,
  url: string,
  preferences: StoredPreferences,
): Promise<void> {
  const store = (text: string): void => {
    localStorage.setItem(
      'xueku:' + (document.documentElement.getAttribute('data-site') || '') + ':preferences',
      text,
    );
  };
  const isSameSite = (address: string): boolean =>
    location.protocol === 'http:' && address.startsWith(location.origin);
  if (!(await page.evaluate(isSameSite, url))) await page.goto(url);
  await page.evaluate(store, JSON.stringify(preferences));
  await page.goto(url);
}

export async function openSettings(page: Page): Promise<void> {
  await page.click('.reader-settings');
  await page.waitFor('the settings dialog', () => document.querySelector('.settings-dialog') !== null);
}

export async function closeDialog(page: Page): Promise<void> {
  await page.press('Escape');
  await page.waitFor('the dialog to go', () => document.querySelector('.dialog') === null);
}

/** Clicks what a control shows: the control itself may be drawn over by its label. */
async function clickLabelOf(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const old of Array.from(document.querySelectorAll('[data-test-label]')))
      old.removeAttribute('data-test-label');
    const control = document.querySelector(wanted);
    const label = control && control.closest('label');
    if (label) label.setAttribute('data-test-label', '');
  }, selector);
  await page.click('[data-test-label]');
}

/** Chooses one of the radio buttons in the open settings. */
export async function choose(page: Page, name: 'size' | 'theme', value: string): Promise<void> {
  await clickLabelOf(page, `input[name="reader-${name}"][value="${value}"]`);
}

/** Turns a switch of the open settings. */
export async function toggle(page: Page, name: 'elder' | 'shortcuts'): Promise<void> {
  await clickLabelOf(page, `input[aria-describedby="reader-${name}-description"]`);
}

/** What the style sheets see of the choices. */
export function shownPreferences(): Record<string, string | null> {
  const { documentElement } = document;
  return {
    size: documentElement.getAttribute('data-size'),
    theme: documentElement.getAttribute('data-theme'),
    elder: documentElement.getAttribute('data-elder'),
  };
}

/** Address of the marked entry of the outline, `#…`. */
export function markedEntry(): string | null {
  return document.querySelector('nav[data-outline] a[aria-current]')?.getAttribute('href') ?? null;
}
