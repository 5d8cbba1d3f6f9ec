import type { PagefindIndex } from 'pagefind';
import { engineIds, type EngineFile } from './pagefind-ids.ts';
import { assertNoErrors } from './run-pagefind.ts';

export interface IndexPage {
  /** Of its own in all indexes that are merged. */
  url: string;
  html: string;
}

export interface BuiltIndex {
  /** What the engine calls each page, in their order. */
  ids: string[];
  /** All that Pagefind would write. */
  files: EngineFile[];
}

/** Another `attempt` gives the pages other names. */
async function buildOnce(
  index: PagefindIndex,
  pages: Iterable<IndexPage>,
  attempt: number,
): Promise<BuiltIndex> {
  const urls: string[] = [];
  for (const page of pages) {
    const url = page.url + '+'.repeat(attempt);
    urls.push(url);
    assertNoErrors((await index.addHTMLFile({ url, content: page.html })).errors);
  }
  const { files, errors } = await index.getFiles();
  assertNoErrors(errors);
  await index.deleteIndex();
  const ids = engineIds(files);
  return {
    ids: urls.map((url) => {
      const id = ids.get(url);
      if (id === undefined) throw new Error(`page ${url} has no id`);
      return id;
    }),
    files,
  };
}

/** At 10,000 lessons the last index has a chance of one in thirty to need another. */
const attempts = 8;

/**
 * Builds one index. Pagefind names pages by a short hash that is unique in one index only, while the answers of
 * several are merged: an index whose names have been given before is built again under other names.
 * @param taken names that are in use; those of this index are added
 */
export async function buildIndex(
  newIndex: () => Promise<PagefindIndex>,
  pages: () => Iterable<IndexPage>,
  taken: Set<string>,
): Promise<BuiltIndex> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const built = await buildOnce(await newIndex(), pages(), attempt);
    const isFree = new Set(built.ids).size === built.ids.length && built.ids.every((id) => !taken.has(id));
    if (!isFree) continue;
    built.ids.forEach((id) => taken.add(id));
    return built;
  }
  throw new Error(`names of pages still occur twice after ${attempts} attempts`);
}
