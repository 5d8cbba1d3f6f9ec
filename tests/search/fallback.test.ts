import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createRandom } from '../../src/bench/random.ts';
import { search } from '../../src/search/search.ts';
import { openSearch, type NodeSearch } from './node-source.ts';

/*
 * Browsers that cannot run the engine look through all texts instead. Readers must not see a difference.
 */

const sites = inject('sites');
const queries = 150;

/** Pieces of the texts, whole and with two characters swapped, alone and in pairs. */
async function randomQueries({ source, manifest }: NodeSearch): Promise<string[]> {
  const texts = await source.texts(Array.from({ length: manifest.lessons }, (_, lesson) => lesson));
  const segments = texts.flatMap((text) =>
    (text?.sections ?? []).flatMap((section) => section.segments.map((segment) => segment.text)),
  );
  const { below, oneIn, pick } = createRandom(20261121);
  const piece = (): string => {
    const text = segments[below(segments.length)] ?? '';
    const length = pick([1, 1, 2, 2, 3, 4, 6, 9]);
    const part = text.slice(below(Math.max(1, text.length - length))).slice(0, length);
    return oneIn(4) ? part.slice(1) + part.slice(0, 1) : part;
  };
  return Array.from({ length: queries }, () => (oneIn(4) ? `${piece()} ${piece()}` : piece()));
}

describe.each(['real', 'fixture'] as const)('search of the site %s', (name) => {
  let withEngine: NodeSearch;
  let without: NodeSearch;
  beforeAll(async () => {
    const folder = join(sites[name], 'search');
    withEngine = await openSearch(folder);
    without = await openSearch(folder, { withEngine: false });
  });

  test(`finds the same with and without the engine, for ${queries} random queries`, async () => {
    const answers = async ({ source, normalizer }: NodeSearch, query: string) =>
      (await search(query, source, normalizer))?.lessons;
    let found = 0;
    for (const query of await randomQueries(withEngine)) {
      const lessons = await answers(withEngine, query);
      expect(lessons, query).toEqual(await answers(without, query));
      if (lessons && lessons.length > 0) found++;
    }
    // Or nothing was compared.
    expect(found).toBeGreaterThan(queries / 2);
    expect([...withEngine.notices, ...without.notices]).toEqual([]);
  });

  test('the engine rules lessons out', async () => {
    const { manifest, source } = withEngine;
    expect(await source.candidates(['龘靐'])).toEqual([]);
    expect(await without.source.candidates(['龘靐'])).toHaveLength(manifest.lessons);
  });
});
