import { createFits } from '../../../src/slides/estimate.ts';
import type { Slide, SlideSource } from '../../../src/slides/model.ts';
import { pageSize } from '../../../src/slides/page-size.ts';
import { planSlides } from '../../../src/slides/plan.ts';

/** Windows in which lessons are projected: walls, a projector of 4:3, phones, a tiny window. */
export const windows = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
  [390, 844],
  [844, 390],
  [3840, 2160],
  [320, 240],
] as const;

/** A lesson planned for a window, and the slides that do not fit their page. */
export function planFor(source: SlideSource, width: number, height: number, zoom = 0) {
  const fits = createFits(pageSize(width, height, zoom).size);
  const slides = planSlides(source, fits);
  return { slides, tooFull: slides.filter((slide: Slide) => !fits(slide)) };
}
