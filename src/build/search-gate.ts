import { attributeOf } from '../relocatable/references.ts';
import type { Catalogue } from '../search/data.ts';
import { extractText } from '../search-index/extract.ts';
import { lessonFile } from '../search-index/lesson-texts.ts';
import {
  manifestFile,
  openShippedIndex,
  searchFolder,
  ShippedFault,
  type ShippedIndex,
} from '../search-index/shipped-index.ts';
import type { BuiltSite, Gate, GateFailure } from './gate.ts';
import {
  digest,
  judgeCatalogue,
  judgeEngine,
  judgeIds,
  judgeTexts,
  type Attempt,
  type ExpectedSlug,
} from './judge-search.ts';

export const searchGateTitle = '检索数据齐全，和网页一致，引擎找得到课';

/** What is shipped for the search is whole, says what the pages say, and finds them. */
export function createSearchGate(site: BuiltSite, expected: readonly ExpectedSlug[]): Gate {
  const lessonFiles = new Set(expected.map(({ slug }) => lessonFile(slug)));
  const pages = new Map<string, string>();
  const siteIds = new Set<string>();
  const failures: GateFailure[] = [];

  const attempt: Attempt = (action) => {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof ShippedFault)) throw error;
      failures.push({ file: error.file, message: error.message });
      return undefined;
    }
  };

  const judge = async (shipped: ShippedIndex): Promise<void> => {
    const { manifest, json, checkIndex } = shipped;
    const { catalogue: cataloguePath, terms, names, engine, texts } = manifest;
    const used = new Set(
      [manifestFile, cataloguePath, terms, names, engine.script, ...texts].map(
        (path) => `${searchFolder}/${path}`,
      ),
    );
    const isUsed = (file: string): boolean =>
      used.has(file) || engine.indexes.some((folder) => file.startsWith(`${searchFolder}/${folder}/`));
    for (const file of site.files) {
      if (file.startsWith(`${searchFolder}/`) && !isUsed(file))
        failures.push({ file, message: '检索清单里没有这个文件' });
    }
    attempt(() => json(terms));
    attempt(() => json(names));
    for (const folder of engine.indexes) attempt(() => checkIndex(folder));
    const catalogue = attempt(() => json(cataloguePath) as Catalogue);
    if (!catalogue) return;
    failures.push(...judgeCatalogue(catalogue, expected), ...judgeTexts(shipped, catalogue, pages, attempt));
    if (failures.length > 0) return;
    failures.push(...judgeIds(shipped, catalogue, site.files));
    // A site without lessons has no engine.
    if (engine.indexes.length === 0) return;
    try {
      failures.push(...(await judgeEngine(shipped, catalogue)));
    } catch (error) {
      failures.push({
        file: `${searchFolder}/${engine.script}`,
        message: `检索引擎没有运行起来：${String(error)}`,
      });
    }
  };

  return {
    title: searchGateTitle,
    readPage({ file, html }) {
      if (lessonFiles.has(file)) pages.set(file, digest(extractText(html)));
      return {
        startTag(tag) {
          if (tag.name !== 'html') return;
          const siteId = attributeOf(tag, 'data-site');
          if (siteId !== undefined) siteIds.add(siteId);
        },
      };
    },
    async judge() {
      const shipped = attempt(() => openShippedIndex(site.files, site.read, [...siteIds].join(' ')));
      if (shipped) await judge(shipped);
      return failures;
    },
  };
}
