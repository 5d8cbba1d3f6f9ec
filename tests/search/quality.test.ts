import { describe, expect, test } from 'vitest';
import { launch } from '../browser/driver/launch.ts';
import { qualityTable, type Contestants } from './quality-table.ts';
import { describeQuality, expected, queries, real } from './quality-suite.ts';
import { exactKinds, kinds } from './queries.ts';
import { report } from './report.ts';
import { askStockPagefind } from './stock-pagefind.ts';
import type { Judged } from './score.ts';

const answers = new Map<string, readonly Judged[]>();

describe('the queries', () => {
  const asked = queries.map((query, index) => ({ ...query, lessons: expected[index] ?? new Set<string>() }));

  test('are enough, of every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(160);
    expect(queries.filter(({ first }) => first !== undefined).length).toBeGreaterThanOrEqual(45);
    expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  test('say nothing that the lessons refute', () => {
    for (const { query, kind, first, lessons } of asked) {
      if (first !== undefined) expect([query, ...lessons]).toContain(first);
      if (!exactKinds.has(kind) && kind !== 'typos') expect([query, lessons.size]).not.toEqual([query, 0]);
      if (kind === 'typos' || kind === 'absent') expect([query, lessons.size]).toEqual([query, 0]);
    }
  });
});

describeQuality('chromium', (where, judged) => answers.set(where, judged));

test('beside stock Pagefind on the same pages', async () => {
  const browser = await launch('chromium');
  const stock = await askStockPagefind(
    real,
    queries.map(({ query }) => query),
    browser,
  );
  await browser.close();
  const [ours] = answers.values();
  const contestants: Contestants = new Map([
    ['学库', ours ?? []],
    [
      'Pagefind',
      queries.map((query, index) => ({
        query,
        expected: expected[index] ?? new Set(),
        answer: stock[index] ?? { lessons: [] },
      })),
    ],
  ]);
  report(qualityTable(contestants));
  expect(stock).toHaveLength(queries.length);
});
