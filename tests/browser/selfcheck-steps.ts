import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifestOf } from '../../src/bundle/archive/manifest.ts';
import { readBuiltSite } from '../../src/bundle/built-site.ts';
import { folderTree } from '../../src/bundle/file-tree.ts';
import { selfCheckPage } from '../../src/bundle/selfcheck/self-check-page.ts';
import type { BrowserName } from './driver/launch.ts';
import type { Page } from './driver/page.ts';
import { type OpenSite, overFile } from './sites.ts';

/** A bundle on a stick, with its page for checking it. */
export interface Stick extends OpenSite {
  folder: string;
}

/** Copies a built site onto a stick and puts the page into it. */
export async function stickWithCheck(root: string): Promise<Stick> {
  const stick = await overFile(root);
  const folder = fileURLToPath(stick.url).slice(0, -1);
  const site = readBuiltSite(folder);
  const html = await selfCheckPage(site, await manifestOf(folderTree(folder)));
  writeFileSync(join(folder, 'selfcheck.html'), html);
  return { ...stick, folder };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Chooses a folder. Current Chromium opens it as after its own dialog. Headless Chromium 69 never answers there and
 * Firefox refuses folders from a driver: they are given the folder's real files one by one, and only the paths below
 * the chosen folder, which a browser adds by itself, come from the test.
 */
export async function chooseFolder(page: Page, name: BrowserName, folder: string): Promise<void> {
  if (name === 'chromium') {
    await page.setFiles('#folder', [folder]);
    return;
  }
  const files = filesBelow(folder);
  const paths = files.map((file) => basename(folder) + file.slice(folder.length));
  await page.evaluate((relativePaths: string[]) => {
    const input = document.querySelector<HTMLInputElement>('#folder')!;
    input.removeAttribute('webkitdirectory');
    input.multiple = true;
    window.addEventListener(
      'change',
      () => {
        Array.from(input.files!).forEach((file, index) => {
          Object.defineProperty(file, 'webkitRelativePath', { value: relativePaths[index] });
        });
      },
      { capture: true, once: true },
    );
  }, paths);
  await page.setFiles('#folder', files);
}

/** What the page says about a folder. */
export async function checkFolder(page: Page, name: BrowserName, folder: string): Promise<string> {
  const run = await page.evaluate(() => document.getElementById('result')!.dataset['run']);
  await chooseFolder(page, name, folder);
  await page.waitFor(
    'the result',
    // What is still there of the check before does not count.
    (before) =>
      document.getElementById('result')!.dataset['run'] !== before &&
      /核对完了|请再选一次/.test(document.getElementById('status')!.textContent),
    run,
  );
  const said = await page.evaluate(
    () =>
      document.getElementById('status')!.textContent + '\n' + document.getElementById('result')!.innerText,
  );
  return said.trim().replace(/\n+/g, '\n');
}
