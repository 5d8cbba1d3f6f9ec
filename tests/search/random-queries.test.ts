import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { createRandom, type Random } from '../../src/bench/random.ts';
import { search } from '../../src/search/search.ts';
import { expectedLessons } from './expected.ts';
import { readLibrary } from './library.ts';
import { openSearch, type NodeSearch } from './node-source.ts';

/* Queries that nobody chose: what the ones of queries.yaml do not show because they were looked at. */

const { real } = inject('sites');
const library = readLibrary(real);
const blocks = [...library.values()].flat().filter((block) => block.trim() !== '');

/** Nothing that has a meaning of its own in a query, and no punctuation at its ends, which does not count. */
const plain = /^[\p{Script=Han}\d](?:[\p{Script=Han}\d、，。：]*[\p{Script=Han}\d])?$/u;
const longest = 12;

function piece({ below }: Random, limit = longest): string {
  for (;;) {
    const block = [...(blocks[below(blocks.length)] ?? '')];
    const start = below(block.length);
    const text = block.slice(start, start + 1 + below(limit)).join('');
    if (plain.test(text)) return text;
  }
}

function shuffled({ sample }: Random, text: string): string {
  const characters = [...text.replace(/[、，。：]/g, '')];
  return sample(characters, characters.length).join('');
}

function randomQuery(random: Random): string {
  switch (random.below(4)) {
    case 0:
      return shuffled(random, piece(random));
    case 1:
      return `${piece(random)} ${piece(random)}`;
    case 2:
      return `${piece(random, 2)} -${piece(random, 2)}`;
    default:
      return piece(random);
  }
}

describe.each([
  { engine: 'engine', withEngine: true },
  { engine: 'fallback', withEngine: false },
])('$engine', ({ withEngine }) => {
  let opened: NodeSearch;
  beforeAll(async () => {
    opened = await openSearch(join(real, 'search'), { withEngine });
  });

  test('answers random pieces of the lessons as the rules say', async () => {
    const random = createRandom(3);
    const { source, normalizer, notices } = opened;
    const { lessons } = await source.catalogue();
    for (let count = 0; count < 200; count++) {
      const query = randomQuery(random);
      const outcome = await search(query, source, normalizer);
      const found = (outcome?.lessons ?? []).map(({ lesson }) => lessons[lesson]?.slug);
      expect([query, ...found.sort()]).toEqual([query, ...[...expectedLessons(query, library)].sort()]);
    }
    expect(notices).toEqual([]);
  });
});
