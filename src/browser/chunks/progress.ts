import type { Progress } from '../../progress/progress.ts';
import type { LessonFacts } from '../../progress/summary.ts';
import { showFavourite, toggleFavourite } from '../progress/favourite.ts';
import { startHomeFavourites } from '../progress/home-favourites.ts';
import { lessonsIn } from '../progress/page-lessons.ts';
import { startProgressCard } from '../progress/progress-card.ts';
import { startReadingPosition } from '../progress/reading-position.ts';
import { startRewordedOffers } from '../progress/reworded-offers.ts';
import { createRings } from '../progress/rings.ts';
import { createProgressStore } from '../progress/store.ts';
import { startTicks } from '../progress/ticks.ts';
import { provideChunk } from '../registry.ts';
import { storage } from '../site.ts';

type Show = (progress: Progress) => void;

const store = createProgressStore(storage);

/** What a lesson page has besides its boxes. */
function startLesson(article: Element, lesson: LessonFacts): Show[] {
  startReadingPosition(store, article, lesson);
  return [
    startProgressCard(store, lesson),
    startRewordedOffers(store, article, lesson),
    (progress) => showFavourite(progress, lesson),
  ];
}

provideChunk('progress', {
  startProgress() {
    const lessons = lessonsIn(document);
    // A book has many lessons and no card.
    const article = document.querySelector('[data-progress-card]')?.closest('article');
    const favourites = document.querySelector<HTMLElement>('[data-favourites]');
    const [lesson] = lessons;
    const parts: Show[] = [
      startTicks(store, lessons),
      createRings(),
      ...(article && lesson ? startLesson(article, lesson) : []),
      ...(favourites ? [startHomeFavourites(store, favourites, lessons)] : []),
    ];
    const show = (): void => {
      const progress = store.entries();
      parts.forEach((part) => part(progress));
    };
    show();
    store.onChange(show);
    // A page that comes back from the browser's memory has not heard of changes elsewhere.
    window.addEventListener('pageshow', show);
  },
  toggleFavourite() {
    const [lesson] = lessonsIn(document);
    if (lesson) toggleFavourite(store, lesson);
  },
});
