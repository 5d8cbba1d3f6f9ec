/** What the reader did: typed on, pressed Enter, or chose a filter, a group of results or another query. */
export type Change = 'typing' | 'enter' | 'choice';

/** How a change reaches the browser's history. */
export type HistoryStep = 'none' | 'push' | 'replace';

export interface HistoryPlace {
  /** The address as it is, from its question mark on. */
  address: string;
  /** False while the text is still being typed. */
  isCommitted: boolean;
}

/**
 * Typing makes one entry and keeps changing it; Enter makes it last. So 后退 leads to the query before, not to each of
 * its letters, typing never overwrites a query that was meant, and every choice can be taken back.
 */
export function historyStep(place: HistoryPlace, address: string, change: Change): HistoryStep {
  if (place.address === address) return 'none';
  if (place.address === '') return 'replace';
  return change === 'choice' || place.isCommitted ? 'push' : 'replace';
}
