import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from './driver/page.ts';

/*
 * What a reader does on 我的学习, in steps that several tests share.
 * Page functions of this file run in Chromium 69 too: no newer syntax in them.
 */

declare global {
  interface Window {
    testDownloads?: { name: string; text: string }[];
  }
}

/** From now on nothing is really downloaded: what would be is kept for `downloaded`. */
export async function captureDownloads(page: Page): Promise<void> {
  await page.beforeScripts(() => {
    const blobs: Record<string, Blob> = {};
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = create(blob);
      blobs[address] = blob;
      return address;
    };
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      const reader = new FileReader();
      reader.onload = () => {
        // FileReader takes the mark of UTF-8 away, which the CSV must have: bytes, not text.
        const bytes = new Uint8Array(reader.result as ArrayBuffer);
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        window.testDownloads = (window.testDownloads || []).concat({ name: this.download, text });
      };
      reader.readAsArrayBuffer(blobs[this.href]!);
    };
  });
}

/** The last file that was downloaded. */
export async function downloaded(page: Page): Promise<{ name: string; text: string }> {
  await page.waitFor('the download', () => window.testDownloads !== undefined);
  return page.evaluate(() => {
    const all = window.testDownloads!;
    delete window.testDownloads;
    return all[all.length - 1]!;
  });
}

/** Opens study.html with nothing stored, and waits until its scripts are there. */
export async function openStudy(page: Page, siteUrl: string): Promise<void> {
  await page.goto(`${siteUrl}study.html`);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await studyIsReady(page);
  page.problems.length = 0;
}

export async function studyIsReady(page: Page): Promise<void> {
  await page.waitFor(
    'the scripts of 我的学习',
    () => document.querySelector('.study-bar') !== null && document.querySelector('.ring') !== null,
  );
}

/** Clicks the shown button whose text begins so; one in the open dialog if there is a dialog. */
export async function clickButton(page: Page, text: string): Promise<void> {
  await page.waitFor(
    `the button ${text}`,
    (wanted) => {
      const area = document.querySelector('.dialog') || document;
      const old = document.querySelector('[data-test-button]');
      if (old) old.removeAttribute('data-test-button');
      const button = Array.from(area.querySelectorAll('button, .file-button')).filter(
        (one) => one.getClientRects().length > 0 && (one.textContent || '').trim().indexOf(wanted) === 0,
      )[0];
      if (button) button.setAttribute('data-test-button', '');
      return button !== undefined;
    },
    text,
  );
  await page.click('[data-test-button]');
}

export async function openCarry(page: Page): Promise<void> {
  await clickButton(page, '带走进度');
  await page.waitFor('the dialog', () => document.querySelector('.carry-dialog') !== null);
}

/** Ticks or unticks the items of these numbers, from 0, as a click on each box does. */
export function clickItems(page: Page, numbers: readonly number[]): Promise<void> {
  return page.evaluate((wanted) => {
    const boxes = document.querySelectorAll<HTMLInputElement>('input[data-item]');
    wanted.forEach((number) => boxes[number]!.click());
  }, numbers);
}

/** Numbers of the ticked items. */
export function tickedItems(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLInputElement>('input[data-item]'))
      .map((box, number) => (box.checked ? number : -1))
      .filter((number) => number >= 0),
  );
}

/** Stores entries as an earlier visit would have, and opens the page with them. */
export async function storeEntries(
  page: Page,
  learner: string,
  entries: Record<string, object>,
): Promise<void> {
  await page.evaluate(
    (name, all) => {
      const site = document.documentElement.getAttribute('data-site') || '';
      Object.keys(all).forEach((key) =>
        localStorage.setItem(
          'xueku:' + site + ':progress1:' + encodeURIComponent(name) + ':' + key,
          JSON.stringify(all[key]),
        ),
      );
    },
    learner,
    entries,
  );
  await page.reload();
  await studyIsReady(page);
}

/** Everything that this site stored, to see that nothing changed; without what every page notes by itself. */
export function stored(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => !/:newest-version$/.test(key))
      .sort()
      .map((key) => key + '=' + (localStorage.getItem(key) || ''))
      .join('\n'),
  );
}

/** Gives the current learner a name. */
export async function nameLearner(page: Page, name: string): Promise<void> {
  await clickButton(page, '更换学习人');
  await page.focus('[data-learner-name]');
  await page.type(name);
  await page.press('Enter');
  await page.waitFor(
    `the learner ${name}`,
    (wanted) => (document.querySelector('[data-learner]') || document.body).textContent === wanted,
    name,
  );
}

/** What the first message of the dialog, the notice or the bar says. */
export async function waitForText(page: Page, selector: string, text: string): Promise<void> {
  await page.waitFor(
    `“${text}” in ${selector}`,
    (wanted, part) =>
      Array.from(document.querySelectorAll(wanted)).some(
        (element) => (element.textContent || '').indexOf(part) >= 0,
      ),
    selector,
    text,
  );
}

/** Files on the disk for the time of a test. */
export function createFiles(): { write(name: string, content: string | Uint8Array): string; remove(): void } {
  // Not before it is needed: a run that leaves these tests out would leave the folder behind.
  let folder: string | undefined;
  return {
    write: (name, content) => {
      folder ??= mkdtempSync(join(tmpdir(), 'xueku-files-'));
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}
