import { decodeBase64, inflateJson } from './decode-data.ts';
import type { ProvidedData } from './run-data-script.ts';
import { SearchDataError } from './search-data-error.ts';

/** Loads files of the search data by their path below `search/`. Everything rejects with a SearchDataError. */
export interface DataLoader {
  /** The bytes that were wrapped. */
  bytes(file: string): Promise<Uint8Array>;
  /** The value of a deflated JSON file. */
  json(file: string): Promise<unknown>;
}

/** Runs a data file; rejects when it is missing. */
export type RunFile = (file: string) => Promise<ProvidedData | undefined>;

function check(file: string, siteId: string, data: ProvidedData | undefined): string {
  if (data && !data.key.startsWith(`${siteId}/`)) throw new SearchDataError('foreign', file);
  if (data?.key !== `${siteId}/${file.replace(/\.js$/, '')}`) throw new SearchDataError('broken', file);
  return data.base64;
}

/** Decodes what may be damaged. */
export function decodeFile<T>(file: string, decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new SearchDataError('broken', file);
  }
}

/**
 * Creates the loader of a site's search data. A file that several ask for at the same time is loaded once; nothing
 * is kept, so that what failed may be tried again and what was read is not held twice.
 */
export function createDataLoader(siteId: string, runFile: RunFile): DataLoader {
  const loading = new Map<string, Promise<string>>();

  const load = (file: string): Promise<string> => {
    const running = loading.get(file) ?? runFile(file).then((data) => check(file, siteId, data));
    loading.set(file, running);
    const forget = (): boolean => loading.delete(file);
    running.then(forget, forget);
    return running;
  };

  const bytes = async (file: string): Promise<Uint8Array> => {
    const base64 = await load(file);
    return decodeFile(file, () => decodeBase64(base64));
  };

  return {
    bytes,
    async json(file) {
      const packed = await bytes(file);
      return decodeFile(file, () => inflateJson(packed));
    },
  };
}
