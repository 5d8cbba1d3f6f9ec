import { splitSentences, type TextRange } from '../lesson/split-sentences.ts';
import { flatMap } from './flat-map.ts';
import type { Heading, ListItem, Paragraph, Piece, Run, TableRow } from './model.ts';
import { sliceRuns, textOf } from './runs.ts';

type TextPiece = Paragraph | Heading | ListItem;

/** What a reader sees as one character: emoji of several code points, letters with accents. */
const cluster =
  /(?:\ud83c[\udde6-\uddff]){2}|(?:[\ud800-\udbff][\udc00-\udfff]|[^])(?:[\ufe0f\u0300-\u036f\u20e3]|\ud83c[\udffb-\udfff]|\u200d(?:[\ud800-\udbff][\udc00-\udfff]|[^]))*/g;
const clauseEnd = /[，、：,;；][”’」』）》]*|\n/g;
function cutAfter(text: string, ends: readonly number[]): TextRange[] {
  const ranges: TextRange[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end > start) ranges.push({ start, end });
    start = Math.max(start, end);
  }
  return ranges;
}

function splitClauses(text: string): TextRange[] {
  const ends: number[] = [];
  text.replace(clauseEnd, (mark: string, position: number) => {
    ends.push(position + mark.length);
    return mark;
  });
  return cutAfter(text, ends);
}

/** @param together so many characters stay together */
function splitCharacters(text: string, together: number): TextRange[] {
  const ends: number[] = [];
  let end = 0;
  (text.match(cluster) ?? []).forEach((character, index) => {
    end += character.length;
    if ((index + 1) % together === 0) ends.push(end);
  });
  return cutAfter(text, ends);
}

/** Ever finer ways to divide a text. */
const cuts = [
  splitSentences,
  splitClauses,
  (text: string) => splitCharacters(text, 8),
  (text: string) => splitCharacters(text, 1),
];

/** A later part has no bullet, no number and no box. */
function laterPart(piece: TextPiece, runs: readonly Run[]): TextPiece {
  const { block } = piece;
  if (piece.kind === 'heading') return { ...piece, number: '', runs, continued: true };
  if (piece.kind === 'item')
    return { kind: 'item', block, depth: piece.depth, marker: '', runs, continued: true };
  return { kind: 'paragraph', block, runs, ...(piece.role && { role: piece.role }), continued: true };
}

function cut(piece: TextPiece, level: number, fits: (piece: Piece) => boolean): TextPiece[] {
  const divide = cuts[level];
  if (!divide) return [piece];
  return flatMap(divide(textOf(piece.runs)), ({ start, end }) => {
    const runs = sliceRuns(piece.runs, start, end);
    const part = start > 0 ? laterPart(piece, runs) : { ...piece, runs };
    return fits(part) ? [part] : cut(part, level + 1, fits);
  });
}

/** The cells of a row that no page holds, as paragraphs 「列名：内容」. */
function rowAsParagraphs(row: TableRow): Paragraph[] {
  return flatMap(row.cells, (runs, index): Paragraph[] => {
    const name = textOf(row.head[index] ?? []);
    if (!name && runs.length === 0) return [];
    // A number of its own between those of the blocks: cells must not run together.
    const block = row.block + (index + 1) / 1000;
    return [{ kind: 'paragraph', block, runs, ...(name && { marker: `${name}：` }) }];
  });
}

/**
 * The parts of a piece between which a page may end: sentences of a paragraph; of a sentence that no page holds
 * clauses, and of such a clause characters. A list item stays whole when a page holds it.
 */
export function splitPiece(piece: Piece, fits: (piece: Piece) => boolean): Piece[] {
  if (piece.kind === 'row') {
    if (fits(piece)) return [piece];
    const parts = flatMap(rowAsParagraphs(piece), (part) => splitPiece(part, fits));
    return parts.every(fits) ? parts : [piece];
  }
  if (piece.kind === 'picture' || piece.kind === 'film') return [piece];
  if (piece.kind !== 'paragraph' && fits(piece)) return [piece];
  // Where a page does not even hold a character, smaller parts are of no use.
  const [first = ''] = textOf(piece.runs).match(cluster) ?? [];
  return fits({ ...piece, runs: [{ text: first }] }) ? cut(piece, 0, fits) : [piece];
}
