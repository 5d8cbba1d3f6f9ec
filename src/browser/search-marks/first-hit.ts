import type { HitMarks } from './wrap-hits.ts';

/** The section that the address names. */
export function addressedSection(): Element | null {
  const id = window.location.hash.slice(1);
  try {
    return document.getElementById(decodeURIComponent(id));
  } catch {
    return document.getElementById(id);
  }
}

/** Which hit a landing is meant for: the first in or after the section in the address, else the first of all. */
export function firstHit(hits: readonly HitMarks[], section: Element | null): number {
  if (!section) return 0;
  return Math.max(
    0,
    hits.findIndex(([mark]) => {
      const position = mark ? section.compareDocumentPosition(mark) : 0;
      return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    }),
  );
}
