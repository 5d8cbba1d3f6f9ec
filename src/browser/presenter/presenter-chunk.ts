/** What the chunk `presenter` offers to the entry. */
export interface PresenterChunk {
  /** Turns this window into the presenter's, which follows and drives the window that opened it. */
  startPresenter(): void;
}
