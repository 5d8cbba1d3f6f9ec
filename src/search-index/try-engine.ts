import { createContext, runInContext } from 'node:vm';
import { engineGlobals, engineName } from './engine-script.ts';

interface Instance {
  search(query: string): Promise<{ results: readonly { id: string }[] }>;
  mergeIndex(folder: string): Promise<void>;
}

/** A shipped engine that has started. */
export interface TriedEngine {
  /** Ids of the pages with all these words. */
  search(words: readonly string[]): Promise<string[]>;
}

const [url, fetch, worker] = engineGlobals.map(({ name }) => name);

/**
 * Starts a shipped engine in Node, as a page would: only so it is known that script, WebAssembly and indexes fit
 * each other.
 * @param read what a path of an index carries
 */
export async function tryEngine(
  script: string,
  [first = '', ...others]: readonly string[],
  read: (path: string) => Uint8Array,
): Promise<TriedEngine> {
  const errors: unknown[] = [];
  const context = createContext({
    [String(url)]: 'engine.js',
    [String(worker)]: undefined,
    [String(fetch)]: (address: string) => {
      const bytes = read(address.replace(/^\/|\?.*$/g, ''));
      return Promise.resolve({
        ok: true,
        arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer),
        json: () => Promise.resolve(JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown),
      });
    },
    console: {
      log() {},
      warn: (...words: unknown[]) => errors.push(...words),
      error: (...words: unknown[]) => errors.push(...words),
    },
    TextDecoder,
    TextEncoder,
    URL,
    setTimeout,
  });
  runInContext(script, context);
  const { createInstance } = context[engineName] as { createInstance(options: object): Instance };
  const instance = createInstance({ basePath: `/${first}/` });
  // Asking for nothing waits for the first index; merging would wait for ever when it did not start.
  await instance.search('');
  for (const folder of others) await instance.mergeIndex(`/${folder}/`);
  return {
    async search(words) {
      const { results } = await instance.search(words.join(' '));
      // Pagefind only reports what goes wrong, and then finds less.
      if (errors.length > 0) throw new Error(errors.map(String).join('; '));
      return results.map(({ id }) => id);
    },
  };
}
