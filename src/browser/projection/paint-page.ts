import { engine } from '../slides/engine.ts';
import type { Slide } from '../../slides/model.ts';
import type { Deck } from './deck.ts';

/** Draws a page of the deck, in the type of its parent. */
export function paintPage({ slides, source, size }: Deck, page: number): HTMLElement {
  return engine().paintSlide(slides[page] as Slide, source, {
    size,
    place: `${page + 1} / ${slides.length}`,
  });
}

/** Shows the first so many items of a list that comes step by step; the place of the others stays empty. */
export function reveal(steps: readonly HTMLElement[], shown: number): void {
  steps.forEach((step, index) => step.classList.toggle('is-coming', index >= shown));
}
