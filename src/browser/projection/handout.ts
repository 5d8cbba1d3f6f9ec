import { createElement } from '../create-element.ts';
import type { Run } from '../../slides/model.ts';
import type { Stage } from './stage.ts';

/** Room for a page on half of an A4 sheet, in CSS pixels: 178 by 88 mm. */
const room = { width: 672, height: 332 };

function paragraph(runs: readonly Run[]): HTMLElement {
  return createElement('p', {}, runs.map(({ text }) => text).join(''));
}

/** While the browser prints: two pages of the projection on a sheet, with their notes. */
export function printHandout(stage: Stage): () => void {
  let handout: HTMLElement | undefined;
  const remove = (): void => {
    handout?.remove();
    handout = undefined;
  };
  const make = (): void => {
    remove();
    const { deck } = stage;
    const scale = Math.min(room.width / deck.width, room.height / deck.height);
    const thumbnails = deck.slides.map((_slide, page) =>
      stage.thumbnail(page, Math.floor(deck.width * scale)),
    );
    const units = thumbnails.map(({ element }, page) => {
      const notes = (deck.slides[page]?.notes ?? []).map(paragraph);
      return createElement('div', { class: 'handout-unit' }, element, ...notes);
    });
    handout = createElement('div', { class: 'handout' }, ...units);
    document.body.append(handout);
    thumbnails.forEach(({ fit }) => fit());
  };
  window.addEventListener('beforeprint', make);
  window.addEventListener('afterprint', remove);
  return () => {
    window.removeEventListener('beforeprint', make);
    window.removeEventListener('afterprint', remove);
    remove();
  };
}
