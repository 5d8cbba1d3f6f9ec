/** What the chunk 朗读 offers to the entry. */
export interface ReadAloudChunk {
  /**
   * Reads parts of the page aloud, beginning at what the window shows.
   * @param onStop runs once, when reading ended for whatever reason
   * @returns ends the reading
   */
  startReadAloud(parts: readonly Element[], onStop: () => void): () => void;
}
