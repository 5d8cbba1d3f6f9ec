import { originsOf } from '../../document/line.ts';
import {
  moveToMetadata,
  removeLines,
  type Confidence,
  type MetadataField,
  type WorkingDocument,
} from '../../document/working-document.ts';
import { compact } from './text-shape.ts';

/** A stretch of a line that is a fact about the document. */
export interface Piece {
  field: MetadataField;
  value: string;
  start: number;
  end: number;
}

/** Where a chain of steps over the lines stands: lines may go while it walks. */
export interface Walk {
  document: WorkingDocument;
  /** The line after the one that was worked on. */
  next: number;
}

/**
 * Takes the pieces of one line into the frontmatter.
 * @param rest what becomes of the remaining words: removed as page chrome with this confidence, or kept (undefined)
 */
export function takePieces(
  document: WorkingDocument,
  index: number,
  pieces: readonly Piece[],
  rest?: Confidence,
): Walk {
  const count = document.lines.length;
  let result = document;
  // From the back, so that the offsets in front stay right and the line is there until its last piece goes.
  for (const piece of [...pieces].sort((a, b) => b.start - a.start)) {
    const line = result.lines[index];
    if (!line || result.lines.length < count) break;
    // Words that tell a fact and stay where they are: 2021年3月5日于柳河.
    if (piece.start === piece.end) result = noteFact(result, piece.field, piece.value, line.number);
    if (originsOf(line, piece.start, piece.end).length === 0) continue;
    result = moveToMetadata(result, index, piece);
  }
  if (result.lines.length === count && rest !== undefined)
    result = removeLines(result, 'page-chrome', (_, position) => (position === index ? rest : undefined));
  return { document: result, next: index + 1 - (count - result.lines.length) };
}

/** Adds a fact that was read from words which stay where they are. */
export function noteFact(
  document: WorkingDocument,
  field: MetadataField,
  value: string,
  line: number,
): WorkingDocument {
  if (document.metadata.some((entry) => entry.field === field && entry.value === value)) return document;
  return { ...document, metadata: [...document.metadata, { field, value, line, origins: [] }] };
}

/** Two spellings of one fact: 柳河镇党委 and 中共柳河镇党委, 2014-06 and 2014-06-20. */
function isSameFact(one: string, other: string): boolean {
  const [a, b] = [compact(one), compact(other)];
  return a.includes(b) || b.includes(a);
}

/**
 * Without the pieces whose field already has another value: a field has room for one, and words that go nowhere have
 * to stay in the text.
 * @param outranking fields whose earlier value gives way
 */
export function newPieces(
  { metadata }: WorkingDocument,
  pieces: readonly Piece[],
  outranking: readonly MetadataField[] = [],
): Piece[] {
  return pieces.filter(({ field, value }) => {
    if (field === 'attachment' || field === 'gaps' || outranking.includes(field)) return true;
    const known = metadata.filter((entry) => entry.field === field);
    return known.length === 0 || known.some((entry) => isSameFact(entry.value, value));
  });
}

/** Whether something is already known. */
export function isKnown({ metadata }: WorkingDocument, field: MetadataField): boolean {
  return metadata.some((entry) => entry.field === field);
}
