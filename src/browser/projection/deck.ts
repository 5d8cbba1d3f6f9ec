import type { DividedLesson } from '../../slides/divide-lesson.ts';
import type { Slide, SlideSource } from '../../slides/model.ts';
import { engine } from '../slides/engine.ts';
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
export interface Deck extends DeckSize, DividedLesson {
  source: SlideSource;
  places: readonly Place[];
}

/** Divides a lesson. The same lesson and size give the same pages in every browser. */
export function createDeck(source: SlideSource, { width, height, zoom }: DeckSize): Deck {
  const divided = engine().divideLesson(source, width, height, zoom);
  return { ...divided, source, places: placesOf(divided.slides), width, height, zoom };
}

/** What a page is called: number and title, those of its section where it has none. */
export function titleOf({ slides, source }: Deck, page: number): string {
  const { title, number, section, continued } = slides[page] as Slide;
  const ofSection = section === undefined ? source.title : (source.sections[section]?.title ?? '');
  return (title === '' ? ofSection : number + title) + (continued ? '（续）' : '');
}
