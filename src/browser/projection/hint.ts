import { createElement } from '../create-element.ts';

const visibleMilliseconds = 2500;

/** A few words over the page for a moment, and what screen readers hear. */
export interface Hint {
  readonly elements: readonly HTMLElement[];
  /** Shows words without reading them; none takes them away. */
  show(words: string): void;
  /** Reads words without showing them. */
  announce(words: string): void;
}

export function createHint(): Hint {
  const box = createElement('div', { class: 'stage-hint', 'aria-hidden': 'true' });
  const live = createElement('div', { class: 'stage-live', role: 'status' });
  let timer = 0;
  return {
    elements: [box, live],
    show(words) {
      box.textContent = words;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => (box.textContent = ''), visibleMilliseconds);
    },
    announce(words) {
      live.textContent = words;
    },
  };
}
