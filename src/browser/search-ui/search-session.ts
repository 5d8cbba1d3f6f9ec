import type { SearchOutcome, SearchProgress } from '../../search/search.ts';
import type { SiteSearch } from '../search/site-search.ts';

/** Hears of one search after the other; of a search that another one replaced nothing more. */
export interface SearchListener {
  onStart(): void;
  onProgress(progress: SearchProgress, site: SiteSearch): void;
  onDone(outcome: SearchOutcome, site: SiteSearch): void;
  /** Something broke, maybe after the search was done. */
  onNotice(): void;
  /** @param message Chinese, for the reader */
  onError(message: string): void;
}

export interface SearchSession {
  search(text: string): void;
  /** What is under way is no longer wanted. */
  cancel(): void;
}

/** Runs the queries of one box. */
export function createSearchSession(
  open: () => Promise<SiteSearch>,
  listener: SearchListener,
): SearchSession {
  let latest = 0;

  const run = async (text: string, number: number): Promise<void> => {
    const isCurrent = (): boolean => number === latest;
    try {
      const site = await open();
      site.onNotice(listener.onNotice);
      if (!isCurrent()) return;
      const outcome = await site.search(text, {
        isCurrent,
        onProgress: (progress) => {
          if (isCurrent()) listener.onProgress(progress, site);
        },
      });
      if (outcome && isCurrent()) listener.onDone(outcome, site);
    } catch (error) {
      if (isCurrent()) listener.onError(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    search(text) {
      latest += 1;
      listener.onStart();
      void run(text, latest);
    },
    cancel: () => void (latest += 1),
  };
}
