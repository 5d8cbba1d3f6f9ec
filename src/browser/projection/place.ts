import type { Piece, Slide } from '../../slides/model.ts';

/**
 * A place in the lesson's text that outlives another division into pages. Pages hold all the text, so the number of
 * characters before a page is the same however it was divided.
 */
export interface Place {
  /** Characters before it, blanks not counted: pages may end where the text has one. */
  before: number;
  /** What the page was: covers and dividers have no text of their own. */
  kind: Slide['kind'];
  anchor: string;
}

function textOf(piece: Piece): string {
  switch (piece.kind) {
    case 'row':
      return piece.cells.map((runs) => runs.map(({ text }) => text).join('')).join('');
    case 'picture':
    case 'film':
      return '·';
    default:
      return piece.runs.map(({ text }) => text).join('');
  }
}

function countCharacters({ pieces }: Slide): number {
  return pieces.reduce((sum, piece) => sum + textOf(piece).replace(/\s/g, '').length, 0);
}

/** The place where each page begins. */
export function placesOf(slides: readonly Slide[]): Place[] {
  let before = 0;
  return slides.map((slide) => {
    const place = { before, kind: slide.kind, anchor: slide.anchor };
    before += countCharacters(slide);
    return place;
  });
}

/** Index of the page that shows a place. */
export function pageOfPlace(places: readonly Place[], { before, kind, anchor }: Place): number {
  const exact = places.findIndex(
    (place) => place.before === before && place.kind === kind && place.anchor === anchor,
  );
  if (exact >= 0) return exact;
  return Math.max(0, places.filter((place) => place.before <= before).length - 1);
}
