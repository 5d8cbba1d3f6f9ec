import { loadChunk } from '../load-chunk.ts';
import { withChunk } from './on-demand.ts';

/** Brings ticks and progress to the pages that show them, 我的学习 and 议程 to life. */
export function startStudy(): void {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  if (has('[data-item], [data-progress], [data-progress-card]'))
    withChunk('progress', '学习进度', (chunk) => chunk.startProgress());
  if (has('[data-study]')) {
    // The rings above the lists come first: whatever came under them before would move when they are drawn.
    const rings = loadChunk('progress').catch(() => undefined);
    withChunk('study', '我的学习', (chunk) => rings.then(() => chunk.startPage()));
  }
  if (has('[data-agenda]')) withChunk('agenda', '议程', (chunk) => chunk.startPage());
  else if (/[?&]agenda=/.test(window.location.search))
    withChunk('agenda', '议程', (chunk) => chunk.checkAddress());
}
