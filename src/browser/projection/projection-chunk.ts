/** What the chunk `projection` offers to the entry. */
export interface ProjectionChunk {
  /**
   * Projects the lesson of this page, or goes to the slide that the address names when it is projected already.
   * @param fullScreen the reader asked with a key or a click, which allows full screen
   */
  project(fullScreen: boolean): void;
}
