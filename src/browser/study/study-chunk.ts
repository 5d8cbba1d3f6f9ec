/** What the chunk `study` offers: the page 我的学习, and carrying progress from any page. */
export interface StudyChunk {
  /** Makes study.html work. */
  startPage(): void;
  /** Opens the dialog that exports, imports and merges progress. */
  openCarryDialog(): void;
}
