/** Opens what the element is folded away in. */
function unfold(element: Element): void {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (parent instanceof HTMLDetailsElement) parent.open = true;
}

/** Whether the reader sees the element: it is in the window, and neither a bar nor the edge of a table covers it. */
function isSeen(element: Element): boolean {
  const box = element.getClientRects()[0];
  if (!box) return false;
  return [box.left + 1, box.right - 1].every((x) =>
    [box.top + 1, box.bottom - 1].every((y) => element.contains(document.elementFromPoint(x, y))),
  );
}

/**
 * Scrolls at once, as the browser's own find does: while the page still moved, nobody could tell whether the next hit
 * is seen.
 */
function jumpTo(element: Element, block: 'start' | 'center'): void {
  const { style } = document.documentElement;
  style.scrollBehavior = 'auto';
  element.scrollIntoView({ block, inline: 'nearest' });
  style.scrollBehavior = '';
}

/** Shows an element to the reader, in the middle of the window unless it is seen already. */
export function bringIntoView(element: Element): void {
  unfold(element);
  if (!isSeen(element)) jumpTo(element, 'center');
}

/** Shows a section from its heading on or, where that is too far from it, the hit. */
export function landOn(section: Element | null, hit: Element): void {
  // The browser may still be gliding there.
  if (section) jumpTo(section, 'start');
  bringIntoView(hit);
}
