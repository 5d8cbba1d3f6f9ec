import { createElement } from '../create-element.ts';

/** The line that says how far a search is. Scripts and tests look at its `data-state` and `data-total`. */
export interface StatusLine {
  element: HTMLElement;
  idle(): void;
  /** Seen at once but not read out: a screen reader hears only how a search ended. */
  loading(text: string): void;
  done(text: string, total: number): void;
  error(text: string): void;
}

/** @param element the line in a page's markup; a new one otherwise */
export function createStatusLine(element: HTMLElement = createElement('p', {})): StatusLine {
  element.className = 'search-status';
  element.setAttribute('data-search-status', '');
  element.setAttribute('role', 'status');
  element.setAttribute('aria-live', 'polite');
  let heard = '';

  const show = (state: string, text: string, total?: number): void => {
    element.setAttribute('data-state', state);
    if (total === undefined) element.removeAttribute('data-total');
    else element.setAttribute('data-total', String(total));
    // The same words twice are only read out once; what is in the line already stays untouched.
    if (heard !== text || element.textContent !== text) element.textContent = text;
    heard = text;
  };
  show('idle', '');
  return {
    element,
    idle: () => show('idle', ''),
    loading(text) {
      element.setAttribute('data-state', 'loading');
      element.removeAttribute('data-total');
      element.textContent = '';
      element.append(createElement('span', { 'aria-hidden': 'true' }, text));
      heard = '';
    },
    done: (text, total) => show('done', text, total),
    error: (text) => show('error', text),
  };
}
