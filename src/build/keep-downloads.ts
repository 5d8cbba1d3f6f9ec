import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { versionFile, versionScript } from '../site/version-script.ts';
import { BuildFailure } from './failure.ts';
import { listFiles } from './list-files.ts';
import { readMarker } from './marker.ts';

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

/** Says in `version.js` that the pages find downloads. Half a script would be worse than the old one. */
export function announceDownloads(root: string): void {
  const marker = readMarker(root);
  if (!marker) throw new BuildFailure(`${root} 里没有生成好的网站。请先运行 npm run build。`);
  const path = join(root, versionFile);
  writeFileSync(`${path}.new`, versionScript({ ...marker, downloads: true }));
  renameSync(`${path}.new`, path);
}

/**
 * Takes the bundles of the old site over into the new one: the editor needs the last archive to tell what the next
 * one changes, and the pages say of each how old it is.
 */
export function keepDownloads(out: string, side: string): void {
  const old = join(out, downloadsFolder);
  if (!existsSync(old)) return;
  for (const file of listFiles(old)) linkFile(join(old, file), join(side, downloadsFolder, file));
  announceDownloads(side);
}
