import { countLines, textWidth } from './line-breaking.ts';
import type { ListItem, PageSize, Slide } from './model.ts';

/*
 * Lengths in ems of body text that the estimate and the painter must share. src/styles/on-demand/slides.css holds
 * the others; tests/browser/slides.test.ts finds where the two disagree.
 */

/** Between a title and what stands below it. */
export const titleGap = 0.6;

/** A title as it is drawn. */
export function titleText({ number, title, continued }: Slide): string {
  return number + title + (continued ? '（续）' : '');
}

/** Long titles are set smaller, so that something stands below them. */
export function titleScale(slide: Slide, size: PageSize): number {
  const isFront = slide.kind === 'cover' || slide.kind === 'divider';
  const scales = [...(isFront && !slide.continued ? [1.75, 1.4] : []), 1.2, 1, size.small];
  const isLow = (scale: number): boolean =>
    countLines(titleText(slide), size.columns / scale) * scale < size.height * (isFront ? 0.4 : 0.25);
  return scales.filter(isLow)[0] ?? 0.5;
}

/** Deep lists are not pushed out of the page. */
export function itemIndent(item: ListItem, size: PageSize): number {
  return Math.min(item.depth * 1.2, size.columns * 0.4);
}

/** Room for a bullet, a number or a box. */
export function markerWidth(item: ListItem): number {
  if (item.tick !== undefined) return 1.7;
  return Math.max(1.2, textWidth(item.marker) + 0.3);
}

/** Pictures take what is left of a page, and at least this. */
export function pictureHeight(size: PageSize): number {
  return Math.min(6, size.height / 2);
}
