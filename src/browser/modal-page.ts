/** What a modal dialog does to the page around it; each function returns its undoing. */

const tabbableSelector = 'a[href], button, input, select, textarea, [tabindex="0"]';

/** Elements that Tab stops at, in order: of a radio group only the checked one. */
export function tabbable(container: Element): HTMLElement[] {
  return Array.from(container.querySelectorAll<HTMLElement>(tabbableSelector)).filter((element) => {
    if (element.matches(':disabled') || element.getClientRects().length === 0) return false;
    return !(element instanceof HTMLInputElement && element.type === 'radio') || element.checked;
  });
}

/** Hides everything beside `layer` from screen readers (`inert` is missing before Chromium 102). */
export function hideBackground(layer: Element): () => void {
  const hidden = Array.from(document.body.children).filter(
    (element) => element !== layer && element.tagName !== 'SCRIPT' && !element.hasAttribute('aria-hidden'),
  );
  hidden.forEach((element) => element.setAttribute('aria-hidden', 'true'));
  return () => hidden.forEach((element) => element.removeAttribute('aria-hidden'));
}

/** Stops the page from scrolling and keeps it from jumping when its scroll bar goes. */
export function lockScroll(): () => void {
  const { classList, clientWidth } = document.documentElement;
  const { style } = document.body;
  style.paddingRight = `${window.innerWidth - clientWidth}px`;
  classList.add('scroll-locked');
  return () => {
    classList.remove('scroll-locked');
    style.paddingRight = '';
  };
}
