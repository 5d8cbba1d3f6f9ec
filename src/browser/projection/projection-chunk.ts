/** What the chunk `projection` offers to the entry. */
export interface ProjectionChunk {
  /** Projects the lesson of this page, or goes to the slide that the address names when it is projected already. */
  project(): void;
}
