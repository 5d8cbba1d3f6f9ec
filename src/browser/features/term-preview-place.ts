const margin = 8;

/** Puts the preview under its word, or above it where there is more room, inside the window's width. */
export function placePreview(preview: HTMLElement, word: Element): void {
  const box = word.getBoundingClientRect();
  // A word that wraps has two boxes; the preview begins under the first one's start.
  const left = word.getClientRects()[0]?.left ?? box.left;
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = preview;
  const below = box.bottom + margin;
  const fitsBelow = below + offsetHeight <= clientHeight || box.top < clientHeight - box.bottom;
  const top = fitsBelow ? below : box.top - margin - offsetHeight;
  const inside = Math.max(margin, Math.min(left, clientWidth - offsetWidth - margin));
  preview.style.left = `${inside + window.pageXOffset}px`;
  preview.style.top = `${top + window.pageYOffset}px`;
}
