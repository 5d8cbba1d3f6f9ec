import type { Stage, Tools } from './stage.ts';

/** What the chunk `projection-tools` offers to the chunk `projection`. */
export interface ProjectionToolsChunk {
  /** Adds overview, laser, timer, presenter's window, handout and the list of keys to the stage. */
  startTools(stage: Stage): Tools;
}
