import { findAllHits, type Phrase } from '../../search/match.ts';
import { type Normalizer, sourceRange } from '../../search/normalize.ts';
import { piecesOf, type Segment, type TextPiece } from './segments.ts';

/** The hits of some phrases in reading order, as many as the search counts; each hit by its text nodes. */
export function hitsIn(
  segments: readonly Segment[],
  phrases: readonly Phrase[],
  normalizer: Normalizer,
): TextPiece[][] {
  const hits: TextPiece[][] = [];
  segments.forEach((segment) => {
    const normalized = normalizer.normalizeWithOffsets(segment.text);
    findAllHits(normalized.text, phrases).forEach((hit) =>
      hits.push(piecesOf(segment, sourceRange(normalized, segment.text, hit))),
    );
  });
  return hits;
}
