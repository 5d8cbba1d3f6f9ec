/** What `performance.navigation.type` says of a page that was opened by a link or an address. */
const navigated = 0;

/** A page that is reloaded or come back to is shown where it was left. */
export function isLanding(): boolean {
  return window.performance.navigation.type === navigated;
}

/** Until then browsers go on scrolling to the section in the address. */
export function pageLoaded(): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => void window.requestAnimationFrame(() => resolve());
    if (document.readyState === 'complete') settle();
    else window.addEventListener('load', settle);
  });
}
