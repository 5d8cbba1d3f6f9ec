import { loadChunk } from '../load-chunk.ts';
import { showNotice } from '../notice.ts';
import type { ChunkName, Chunks } from '../registry.ts';

/** Runs something of a chunk; when its file is missing, the reader is told which feature that is. */
export function withChunk<Name extends ChunkName>(
  name: Name,
  feature: string,
  run: (chunk: Chunks[Name]) => void | Promise<void>,
): void {
  loadChunk(name)
    .then(run)
    .catch((error: unknown) => showNotice(`${feature}${(error as Error).message}`));
}
