import { loadChunk } from '../load-chunk.ts';
import { providedChunk } from '../registry.ts';
import { loadStyles } from '../styles/load-styles.ts';
import type { SlidesChunk } from './slides-chunk.ts';

/**
 * Loads what makes slides, and how they look.
 * @throws Error with a Chinese message when a file is missing
 */
export async function loadEngine(): Promise<void> {
  await Promise.all([loadChunk('slides'), loadStyles('slides')]);
}

/** What makes slides. Only after `loadEngine`. */
export function engine(): SlidesChunk {
  const chunk = providedChunk('slides');
  if (!chunk) throw new Error('The chunk slides is not loaded.');
  return chunk;
}
