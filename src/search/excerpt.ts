import { splitSentences, type TextRange } from '../lesson/split-sentences.ts';
import { findAllHits, type Phrase } from './match.ts';
import { sourceRange, type Normalizer } from './normalize.ts';

export interface ExcerptPiece {
  text: string;
  isHit: boolean;
}

export interface Excerpt {
  pieces: ExcerptPiece[];
  /** Whether text was left out before and after. */
  cutStart: boolean;
  cutEnd: boolean;
}

/** About three lines on a phone. */
const usualWidth = 90;

/** Of the sentences with hits the one from which most hits fit into the width; the first when there is no hit. */
function densest(sentences: readonly TextRange[], hits: readonly TextRange[], width: number): number {
  let best = 0;
  let most = 0;
  sentences.forEach(({ start, end }, index) => {
    if (!hits.some((hit) => hit.start >= start && hit.start < end)) return;
    const inReach = hits.filter((hit) => hit.start >= start && hit.start < start + width).length;
    // A sentence longer than the width may hold its hits further on.
    if (Math.max(1, inReach) > most) [best, most] = [index, Math.max(1, inReach)];
  });
  return best;
}

/** As many whole sentences from `from` as fit; one that is too long is cut round its first hit. */
function windowOf(
  sentences: readonly TextRange[],
  from: number,
  hits: readonly TextRange[],
  width: number,
): TextRange {
  const head = sentences[from] ?? { start: 0, end: 0 };
  if (head.end - head.start > width) {
    const hit = hits.filter(({ start, end }) => start < head.end && end > head.start)[0];
    const middle = hit ? (hit.start + hit.end) / 2 : head.start;
    const start = Math.min(Math.max(head.start, Math.round(middle - width / 2)), head.end - width);
    const longEnd = hit ? Math.max(start + width, hit.end) : start + width;
    return { start: hit ? Math.min(start, hit.start) : start, end: Math.min(head.end, longEnd) };
  }
  let { end } = head;
  for (let index = from + 1; index < sentences.length; index++) {
    const next = sentences[index]?.end ?? end;
    if (next - head.start > width) break;
    end = next;
  }
  return { start: head.start, end };
}

/** Moves a border off the middle of a character beyond 16 bits. */
function onCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/**
 * Quotes the part of a text where the hits stand closest: whole sentences, every hit in it apart.
 * The pieces put together are that part of the text, unchanged.
 */
export function excerptOf(
  text: string,
  phrases: readonly Phrase[],
  normalizer: Normalizer,
  width = usualWidth,
): Excerpt {
  const normalized = normalizer.normalizeWithOffsets(text);
  const hits = findAllHits(normalized.text, phrases).map((hit) => sourceRange(normalized, text, hit));
  const sentences = splitSentences(text);
  const window = windowOf(sentences, densest(sentences, hits, width), hits, width);
  const [start, end] = [onCharacter(text, window.start), onCharacter(text, window.end)];
  const pieces: ExcerptPiece[] = [];
  const add = (from: number, to: number, isHit: boolean): void => {
    if (to > from) pieces.push({ text: text.slice(from, to), isHit });
  };
  let position = start;
  for (const hit of hits) {
    if (hit.end <= position || hit.start >= end) continue;
    const from = Math.max(hit.start, position);
    const to = Math.min(hit.end, end);
    add(position, from, false);
    add(from, to, true);
    position = to;
  }
  add(position, end, false);
  return { pieces, cutStart: start > 0, cutEnd: end < text.trim().length };
}
