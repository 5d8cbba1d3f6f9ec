import { loadChunk } from '../load-chunk.ts';
import { showNotice } from '../notice.ts';

/** Marks on a lesson what a search led to. */
export function startSearchLanding(): void {
  if (!document.querySelector('article[data-lesson]') || !/[?&]q=[^&]/.test(window.location.search)) return;
  loadChunk('search-marks').then(
    ({ markHits }) => markHits(),
    (error: unknown) => showNotice(`命中的标记${(error as Error).message}`),
  );
}
