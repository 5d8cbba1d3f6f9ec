import { createFits } from '../../slides/estimate.ts';
import type { PageSize, Slide, SlideSource } from '../../slides/model.ts';
import { pageSize } from '../../slides/page-size.ts';
import { planSlides } from '../../slides/plan.ts';
import { type Place, placesOf } from './place.ts';

/** What pages depend on besides the lesson; the presenter's window gets it from the wall. */
export interface DeckSize {
  /** Of the page, in pixels. */
  width: number;
  height: number;
  /** Steps of type size. */
  zoom: number;
}

/** A lesson divided into pages of one size. */
export interface Deck extends DeckSize {
  source: SlideSource;
  slides: readonly Slide[];
  places: readonly Place[];
  size: PageSize;
  /** Type size of running text. */
  fontPixels: number;
}

/** Divides a lesson. The same lesson and size give the same pages in every browser. */
export function createDeck(source: SlideSource, { width, height, zoom }: DeckSize): Deck {
  const { size, fontPixels } = pageSize(width, height, zoom);
  const slides = planSlides(source, createFits(size));
  return { source, slides, places: placesOf(slides), size, fontPixels, width, height, zoom };
}

/** What a page is called: number and title, those of its section where it has none. */
export function titleOf({ slides, source }: Deck, page: number): string {
  const { title, number, section, continued } = slides[page] as Slide;
  const ofSection = section === undefined ? source.title : (source.sections[section]?.title ?? '');
  return (title === '' ? ofSection : number + title) + (continued ? '（续）' : '');
}
