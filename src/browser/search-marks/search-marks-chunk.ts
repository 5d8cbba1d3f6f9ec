/** What the chunk for landings from the search offers to the entry. */
export interface SearchMarksChunk {
  /**
   * Marks what the address asks for (`?q=`) in the lesson and shows the bar that steps through it; nothing without
   * `?q=`. Ends when the reader is at the first hit.
   */
  markHits(): Promise<void>;
}
