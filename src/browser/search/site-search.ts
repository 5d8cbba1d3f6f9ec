import type { Catalogue } from '../../search/data.ts';
import { createNormalizer, type Normalizer } from '../../search/normalize.ts';
import { search, type SearchOptions, type SearchOutcome } from '../../search/search.ts';
import { canRunPagefind } from './choose-engine.ts';
import { loadManifest } from './load-manifest.ts';
import { startPagefind } from './pagefind-candidates.ts';
import { runPagefind } from './run-pagefind.ts';
import { createSearchSource } from './search-source.ts';
import { createSiteLoader } from './site-loader.ts';

/** The search of this site. */
export interface SiteSearch {
  catalogue: Catalogue;
  normalizer: Normalizer;
  /** As search() in src/search; undefined when the query is no longer current. */
  search(text: string, options?: SearchOptions): Promise<SearchOutcome | undefined>;
  /** Chinese sentences for the reader about what is broken, as it becomes known. */
  notices(): readonly string[];
  /** Tells of further notices, also between searches; only the last listener hears. */
  onNotice(listener: () => void): void;
}

/**
 * Up to here the texts of all lessons are smaller than the engine with its index (86 KB against 181–249 KB at
 * nineteen lessons), so that they give the first answer.
 */
const fewLessons = 40;

/**
 * Opens the search of this site.
 * @throws SearchDataError when not even the list of lessons can be read; a later call tries again
 */
export async function createSiteSearch(): Promise<SiteSearch> {
  const loader = createSiteLoader();
  const canRun = canRunPagefind();
  const manifest = await loadManifest(loader);
  const notices = new Set<string>();
  let tell = (): void => {};
  const source = createSearchSource({
    manifest,
    loader,
    // A site without lessons has no engine.
    startEngine:
      canRun && manifest.engine.indexes.length > 0
        ? (catalogue) => startPagefind(manifest.engine, catalogue, loader, runPagefind)
        : undefined,
    waitForEngine: manifest.lessons > fewLessons,
    onNotice(text) {
      if (notices.has(text)) return;
      notices.add(text);
      tell();
    },
  });
  if (manifest.version !== document.documentElement.getAttribute('data-version'))
    notices.add('搜索的数据和这个网页不是同一次生成的，结果可能对不上。请重新复制或者解压整个文件夹。');
  const normalizer = createNormalizer(manifest.folds);
  return {
    catalogue: await source.catalogue(),
    normalizer,
    search: (text, options) => search(text, source, normalizer, options),
    notices: () => Array.from(notices),
    onNotice: (listener) => void (tell = listener),
  };
}
