import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { versionFile, withDownloads } from '../site/version-script.ts';
import { listFiles } from './list-files.ts';

/** Where bundles lie in a site. They are made of the site and no part of it. */
export const downloadsFolder = 'downloads';

/** Gives a file a second place without its bytes being written again, where the disk can do that (FAT cannot). */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Says in `version.js` whether the pages find downloads; the rest of it stays. */
export function announceDownloads(root: string, downloads: boolean): void {
  const path = join(root, versionFile);
  writeFileSync(path, withDownloads(readFileSync(path, 'utf8'), downloads));
}

/**
 * Takes the bundles of the old site over into the new one: the editor needs the last archive to tell what the next
 * one changes, and the pages say of each how old it is.
 */
export function keepDownloads(out: string, side: string): void {
  const old = join(out, downloadsFolder);
  if (!existsSync(old)) return;
  for (const file of listFiles(old)) linkFile(join(old, file), join(side, downloadsFolder, file));
  announceDownloads(side, true);
}
