import { arrange } from './arrange.ts';
import { flatMap } from './flat-map.ts';
import type { Piece, Slide, SlideSource, Topic } from './model.ts';
import { splitPiece } from './split-piece.ts';

/** A repeated title need not be complete. */
const longestRepeatedTitle = 24;

type Fits = (slide: Slide) => boolean;

function repeated(title: string): string {
  const characters = [...title];
  return characters.length > longestRepeatedTitle
    ? `${characters.slice(0, longestRepeatedTitle - 1).join('')}…`
    : title;
}

function makeSlide(topic: Topic, continued: boolean, pieces: readonly Piece[]): Slide {
  const { kind, number, section, anchor } = topic;
  const title = continued ? repeated(topic.title) : topic.title;
  return { kind, title, number, continued, section, anchor, pieces, notes: [] };
}

/** Parts of one text that stand on one page become one piece again. */
function joinParts(parts: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const last = pieces[pieces.length - 1];
    if (last && 'runs' in last && 'runs' in part && last.block === part.block && part.continued)
      pieces[pieces.length - 1] = { ...last, runs: [...last.runs, ...part.runs] };
    else pieces.push(part);
  }
  return pieces;
}

function planTopic(topic: Topic, fits: Fits): Slide[] {
  const wasShown = topic.continued;
  const origins: number[] = [];
  const parts = flatMap(topic.pieces, (piece, origin) => {
    const split = splitPiece(piece, (part) => fits(makeSlide(topic, true, [part])));
    origins.push(...split.map(() => origin));
    return split;
  });
  const [first] = parts;
  // A very long title may need a page of its own.
  const titleAlone =
    !wasShown &&
    first !== undefined &&
    !fits(makeSlide(topic, false, [first])) &&
    fits(makeSlide(topic, true, [first]));
  const make = (start: number, end: number) =>
    makeSlide(topic, wasShown || titleAlone || start > 0, joinParts(parts.slice(start, end)));

  const ends = arrange(parts, (start, end) => fits(make(start, end)));
  const pages = ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    return { slide: make(start, end), firstOrigin: origins[start] ?? 0 };
  });
  if (titleAlone || pages.length === 0)
    pages.unshift({ slide: makeSlide(topic, wasShown, []), firstOrigin: -1 });
  return pages.map(({ slide, firstOrigin }, index) => {
    const next = pages[index + 1];
    // A note belongs to the page on which the piece before it ends.
    const notes = topic.notes.filter(
      ({ after }) => (index === 0 || firstOrigin < after) && (!next || next.firstOrigin >= after),
    );
    return { ...slide, notes: notes.map(({ runs }) => runs) };
  });
}

/**
 * The pages of a lesson. Every text of the source is on exactly one of them, whatever `fits` says; only titles, and
 * heads of tables, are repeated.
 */
export function planSlides(source: SlideSource, fits: Fits): Slide[] {
  return flatMap(source.topics, (topic) => planTopic(topic, fits));
}
