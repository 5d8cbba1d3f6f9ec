import { decodeFile, type DataLoader } from './data-loader.ts';
import { parseJson, unpackIndexFile } from './decode-data.ts';
import type { PagefindFetch } from './pagefind-api.ts';

/** The files of Pagefind's indexes, in place of a server. */
export interface IndexFiles {
  fetch: PagefindFetch;
  /** Loads what every search needs of an index before Pagefind asks for it. */
  preload(folder: string, withEngine: boolean): Promise<void>;
  /** @throws what went wrong so far: Pagefind itself swallows it and answers with fewer results */
  assertComplete(): void;
}

/** The languages in `pagefind-entry.json`; ours has one. */
interface Entry {
  languages: Readonly<Record<string, { hash: string; wasm: string | null }>>;
}

const isJson = (path: string): boolean => path.endsWith('.json');

export function createIndexFiles(loader: DataLoader): IndexFiles {
  const preloaded = new Map<string, Uint8Array>();
  let failure: Error | undefined;

  /** @param path below `search/`, as Pagefind names the file */
  const load = async (path: string): Promise<Uint8Array> => {
    const file = `${path}.js`;
    const bytes = await loader.bytes(file);
    return isJson(path) ? bytes : decodeFile(file, () => unpackIndexFile(bytes));
  };

  return {
    async fetch(url) {
      const path = url.replace(/^\/|\?.*$/g, '');
      try {
        const bytes = preloaded.get(path) ?? (await load(path));
        preloaded.delete(path);
        return {
          ok: true,
          status: 200,
          arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
          json: () => Promise.resolve(parseJson(bytes)),
        };
      } catch (error) {
        failure = failure ?? (error as Error);
        throw error;
      }
    },

    async preload(folder, withEngine) {
      const preloadFile = async (name: string): Promise<Uint8Array> => {
        const path = `${folder}/${name}`;
        const bytes = await load(path);
        preloaded.set(path, bytes);
        return bytes;
      };
      const name = 'pagefind-entry.json';
      const bytes = await preloadFile(name);
      const { languages } = decodeFile(`${folder}/${name}.js`, () => parseJson(bytes) as Entry);
      const needed = Object.values(languages).map(({ hash, wasm }) => {
        const meta = preloadFile(`pagefind.${hash}.pf_meta`);
        return withEngine ? Promise.all([meta, preloadFile(`wasm.${wasm ?? 'unknown'}.pagefind`)]) : meta;
      });
      await Promise.all(needed);
    },

    assertComplete() {
      if (failure) throw failure;
    },
  };
}
