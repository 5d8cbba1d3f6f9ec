import { inline } from './segments.ts';

/**
 * When a bar that holds the focus goes, Tab and screen readers shall go on at the text that was looked at,
 * not at the end of the page.
 */
export function leaveFocusAt(mark: Element | undefined, bar: Element): void {
  if (!mark || !bar.contains(document.activeElement)) return;
  let block = mark;
  while (block.matches(inline) && block.parentElement) block = block.parentElement;
  if (!(block instanceof HTMLElement) || block.hasAttribute('tabindex')) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  // The place stays where the focus was, the page stays what it was.
  block.removeAttribute('tabindex');
}
