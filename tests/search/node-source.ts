import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { createDataLoader, type RunFile } from '../../src/browser/search/data-loader.ts';
import { loadManifest, manifestFile } from '../../src/browser/search/load-manifest.ts';
import type { PagefindModule, RunEngine } from '../../src/browser/search/pagefind-api.ts';
import { startPagefind } from '../../src/browser/search/pagefind-candidates.ts';
import type { ProvidedData } from '../../src/browser/search/run-data-script.ts';
import { SearchDataError } from '../../src/browser/search/search-data-error.ts';
import { createSearchSource } from '../../src/browser/search/search-source.ts';
import type { SearchManifest } from '../../src/search/data.ts';
import { createNormalizer, type Normalizer } from '../../src/search/normalize.ts';
import type { SearchSource } from '../../src/search/search.ts';

/** The search of a built site without a browser. */
export interface NodeSearch {
  manifest: SearchManifest;
  source: SearchSource;
  normalizer: Normalizer;
  /** What the reader would be told. */
  notices: string[];
}

function read(folder: string, file: string): string {
  const path = join(folder, file);
  if (!existsSync(path)) throw new SearchDataError('missing', file);
  return readFileSync(path, 'utf8');
}

/** Runs data files as a page would; a damaged one hands nothing over. */
function runFilesOf(folder: string): RunFile {
  return async (file) => {
    const code = read(folder, file);
    let data: ProvidedData | undefined;
    const provideData = (key: string, base64: string) => (data = { key, base64 });
    try {
      runInNewContext(code, { xueku: { provideData } });
    } catch {
      return undefined;
    }
    return data;
  };
}

/** Runs the engine's script with the few things of a browser that it uses. */
function runEngineOf(folder: string): RunEngine {
  return async (script, fetch) => {
    const page = { getAttribute: () => 'und' };
    const globals: { xuekuPagefind?: PagefindModule } = createContext({
      xuekuPagefindUrl: script,
      xuekuPagefindFetch: fetch,
      document: { currentScript: null, querySelector: () => page },
      console,
      setTimeout,
      TextDecoder,
      TextEncoder,
      URL,
    });
    runInContext(read(folder, script), globals);
    return globals.xuekuPagefind;
  };
}

/** Opens the folder `search` of a built site, with the engine that current browsers use or as old ones do without. */
export async function openSearch(
  folder: string,
  { withEngine = true }: { withEngine?: boolean } = {},
): Promise<NodeSearch> {
  const runFile = runFilesOf(folder);
  const siteId = (await runFile(manifestFile))?.key.replace(/\/.*$/, '') ?? '';
  const loader = createDataLoader(siteId, runFile);
  const manifest = await loadManifest(loader);
  const notices: string[] = [];
  const source = createSearchSource({
    manifest,
    loader,
    startEngine: withEngine
      ? (catalogue) => startPagefind(manifest.engine, catalogue, loader, runEngineOf(folder))
      : undefined,
    waitForEngine: true,
    onNotice: (text) => notices.push(text),
  });
  return { manifest, source, normalizer: createNormalizer(manifest.folds), notices };
}
