import { type ChunkName, type Chunks, providedChunk } from './registry.ts';
import { addPackedFile, missingFile } from './site-file.ts';

/** File name of every chunk, written in by src/scripts-bundle. */
declare const XUEKU_CHUNK_FILES: Readonly<Record<ChunkName, string>>;

const entryScript = document.currentScript as HTMLScriptElement | null;
const entryAddress = entryScript?.src ?? '';
const loading = new Map<ChunkName, Promise<void>>();

function runScript(file: string): Promise<void> {
  if (addPackedFile('script', file)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    // Beside the entry, wherever that is: the same folder works at any base path and on file://.
    script.src = new URL(file, entryAddress).href;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(missingFile(file));
    };
    document.head.append(script);
  });
}

/**
 * Loads a chunk as a classic script, once. (Module scripts and import() are blocked on file://.)
 * @throws Error with a Chinese message for the reader; a later call tries again
 */
export async function loadChunk<Name extends ChunkName>(name: Name): Promise<Chunks[Name]> {
  const present = providedChunk(name);
  if (present) return present;
  const file = XUEKU_CHUNK_FILES[name];
  try {
    const running = loading.get(name) ?? runScript(file);
    loading.set(name, running);
    await running;
  } catch (error) {
    loading.delete(name);
    throw error;
  }
  const chunk = providedChunk(name);
  if (!chunk) throw new Error(`没有加载成功，文件 assets/${file} 已损坏。请重新复制或解压整个文件夹。`);
  return chunk;
}
