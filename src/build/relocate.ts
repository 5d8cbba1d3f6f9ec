import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { basePathOf } from '../relocatable/relative-url.ts';
import { rewriteHtml, rewriteStyleSheet } from '../relocatable/rewrite.ts';
import { listFiles } from './list-files.ts';

/** Lets signals and the progress line through while a thousand pages are rewritten. */
const filesBetweenPauses = 50;

/**
 * Makes a built site work below any path and from a folder: rewrites every page and style sheet in place.
 * @param address the site's public address, if any: 404.html is then tied to its path
 */
export async function relocateSite(root: string, address: string | undefined): Promise<void> {
  const files = listFiles(root);
  const known = new Set(files);
  const notFoundBase = address === undefined ? undefined : basePathOf(address);
  for (const [index, file] of files.entries()) {
    if (index % filesBetweenPauses === 0) await new Promise((resume) => setImmediate(resume));
    const path = join(root, file);
    const absoluteBelow = file === '404.html' ? notFoundBase : undefined;
    if (file.endsWith('.html')) {
      writeFileSync(
        path,
        rewriteHtml(readFileSync(path, 'utf8'), { from: file, files: known, absoluteBelow }),
      );
    } else if (file.endsWith('.css')) {
      writeFileSync(path, rewriteStyleSheet(readFileSync(path, 'utf8'), { from: file, files: known }));
    }
  }
}
