import { textLimit } from '../../progress/entry.ts';
import { lessonState, type LessonFacts } from '../../progress/summary.ts';
import { createResumeBar } from './resume-bar.ts';
import type { ProgressStore } from './store.ts';

/** A heading counts as reached this far below the top of the window, as in the outline. */
const readingLine = 0.3;
const saveEvery = 1000;

interface Place {
  id: string;
  /** As the outline writes it, with its number. */
  text: string;
  heading: HTMLElement;
  /** Discussion and checklist: who is here has read the lesson. */
  isEnd: boolean;
}

/** Everything that the outline leads to, in its order; the first is the opening. */
function placesOf(nav: Element): Place[] {
  return Array.from(nav.querySelectorAll('a'))
    .map((link) => {
      const id = decodeURIComponent((link.getAttribute('href') ?? '').replace(/^[^#]*#/, ''));
      const text = link.textContent.replace(/\s+/g, ' ').trim();
      return {
        id,
        text,
        heading: document.getElementById(id),
        isEnd: link.closest('.outline-tail') !== null,
      };
    })
    .filter((place): place is Place => place.heading !== null);
}

/** Index of the heading being read; undefined while the lesson itself is not what is on the screen. */
function currentPlace(article: Element, places: readonly Place[]): number | undefined {
  if (article.getClientRects().length === 0 || document.querySelector('[data-projection]')) return undefined;
  const line = window.innerHeight * readingLine;
  return places.filter(({ heading }) => heading.getBoundingClientRect().top <= line).length - 1;
}

/** True when the address asks for something definite, so that nobody wants to be led elsewhere. */
function isAimed(): boolean {
  return window.location.hash !== '' || /[?&](?:presenter|print|q|agenda)\b/.test(window.location.search);
}

/**
 * Remembers where the reader is, from the first heading on, and offers to go on there at a later visit: never by
 * itself, and not when the lesson was read to its end.
 */
export function startReadingPosition(store: ProgressStore, article: Element, lesson: LessonFacts): void {
  const nav = document.querySelector('nav[data-outline]');
  if (!nav) return;
  const places = placesOf(nav);
  let saved: Place | undefined;
  let timer: number | undefined;
  let removeBar: (() => void) | undefined;

  const save = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    const index = currentPlace(article, places) ?? 0;
    const place = places[index];
    if (index < 1 || !place || place === saved) return;
    saved = place;
    removeBar?.();
    store.set(
      `${lesson.slug}/position`,
      place.isEnd
        ? { on: false }
        : { on: true, place: place.id.slice(0, 200), text: place.text.slice(0, textLimit) },
    );
  };
  const onScroll = (): void => {
    timer = timer ?? window.setTimeout(save, saveEvery);
  };

  const { position } = lessonState(store.entries(), lesson);
  const target = places.find(({ id, isEnd }) => id === position?.place && !isEnd);
  if (target && !isAimed() && (currentPlace(article, places) ?? 1) < 1) {
    removeBar = createResumeBar(target.text, target.heading);
  }
  if (/[?&](?:presenter|print)\b/.test(window.location.search)) return;
  window.addEventListener('scroll', onScroll, { passive: true });
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) save();
  });
}
