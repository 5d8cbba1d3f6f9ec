import type { PageSize } from './model.ts';

/** Paddings above and below, in ems: the lower one holds the place and the number of the page. */
export const padding = { top: 1.2, bottom: 1.5 };

/** Type steps that + and - go through. */
export const zoomSteps = { least: -4, most: 5 };

/** At 1920×1080: 32 by 18 ems of 60 px. */
const areaInSquareEms = 32 * 18;
const charactersOnPage = 12 * 24;
const longestLine = 24;

/**
 * How much stands on a page of a window, and how large its text is.
 * A page never holds more than 12 lines of 24 characters, or as many in another shape; at 1920×1080 no text of the
 * lesson is smaller than 44 px (`small` included), and no text anywhere smaller than 18 px.
 */
export function pageSize(
  width: number,
  height: number,
  zoom: number,
): { size: PageSize; fontPixels: number } {
  const standard = Math.max(
    20,
    Math.min(height / 18, width / 18, Math.sqrt((width * height) / areaInSquareEms)),
  );
  const smallest = Math.max(18, Math.ceil((standard * 44) / 60));
  const largest = Math.max(smallest, Math.min(height / 11, width / 10));
  // Whole pixels: some browsers round the width of every character.
  const fontPixels = Math.round(Math.min(largest, Math.max(smallest, standard * 1.1 ** zoom)));
  const columns = Math.min(longestLine, Math.floor(width / fontPixels - 1.6));
  return {
    fontPixels,
    size: {
      columns: Math.max(4, columns),
      height: Math.max(3, height / fontPixels - padding.top - padding.bottom),
      lines: Math.floor(charactersOnPage / Math.max(4, columns)),
      small: Math.min(1, Math.max(0.8, smallest / fontPixels)),
      tiny: Math.max(0.42, 12 / fontPixels),
    },
  };
}
