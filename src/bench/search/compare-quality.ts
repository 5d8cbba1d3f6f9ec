import { launch } from '../../../tests/browser/driver/launch.ts';
import { expectedLessons } from '../../../tests/search/expected.ts';
import { readLibrary } from '../../../tests/search/library.ts';
import { qualityTable } from '../../../tests/search/quality-table.ts';
import { readQueries } from '../../../tests/search/queries.ts';
import type { Answer, Judged } from '../../../tests/search/score.ts';
import { askSite } from '../../../tests/search/site-answers.ts';
import { askStockPagefind } from '../../../tests/search/stock-pagefind.ts';
import { startServer } from '../../preview/server.ts';

/** How well the queries of the tests are answered, by the site itself and by Pagefind as it comes. @param site the real lessons, built */
export async function compareQuality(site: string): Promise<string> {
  const queries = readQueries();
  const texts = queries.map(({ query }) => query);
  const library = readLibrary(site);
  const judge = (answers: readonly Answer[]): Judged[] =>
    queries.map((query, index) => ({
      query,
      expected: expectedLessons(query.means ?? query.query, library),
      answer: answers[index] ?? { lessons: [] },
    }));
  const server = await startServer({ root: site, port: 0, base: '/' });
  const browser = await launch('chromium');
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}search.html`);
    const ours = judge(await askSite(page, texts));
    const stock = judge(await askStockPagefind(site, texts, browser));
    return qualityTable(
      new Map([
        ['学库', ours],
        ['Pagefind', stock],
      ]),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
