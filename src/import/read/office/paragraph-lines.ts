import { countCharacters, type LineHint } from '../../document/line.ts';
import type { SourceLine, SourceMark } from '../../document/source-document.ts';
import { remark, type Block, type Remarks } from './docx-reading.ts';
import type { Piece, TextPiece } from './pieces.ts';

/** The kept text between two breaks. */
interface Stretch {
  texts: TextPiece[];
  notes: { at: number; label: string }[];
  length: number;
}

/** Text of a paragraph that a reader of the document does not see, as a line of its own. */
function unseenLines(pieces: readonly Piece[], number: number, hint: LineHint): SourceLine[] {
  const lines: SourceLine[] = [];
  let last: Piece | undefined;
  for (const piece of pieces) {
    if (piece.type !== 'text' || piece.fate === 'kept') {
      if (piece.type === 'text') last = undefined;
      continue;
    }
    const line = lines.at(-1);
    if (last?.type === 'text' && last.fate === piece.fate && line) line.text += piece.text;
    else lines.push({ number, text: piece.text, hint: { ...hint, part: piece.fate }, marks: [] });
    last = piece;
  }
  return lines.filter(({ text }) => countCharacters(text) > 0);
}

function marksOf({ texts, notes }: Stretch, isWholeBold: boolean): SourceMark[] {
  const marks: SourceMark[] = notes.map(({ at, label }) => ({
    kind: 'note',
    start: at,
    end: at,
    target: label,
  }));
  const extend = (kind: 'strong' | 'link', start: number, end: number, target?: string): void => {
    const previous = marks.findLast((mark) => mark.kind === kind);
    if (previous?.end === start && previous.target === target) previous.end = end;
    else marks.push({ kind, start, end, ...(target === undefined ? {} : { target }) });
  };
  let at = 0;
  for (const { text, isBold, link } of texts) {
    if (isBold && !isWholeBold) extend('strong', at, at + text.length);
    if (link !== undefined) extend('link', at, at + text.length, link);
    at += text.length;
  }
  return marks;
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = [{ texts: [], notes: [], length: 0 }];
  for (const piece of pieces) {
    const current = stretches.at(-1);
    if (!current) break;
    if (piece.type === 'break') stretches.push({ texts: [], notes: [], length: 0 });
    else if (piece.type === 'note') current.notes.push({ at: current.length, label: piece.label });
    else if (piece.type === 'text' && piece.fate === 'kept') {
      current.texts.push(piece);
      current.length += piece.text.length;
    }
  }
  return stretches;
}

function lineOf(stretch: Stretch, number: number, hint: LineHint): SourceLine | undefined {
  const text = stretch.texts.map((piece) => piece.text).join('');
  if (countCharacters(text) === 0) return undefined;
  const visible = stretch.texts.filter((piece) => countCharacters(piece.text) > 0);
  const isWholeBold = visible.length > 0 && visible.every(({ isBold }) => isBold);
  return {
    number,
    text,
    hint: isWholeBold ? { ...hint, bold: true } : hint,
    marks: marksOf(stretch, isWholeBold),
  };
}

function remarkChanges(reading: Remarks, pieces: readonly Piece[]): void {
  const texts = pieces.filter((piece) => piece.type === 'text');
  const join = (isMeant: (piece: TextPiece) => boolean): string =>
    texts
      .map((piece) => (isMeant(piece) ? piece.text : '\n'))
      .join('')
      .split(/\n+/)
      .filter((text) => countCharacters(text) > 0)
      .join('……');
  const found = {
    'inserted-text': join(({ isInserted, fate }) => isInserted && fate === 'kept'),
    'deleted-text': join(({ fate }) => fate === 'deleted'),
    'hidden-text': join(({ fate }) => fate === 'hidden'),
  } as const;
  for (const rule of ['inserted-text', 'deleted-text', 'hidden-text'] as const) {
    if (found[rule] !== '') remark(reading, rule, found[rule]);
  }
}

/**
 * The lines of a paragraph: its text cut at line breaks, pictures before or behind it, then what nobody sees, then
 * text boxes that hang on it.
 */
export function paragraphBlocks(
  pieces: readonly Piece[],
  reading: Remarks,
  number: number,
  hint: LineHint,
): Block[] {
  remarkChanges(reading, pieces);
  const texts: SourceLine[] = [];
  const later = { ...hint };
  delete later.list;
  delete later.indent;
  for (const stretch of stretchesOf(pieces)) {
    const line = lineOf(stretch, number, texts.length === 0 ? hint : later);
    if (line) texts.push(line);
  }
  const firstText = pieces.findIndex((piece) => piece.type === 'text' && countCharacters(piece.text) > 0);
  const pictures = pieces.flatMap((piece, at) =>
    piece.type === 'picture' ? [{ isBefore: firstText === -1 || at < firstText, name: piece.name }] : [],
  );
  const { page, part } = hint;
  const bare = { ...(page === undefined ? {} : { page }), ...(part === undefined ? {} : { part }) };
  const pictureLines = (isBefore: boolean): SourceLine[] =>
    pictures
      .filter((picture) => picture.isBefore === isBefore)
      .map(({ name }) => ({ number, text: '', hint: { ...bare, picture: name }, marks: [] }));
  return [
    ...pictureLines(true),
    ...texts,
    ...pictureLines(false),
    ...unseenLines(pieces, number, bare),
    ...pieces.flatMap((piece) => (piece.type === 'blocks' ? piece.blocks : [])),
  ];
}
