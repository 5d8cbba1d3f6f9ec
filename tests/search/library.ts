import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from './expected.ts';
import { pageBlocks } from './page-blocks.ts';

/** The lessons of a built site; redirects have no article and no text. */
export function readLibrary(site: string): Library {
  const folder = join(site, 'lessons');
  const pages = readdirSync(folder).map((file): [string, string[]] => [
    file.replace(/\.html$/, ''),
    pageBlocks(readFileSync(join(folder, file), 'utf8')),
  ]);
  return new Map(pages.filter(([, blocks]) => blocks.length > 0));
}
