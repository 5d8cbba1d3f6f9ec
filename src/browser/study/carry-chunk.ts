import type { ReadResult } from '../../progress/progress-file.ts';

/**
 * What the chunk `carry` offers: taking progress along and bringing it back, from any page. 我的学习 uses it too, so
 * that what can be undone is remembered in one place.
 */
export interface CarryChunk {
  /** Opens the dialog that exports, imports and merges progress. */
  openCarryDialog(): void;
  /** Asks whether to merge what came from elsewhere. */
  openMergeDialog(read: Extract<ReadResult, { ok: true }>): void;
  /** Shows the last big deed with 撤销. */
  offerUndo(): void;
  /** Reads a 进度码. */
  decodeProgress(text: string, siteId: string): ReadResult;
}
