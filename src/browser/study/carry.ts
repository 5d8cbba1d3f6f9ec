import { providedChunk } from '../registry.ts';
import type { CarryChunk } from './carry-chunk.ts';

/** What carries progress. Only after the chunk `carry` is loaded. */
export function carry(): CarryChunk {
  const chunk = providedChunk('carry');
  if (!chunk) throw new Error('The chunk carry is not loaded.');
  return chunk;
}
