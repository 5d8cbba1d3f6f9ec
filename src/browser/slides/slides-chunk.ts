import type { divideLesson } from '../../slides/divide-lesson.ts';
import type { paintSlide, shrinkToFit, steps } from './paint-slide.ts';
import type { readLesson } from './read-lesson.ts';

/** What the chunk `slides` offers: from a lesson's article to painted pages. The wall and the presenter need it. */
export interface SlidesChunk {
  readLesson: typeof readLesson;
  divideLesson: typeof divideLesson;
  paintSlide: typeof paintSlide;
  shrinkToFit: typeof shrinkToFit;
  steps: typeof steps;
}
