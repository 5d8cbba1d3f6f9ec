import { countCharacters, type LineHint } from '../../document/line.ts';
import type { Block } from './docx-reading.ts';
import { numberHint, type Numbering } from './numbering.ts';
import type { Fate, Piece } from './pieces.ts';
import type { Style } from './styles.ts';

/** What holds for all paragraphs of an element. */
export interface BlockContext {
  fate: Fate;
  part: LineHint['part'] | undefined;
  /** Label of the note that the paragraphs explain. */
  note?: string;
}

const aligns: Readonly<Record<string, 'center' | 'right'>> = {
  center: 'center',
  right: 'right',
  end: 'right',
};

/** What the style of a paragraph says of its lines. */
export function hintOf(
  style: Style,
  { numbering, page }: { numbering: Numbering; page: number | undefined },
  { part, note }: Omit<BlockContext, 'fate'>,
  pieces: readonly Piece[],
): LineHint {
  const hint: LineHint = {};
  const text = pieces
    .map((piece) => (piece.type === 'text' && piece.fate === 'kept' ? piece.text : ''))
    .join('');
  // A title stands above the headings of every level: see raiseTitle.
  if (style.isTitle) hint.heading = 0;
  else if (style.heading) hint.heading = Math.min(style.heading, 6);
  else if (style.list) Object.assign(hint, numberHint(numbering, style.list, countCharacters(text)));
  const align = aligns[style.align ?? ''];
  if (align) hint.align = align;
  if (style.isQuote) hint.quote = true;
  if (style.indent) hint.indent = style.indent;
  if (page !== undefined) hint.page = page;
  if (part !== undefined) hint.part = part;
  if (note !== undefined) hint.note = note;
  return hint;
}

/** Stands for a paragraph without text until {@link markBlanks}. */
export const blankLine: Block = { number: 0, text: '', hint: {}, marks: [] };

/** Blank paragraphs leave a hint on what follows them. */
export function markBlanks(blocks: readonly Block[]): Block[] {
  const marked: Block[] = [];
  let isBlank = false;
  for (const block of blocks) {
    if (block === blankLine) isBlank = true;
    else {
      marked.push(
        isBlank && 'hint' in block ? { ...block, hint: { ...block.hint, afterBlank: true } } : block,
      );
      isBlank = false;
    }
  }
  return marked;
}
