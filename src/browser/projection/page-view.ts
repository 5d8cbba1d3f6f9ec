import type { SlideSource } from '../../slides/model.ts';
import type { ProgressStore } from '../progress/store.ts';
import { engine } from '../slides/engine.ts';
import { createDeck, type Deck, titleOf } from './deck.ts';
import { paintPage, reveal } from './paint-page.ts';
import { pageOfPlace, type Place } from './place.ts';
import type { ProjectionSettings } from './settings.ts';
import { showTicks } from './ticks.ts';

/** The page that is shown, and how one gets to others. */
export interface PageView {
  readonly deck: Deck;
  /** Index of the page. */
  readonly page: number;
  /** Number of its list items that are shown. */
  readonly shown: number;
  readonly place: Place;
  /** The page as people call it. */
  name(): string;
  /** Shows a page within the lesson, with so many of its list items where they come one by one. */
  show(page: number, items?: number): void;
  /** Shows the next list item and gives its text; undefined when there is none. */
  revealNext(): string | undefined;
  /** Hides the last list item; false when there is none to hide. */
  hideLast(): boolean;
  /** Divides the lesson anew when size or type size changed, and keeps the text that is shown. */
  divideAgain(): boolean;
  /** Takes a switch of the step by step lists. */
  restartSteps(): void;
  showTicks(): void;
}

/** Shows pages of a lesson in a room of the stage. */
export function createPageView(
  room: HTMLElement,
  lesson: string,
  source: SlideSource,
  settings: Readonly<ProjectionSettings>,
  store: ProgressStore,
): PageView {
  const divide = (): Deck =>
    createDeck(source, { width: room.clientWidth, height: room.clientHeight, zoom: settings.zoom });
  let deck = divide();
  let page = 0;
  let steps: HTMLElement[] = [];
  let shown = 0;
  /** Where the host went last: going through several type sizes must not drift away from it. */
  let place = deck.places[0] as Place;

  const revealSteps = (items: number): void => {
    shown = settings.steps ? Math.min(items, steps.length) : steps.length;
    reveal(steps, shown);
  };
  const draw = (items: number): void => {
    const slide = paintPage(deck, page);
    slide.setAttribute('data-slide', '');
    room.style.fontSize = `${deck.fontPixels}px`;
    const hadFocus = room.contains(document.activeElement);
    room.textContent = '';
    if (hadFocus) room.parentElement?.focus({ preventScroll: true });
    room.append(slide);
    engine().shrinkToFit(slide);
    showTicks(slide, lesson, store);
    steps = engine().steps(slide);
    revealSteps(items);
  };
  return {
    get deck() {
      return deck;
    },
    get page() {
      return page;
    },
    get shown() {
      return shown;
    },
    get place() {
      return place;
    },
    name: () => `第 ${page + 1} 页，共 ${deck.slides.length} 页：${titleOf(deck, page)}`,
    show(wanted, items = 0) {
      page = Math.max(0, Math.min(deck.slides.length - 1, wanted));
      place = deck.places[page] as Place;
      draw(items);
    },
    revealNext() {
      if (shown >= steps.length) return undefined;
      revealSteps(shown + 1);
      return steps[shown - 1]?.textContent ?? '';
    },
    hideLast() {
      if (!settings.steps || shown === 0) return false;
      revealSteps(shown - 1);
      return true;
    },
    divideAgain() {
      const { clientWidth, clientHeight } = room;
      if (clientWidth === 0 || clientHeight === 0) return false;
      if (clientWidth === deck.width && clientHeight === deck.height && settings.zoom === deck.zoom)
        return false;
      deck = divide();
      page = pageOfPlace(deck.places, place);
      draw(Infinity);
      return true;
    },
    restartSteps: () => revealSteps(0),
    showTicks: () => showTicks(room, lesson, store),
  };
}
