import { createFits } from './estimate.ts';
import type { PageSize, Slide, SlideSource } from './model.ts';
import { pageSize } from './page-size.ts';
import { planSlides } from './plan.ts';

/** A lesson divided into pages, and what they are drawn with. */
export interface DividedLesson {
  slides: Slide[];
  size: PageSize;
  /** Type size of running text. */
  fontPixels: number;
}

/** Divides a lesson into pages for a window in pixels. The same lesson and window give the same pages everywhere. */
export function divideLesson(
  source: SlideSource,
  width: number,
  height: number,
  zoom: number,
): DividedLesson {
  const { size, fontPixels } = pageSize(width, height, zoom);
  return { slides: planSlides(source, createFits(size)), size, fontPixels };
}
