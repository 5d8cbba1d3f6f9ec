/** What the chunk `progress` offers: everything about ticks on pages that are not 我的学习. */
export interface ProgressChunk {
  /** Brings ticks, 已读, reading position, 我的收藏 and the rings of this page to life. */
  startProgress(): void;
  /** Marks the lesson of this page as favourite, or takes the mark back. */
  toggleFavourite(): void;
}
