/** Rebuilds a part of the page; who stood on a link in it stands on the same link afterwards. */
export function keepFocus(part: Element, rebuild: () => void): void {
  const active = document.activeElement;
  const address = active && part.contains(active) ? active.getAttribute('href') : null;
  rebuild();
  if (address === null) return;
  const links = Array.from(part.querySelectorAll<HTMLAnchorElement>('a[href]'));
  links.find((link) => link.getAttribute('href') === address)?.focus({ preventScroll: true });
}
