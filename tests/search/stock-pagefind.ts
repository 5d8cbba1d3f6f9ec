import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { startServer } from '../../src/preview/server.ts';
import type { Browser } from '../browser/driver/page.ts';
import type { Answer } from './score.ts';

/** Indexes the lesson pages of a built site as Pagefind does by itself, without an option. */
async function writeStockIndex(site: string, folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (const file of readdirSync(join(site, 'lessons'))) {
    const content = readFileSync(join(site, 'lessons', file), 'utf8');
    if (!/<article\b/.test(content)) continue;
    const added = await index.addHTMLFile({ url: `/lessons/${file}`, content });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${file}: ${added.errors.join('; ')}`);
  }
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(`Pagefind wrote nothing: ${written.errors.join('; ')}`);
  // The query is cut into words by the language of the page.
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>Pagefind</title></html>',
  );
}

/** Runs in the page: every query in turn, every result with its address. */
const askAll = (queries: readonly string[]): string => `(async () => {
  const pagefind = await import('/pagefind/pagefind.js');
  const answers = [];
  for (const query of ${JSON.stringify(queries)}) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.map((result) => result.data()));
    answers.push(pages.map(({ url }) => url));
  }
  return answers;
})()`;

/** What Pagefind answers when it is used as its documentation says. */
export async function askStockPagefind(
  site: string,
  queries: readonly string[],
  browser: Browser,
): Promise<Answer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'xueku-stock-'));
  try {
    await writeStockIndex(site, folder);
    const server = await startServer({ root: folder, port: 0, base: '/' });
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      const answers = (await page.evaluateSource(askAll(queries))) as string[][];
      await page.close();
      return answers.map((addresses) => ({
        lessons: addresses.map((address) => /lessons\/(.+)\.html/.exec(address)?.[1] ?? address),
      }));
    } finally {
      await server.close();
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
}
