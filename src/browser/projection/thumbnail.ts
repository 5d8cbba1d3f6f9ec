import { createElement } from '../create-element.ts';
import type { ProgressStore } from '../progress/store.ts';
import { engine } from '../slides/engine.ts';
import type { Deck } from './deck.ts';
import { paintPage } from './paint-page.ts';
import { showTicks } from './ticks.ts';

export interface Thumbnail {
  readonly element: HTMLElement;
  /** The page in it. */
  readonly slide: HTMLElement;
  /** To be called when it is in the document: makes text smaller that would stick out. */
  fit(): void;
}

/** A page drawn small, to look at: nothing in it can be pressed, and it is no `[data-slide]`. */
export function createThumbnail(
  deck: Deck,
  page: number,
  width: number,
  lesson: string,
  store: ProgressStore,
): Thumbnail {
  const slide = paintPage(deck, page);
  showTicks(slide, lesson, store);
  slide.querySelectorAll('input, video').forEach((control) => {
    control.setAttribute('disabled', '');
    control.setAttribute('tabindex', '-1');
    control.removeAttribute('controls');
    control.removeAttribute('data-item');
  });
  const scale = width / deck.width;
  const sheet = createElement('div', { class: 'thumbnail-sheet' }, slide);
  sheet.style.width = `${deck.width}px`;
  sheet.style.height = `${deck.height}px`;
  sheet.style.fontSize = `${deck.fontPixels}px`;
  sheet.style.transform = `scale(${scale})`;
  const element = createElement('div', { class: 'thumbnail' }, sheet);
  element.style.width = `${width}px`;
  element.style.height = `${Math.floor(deck.height * scale)}px`;
  return { element, slide, fit: () => engine().shrinkToFit(slide) };
}
