import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launch, type BrowserName } from '../browser/driver/launch.ts';
import type { Browser, PageProblem } from '../browser/driver/page.ts';
import { overFile, overHttp } from '../browser/sites.ts';
import { expectedLessons } from './expected.ts';
import { readLibrary } from './library.ts';
import { exactKinds, kinds, readQueries, type Kind } from './queries.ts';
import { scoreOf, type Judged } from './score.ts';
import { askSite, type SiteAnswer } from './site-answers.ts';

export const { real } = inject('sites');
export const queries = readQueries();
const library = readLibrary(real);
export const expected = queries.map(({ query, means }) => expectedLessons(means ?? query, library));

export interface JudgedSite extends Judged {
  answer: SiteAnswer;
}

/** What is wrong with an answer, in words; undefined when nothing is. */
function mistake({ query: { query }, expected: wanted, answer: { lessons } }: Judged): string | undefined {
  const missing = [...wanted].filter((slug) => !lessons.includes(slug));
  const wrong = lessons.filter((slug) => !wanted.has(slug));
  if (missing.length + wrong.length === 0) return undefined;
  return `${query}: missing [${missing.join(', ')}], wrong [${wrong.join(', ')}]`;
}

const mistakesOf = (judged: readonly Judged[]): string[] => judged.flatMap((one) => mistake(one) ?? []);

const firstRight = 0.95;

function gates(judged: () => readonly JudgedSite[]): void {
  const ofKinds = (...wanted: Kind[]) => judged().filter(({ query }) => wanted.includes(query.kind));

  test.each(kinds.filter((kind) => exactKinds.has(kind)))(
    '%s: all the right lessons and no other',
    (kind) => {
      const ofKind = ofKinds(kind);
      expect(mistakesOf(ofKind)).toEqual([]);
      const { recall = 1, precision = 1 } = scoreOf(ofKind);
      expect({ recall, precision }).toEqual({ recall: 1, precision: 1 });
    },
  );

  test('what stands nowhere finds nothing', () => {
    for (const { query, answer } of ofKinds('absent', 'typos'))
      expect({ query: query.query, ...answer }).toMatchObject({ lessons: [], total: 0 });
  });

  test('the first result is right', () => {
    const { withFirst, firstRight: right } = scoreOf(judged());
    const wrong = judged().flatMap(({ query: { query, first }, answer: { lessons } }) =>
      first === undefined || lessons[0] === first ? [] : [`${query}: ${lessons[0] ?? 'none'}, not ${first}`],
    );
    expect(right / withFirst, wrong.join('\n')).toBeGreaterThanOrEqual(firstRight);
  });

  test('letters find every lesson that holds what is meant, and one of them first', () => {
    for (const { query, expected: wanted, answer } of ofKinds('full pinyin', 'initials')) {
      const missing = [...wanted].filter((slug) => !answer.lessons.includes(slug));
      const firstIsRight = wanted.has(answer.lessons[0] ?? '');
      expect({ query: query.query, missing, firstIsRight }).toEqual({
        query: query.query,
        missing: [],
        firstIsRight: true,
      });
    }
  });

  test('a slip of the pen brings the suggestion', () => {
    const without = ofKinds('typos').filter(
      ({ query: { suggests = '' }, answer }) => !answer.suggestions.includes(suggests),
    );
    expect(without.map(({ query, answer }) => [query.query, query.suggests, answer.suggestions])).toEqual([]);
  });

  test('the number on the page is the number of lessons', () => {
    const wrong = judged().filter(({ answer }) => answer.total !== answer.lessons.length);
    expect(wrong.map(({ query, answer }) => [query.query, answer.total, answer.lessons.length])).toEqual([]);
  });
}

const ways = [
  { way: 'http', open: (root: string) => overHttp(root, '/a/b/') },
  { way: 'file://', open: overFile },
];
const engines = [
  { engine: 'engine', withEngine: true },
  { engine: 'fallback', withEngine: false },
];

/** Asks a browser all queries in every way, and holds the answers to the gates. */
export function describeQuality(
  name: BrowserName,
  onAnswers: (where: string, judged: readonly JudgedSite[]) => void = () => {},
): void {
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(name);
    });
    afterAll(() => browser.close());

    describe.each(ways)('$way', ({ way, open }) => {
      describe.each(engines)('$engine', ({ engine, withEngine }) => {
        let judged: JudgedSite[] = [];
        let problems: PageProblem[] = [];
        let usesEngine: boolean | undefined;

        beforeAll(async () => {
          const site = await open(real);
          const page = await browser.newPage();
          if (!withEngine) await page.beforeScripts(() => void (WebAssembly.validate = () => false));
          await page.goto(`${site.url}search.html`);
          const answers = await askSite(
            page,
            queries.map(({ query }) => query),
          );
          judged = queries.flatMap((query, index) => {
            const [answer, wanted] = [answers[index], expected[index]];
            return answer && wanted ? [{ query, expected: wanted, answer }] : [];
          });
          usesEngine = await page.evaluate(() => 'xuekuPagefind' in window);
          ({ problems } = page);
          onAnswers(`${name}, ${way}, ${engine}`, judged);
          await page.close();
          await site.close();
        });

        test('asks the engine if it can', () => {
          expect(usesEngine).toBe(withEngine);
          expect(problems).toEqual([]);
        });

        gates(() => judged);
      });
    });
  });
}
