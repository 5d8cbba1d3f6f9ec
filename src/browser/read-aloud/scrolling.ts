import type { Sentence } from './sentences.ts';

/** Height that the sticky header and the bar at the foot may cover. */
const covered = 100;

function boundingBox({ pieces }: Sentence): DOMRect | undefined {
  const piece = pieces[0];
  if (!piece) return undefined;
  const range = document.createRange();
  range.setStart(piece.node, piece.start);
  range.setEnd(piece.node, piece.end);
  return range.getBoundingClientRect();
}

/** The first sentence that the window shows, or 0 when the reader is past the last one. */
export function firstVisible(sentences: readonly Sentence[]): number {
  return Math.max(
    0,
    sentences.findIndex((sentence) => (boundingBox(sentence)?.top ?? -1) >= covered),
  );
}

/** Scrolls the sentence being read to the middle once it leaves the window. */
export function keepVisible(mark: Element): void {
  const { top, bottom } = mark.getBoundingClientRect();
  if (top >= covered && bottom <= window.innerHeight - covered) return;
  const calm =
    window.matchMedia('(prefers-reduced-motion: reduce)').matches ||
    document.documentElement.hasAttribute('data-elder');
  mark.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
