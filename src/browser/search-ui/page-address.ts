import { historyStep, type Change } from './history-step.ts';
import { readState, writeState, type SearchState } from './search-state.ts';

/** What an entry of the browser's history remembers beside its address. */
interface Remembered {
  isCommitted: boolean;
  /** Results shown and how far the page was scrolled, for those who come back from a lesson. */
  shown?: number;
  scroll?: number;
}

function remembered(): Remembered {
  return { isCommitted: true, ...(window.history.state as Partial<Remembered> | null) };
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // Safari allows a hundred changes in half a minute; the results do not depend on the address.
  }
}

/** What the address asks for. */
export function addressedState(): SearchState {
  return readState(window.location.search);
}

/** Brings the address up to date. */
export function writeAddress(state: SearchState, change: Change): void {
  const address = writeState(state);
  const url = window.location.pathname + address;
  const isCommitted = change !== 'typing';
  // The same query can be spelt in several ways (%20, +).
  const place = { address: writeState(addressedState()), isCommitted: remembered().isCommitted };
  const step = historyStep(place, address, change);
  if (step === 'push') attempt(() => window.history.pushState({ isCommitted }, '', url));
  else if (step === 'replace') attempt(() => window.history.replaceState({ isCommitted }, '', url));
  else if (isCommitted) attempt(() => window.history.replaceState({ ...remembered(), isCommitted }, '', url));
}

/** Remembers what is shown, before the reader leaves. */
export function rememberView(shown: number): void {
  const view: Remembered = { ...remembered(), shown, scroll: window.pageYOffset };
  attempt(() => window.history.replaceState(view, ''));
}

/** What was shown when the reader left. */
export function rememberedView(): { shown?: number; scroll?: number } {
  return remembered();
}
