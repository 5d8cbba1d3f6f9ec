/** What the chunk `progress` offers: everything about ticks on pages that are not 我的学习. */
export interface ProgressChunk {
  /** Brings ticks, 收藏, 已读, reading position and the rings of this page to life. */
  startProgress(): void;
}
