import type { Catalogue, SearchManifest } from '../../search/data.ts';
import type { DataLoader } from './data-loader.ts';
import { createIndexFiles } from './index-files.ts';
import type { PagefindInstance, RunEngine } from './pagefind-api.ts';
import { SearchDataError } from './search-data-error.ts';

/** Finds the lessons that may hold all of some tokens. */
export interface CandidateFinder {
  /** Numbers of lessons, best first; all of them when the tokens say nothing. Rejects when the engine is of no use. */
  candidates(tokens: readonly string[]): Promise<readonly number[]>;
}

/** In quotes Pagefind takes words as they are; otherwise it adds those that begin alike, for one character very many. */
const singleCharacter = /^[^a-z0-9]$/;

/**
 * Tokens that the index holds letter by letter. Pagefind takes accents off, and cuts or drops some other characters;
 * a token left out only makes more candidates.
 */
const indexed = /^(?:[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]+)$/;

function createPagefind(
  pagefind: { createInstance(options: { basePath: string }): PagefindInstance },
  [first = '', ...others]: readonly string[],
): Promise<PagefindInstance> {
  const instance = pagefind.createInstance({ basePath: `/${first}/` });
  // Merging waits for ever when the first index did not start; asking for nothing tells.
  return instance
    .preload('')
    .then(() => Promise.all(others.map((folder) => instance.mergeIndex(`/${folder}/`))))
    .then(() => instance);
}

/** Starts Pagefind over all indexes of the site. Rejects when a file is missing or the engine does not start. */
export async function startPagefind(
  { script, indexes }: SearchManifest['engine'],
  { lessons }: Catalogue,
  loader: DataLoader,
  runEngine: RunEngine,
): Promise<CandidateFinder> {
  const files = createIndexFiles(loader);
  const [pagefind] = await Promise.all([
    runEngine(script, files.fetch),
    ...indexes.map((folder, index) => files.preload(folder, index === 0)),
  ]);
  if (!pagefind) throw new SearchDataError('broken', script);
  const instance = await createPagefind(pagefind, indexes);
  files.assertComplete();

  const numbers = new Map(lessons.map(({ engineId }, number) => [engineId, number]));
  const all = lessons.map((_, number) => number);

  const ask = async (query: string): Promise<Awaited<ReturnType<PagefindInstance['search']>>> => {
    const answer = await instance.search(query);
    files.assertComplete();
    return answer;
  };

  return {
    async candidates(tokens) {
      const words = tokens.filter((token) => indexed.test(token)).join(' ');
      if (words === '') return all;
      // In quotes every word must be known; without them Pagefind leaves unknown words out and finds too much.
      const quoted = await ask(`"${words}"`);
      if (quoted.unfilteredResultCount === 0) return [];
      const { results } = singleCharacter.test(words) ? quoted : await ask(words);
      return results.map(({ id }) => {
        const number = numbers.get(id);
        if (number === undefined) throw new Error(`The catalogue does not know the page ${id}`);
        return number;
      });
    },
  };
}
