import type { LessonText } from '../search/data.ts';
import type { Normalizer } from '../search/normalize.ts';
import { balancedParts, type Part } from './balanced-parts.ts';
import { enginePage } from './engine-page.ts';
import { engineScript } from './engine-script.ts';
import { buildIndex, type IndexPage } from './pagefind.ts';
import type { EngineFile } from './pagefind-ids.ts';
import { runPagefind } from './run-pagefind.ts';
import { contentHash, indexHash, wrapBytes, type SearchFile } from './wrap.ts';

/** Pagefind needs 0.9 GB for these (measured) and 8 GB for ten times as many. */
export const lessonsPerIndex = 1000;

/** What the browser loads of an index; its own user interfaces and texts of pages are none of it. */
const published = /^(?:pagefind-entry\.json|pagefind\..+\.pf_meta|index\/.+\.pf_index)$/;
/** The engine's WebAssembly is the same in every index, and only the first is asked for it. */
const webAssembly = 'wasm.unknown.pagefind';

export interface EngineIndex {
  version: string;
  /** Path of the engine's script. */
  script: string;
  /** Folders with one index each. */
  indexes: string[];
  /** What the engine calls each lesson. */
  ids: string[];
  /** Number of different words in all lessons. */
  words: number;
}

interface Engine {
  version: string;
  /** The text of pagefind.js. */
  module: string;
}

function engineOf(files: readonly EngineFile[]): Engine {
  const textOf = (path: string): string => {
    const file = files.find((candidate) => candidate.path === path);
    if (!file) throw new Error(`no ${path}`);
    return Buffer.from(file.content).toString('utf8');
  };
  const { version } = JSON.parse(textOf('pagefind-entry.json')) as { version: string };
  return { version, module: textOf('pagefind.js') };
}

/**
 * Indexes lessons with Pagefind, one index after the other.
 * @param write takes each file as soon as it is there
 */
export async function buildEngineIndex(
  siteId: string,
  texts: readonly LessonText[],
  normalizer: Normalizer,
  { write, signal }: { write: (file: SearchFile) => void; signal: AbortSignal },
): Promise<EngineIndex> {
  const words = new Set<string>();
  const taken = new Set<string>();
  const ids: string[] = [];
  const indexes: string[] = [];
  const pagesOf = function* ({ start, end }: Part): Generator<IndexPage> {
    for (const [index, text] of texts.slice(start, end).entries()) {
      const { html, tokens } = enginePage(text, normalizer);
      tokens.forEach((token) => words.add(token));
      yield { url: String(start + index), html };
    }
  };

  const engine = await runPagefind(signal, async (newIndex) => {
    let first: Engine | undefined;
    for (const part of balancedParts(texts.length, lessonsPerIndex)) {
      const built = await buildIndex(newIndex, () => pagesOf(part), taken);
      ids.push(...built.ids);
      const files = built.files.filter(
        ({ path }) => published.test(path) || (!first && path === webAssembly),
      );
      const folder = `index-${indexes.length + 1}.${indexHash(files)}`;
      for (const { path, content } of files) write(wrapBytes(siteId, `${folder}/${path}`, content));
      indexes.push(folder);
      first ??= engineOf(built.files);
    }
    return first;
  });
  // A site may have no published lesson yet.
  if (!engine) return { version: '', script: '', indexes, ids, words: 0 };

  const code = await engineScript(engine.module);
  const script = `engine.${contentHash(code)}.js`;
  write({ path: script, code });
  return { version: engine.version, script, indexes, ids, words: words.size };
}
