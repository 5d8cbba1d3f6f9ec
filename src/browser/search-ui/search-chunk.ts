/** What the chunk 搜索 offers to the entry. */
export interface SearchChunk {
  /** Makes search.html work. */
  startPage(): void;
  /** Opens the search dialog; on search.html the page's own box gets the focus instead. */
  openDialog(): void;
}
