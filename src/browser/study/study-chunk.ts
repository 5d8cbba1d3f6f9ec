/** What the chunk `study` offers: the page 我的学习. */
export interface StudyChunk {
  /** Makes study.html work. @throws Error with a Chinese message when the chunk `carry` is missing */
  startPage(): Promise<void>;
}
