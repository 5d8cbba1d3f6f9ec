import type { Progress } from '../../progress/progress.ts';
import { lessonState, type LessonFacts } from '../../progress/summary.ts';
import { showNotice } from '../notice.ts';
import type { ProgressStore } from './store.ts';
import { whereFavouritesAreKept } from './where-kept.ts';

/** Shows on the button of the tool bar whether the lesson is a favourite. */
export function showFavourite(progress: Progress, lesson: LessonFacts): void {
  document
    .querySelector('.lesson-favourite')
    ?.setAttribute('aria-pressed', String(lessonState(progress, lesson).favourite));
}

/** Marks the lesson as favourite, or takes the mark back, and says so. */
export function toggleFavourite(store: ProgressStore, lesson: LessonFacts): void {
  const on = !lessonState(store.entries(), lesson).favourite;
  store.set(`${lesson.slug}/favourite`, { on, text: lesson.title ?? '' });
  showNotice(on ? `已收藏，${whereFavouritesAreKept()}。` : '已取消收藏。');
}
