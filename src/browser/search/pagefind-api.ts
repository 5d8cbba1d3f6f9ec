/** The part of Pagefind's browser API that is used. */
export interface PagefindInstance {
  search(query: string): Promise<{ results: readonly { id: string }[]; unfilteredResultCount: number }>;
  preload(query: string): Promise<void>;
  mergeIndex(basePath: string): Promise<void>;
}

export interface PagefindModule {
  createInstance(options: { basePath: string }): PagefindInstance;
}

/** What Pagefind uses of a response. */
export interface PagefindResponse {
  ok: boolean;
  status: number;
  arrayBuffer(): Promise<ArrayBuffer>;
  json(): Promise<unknown>;
}

/** Stands in for `fetch` in the engine's script (src/search-index builds it so). */
export type PagefindFetch = (url: string) => Promise<PagefindResponse>;

/**
 * Runs the engine's script.
 * @returns what it offers; undefined when the script is damaged
 */
export type RunEngine = (script: string, fetch: PagefindFetch) => Promise<PagefindModule | undefined>;
