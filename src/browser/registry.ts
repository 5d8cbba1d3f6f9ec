import type { ReadAloudChunk } from './read-aloud/read-aloud-chunk.ts';

/**
 * Where the entry and its chunks meet. Two classic scripts share no modules, so the entry publishes its own under
 * `window.xueku.modules`, the bundler makes every chunk take them from there, and a chunk leaves its exports here.
 */

/** What each on-demand chunk offers. */
export interface Chunks {
  'read-aloud': ReadAloudChunk;
}

export type ChunkName = keyof Chunks;

declare global {
  interface Window {
    xueku?: { modules: Readonly<Record<string, unknown>> };
  }
}

const provided: Partial<Chunks> = {};

/** Called once by the entry with the modules that chunks use, by file name without extension. */
export function publishModules(modules: Readonly<Record<string, unknown>>): void {
  window.xueku = { modules };
}

/** Called by a chunk when it runs. */
export function provideChunk<Name extends ChunkName>(name: Name, exports: Chunks[Name]): void {
  provided[name] = exports;
}

/** The exports of a chunk that already ran. */
export function providedChunk<Name extends ChunkName>(name: Name): Chunks[Name] | undefined {
  return provided[name];
}
