import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from './driver/page.ts';
import { pagesOf } from './sites.ts';

/*
 * What happens to copies of a site on sticks and computers. Page functions here run in Chromium 69 too: no newer
 * syntax in them.
 */

export interface Edition {
  date: string;
  build: string;
}

export const spring: Edition = { date: '2026-04-01', build: 'aaaaaaaa' };
export const autumn: Edition = { date: '2026-10-01', build: 'bbbbbbbb' };
export const winter: Edition = { date: '2026-12-01', build: 'cccccccc' };

/** Folders with Chinese names, as on the sticks and disks of one computer. */
export interface Disk {
  path(copy: string): string;
  /** With a slash at its end. */
  url(copy: string): string;
  remove(): void;
}

export function createDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'xueku-disk-'));
  const path = (copy: string): string => join(folder, '学习 资料', copy);
  return {
    path,
    url: (copy) => `${pathToFileURL(path(copy)).href}/`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function rewrite(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${path} has nothing to change`);
  writeFileSync(path, after);
}

/** Makes a page say that it is of an edition, as one built then does. */
export function stampPage(site: string, page: string, { date, build }: Edition): void {
  rewrite(join(site, page), (html) =>
    html
      .replace(/ data-version="[^"]*"/, ` data-version="${build}"`)
      .replace(/(<p class="version">[^<]*<time datetime=")[^"]*/, `$1${date}`),
  );
}

/** What `version.js` says from now on. */
export function writeVersion(site: string, value: unknown): void {
  writeFileSync(join(site, 'version.js'), `window.xuekuVersion=${JSON.stringify(value)};\n`);
}

/** Copies a built site over what lies at a place, as a whole copy of an edition. */
export function copyEdition(built: string, site: string, edition: Edition, downloads = false): void {
  cpSync(built, site, { recursive: true });
  for (const page of pagesOf(built)) {
    if (readFileSync(join(built, page), 'utf8').includes('data-version=')) stampPage(site, page, edition);
  }
  writeVersion(site, { site: 'ceshi-ku', ...edition, downloads });
}

/** Writes a file of a site, and the folders above it. */
export function put(site: string, file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

/** Opens a page and waits until it has compared itself with its folder. */
export async function openChecked(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.waitFor('version.js', () => 'xuekuVersion' in window);
  await page.evaluate(() => new Promise<void>((resolve) => setTimeout(() => resolve(), 200)));
}

/** What the bar at the foot says; an empty text when there is none. */
export function problemOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const bar = document.querySelector('[data-version-problem]');
    const text = bar && bar.querySelector('p');
    return text ? text.textContent || '' : '';
  });
}

export async function waitForProblem(page: Page, kind: string): Promise<string> {
  await page.waitFor(
    `the notice “${kind}”`,
    (wanted) => {
      const bar = document.querySelector('[data-version-problem]');
      const text = bar && bar.querySelector('p');
      return (
        bar !== null &&
        bar.getAttribute('data-version-problem') === wanted &&
        text !== null &&
        text.textContent !== ''
      );
    },
    kind,
  );
  return problemOf(page);
}

/** Clicks a button or link of the bar by its words. */
export async function answer(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    Array.from(document.querySelectorAll('[data-version-problem] .button')).forEach((button) => {
      if (button.textContent === wanted) button.setAttribute('data-test-answer', '');
      else button.removeAttribute('data-test-answer');
    });
  }, words);
  await page.click('[data-test-answer]');
}
