import { slideAddress } from '../slide-address.ts';

/** Index of the page that the address names, `#/3` → 2; undefined for any other fragment. */
export function pageInAddress(): number | undefined {
  const number = slideAddress.exec(window.location.hash)?.[1];
  return number === undefined ? undefined : Math.max(0, Number(number) - 1);
}

/** Changes the address without a step in the history; allowed on file:// too, because the file stays the same. */
export function replaceFragment(fragment: string): void {
  try {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, '', pathname + search + fragment);
  } catch {
    // Safari allows 100 changes in 30 seconds; the next one will say where we are.
  }
}
