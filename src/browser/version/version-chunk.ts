/** What the chunk `version` offers. */
export interface VersionChunk {
  /** Says when this page and the folder around it do not belong together, and offers what was bundled of it. */
  checkVersion(): Promise<void>;
}
