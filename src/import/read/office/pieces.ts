import type { Block } from './docx-reading.ts';

/** What becomes of a stretch of text, as far as the file itself says. */
export type Fate = 'kept' | 'deleted' | 'hidden' | 'contents';

export interface TextPiece {
  type: 'text';
  text: string;
  fate: Fate;
  isBold: boolean;
  isInserted: boolean;
  link: string | undefined;
}

/** What a paragraph is made of, in order. */
export type Piece =
  | TextPiece
  | { type: 'break' }
  | { type: 'note'; label: string }
  | { type: 'picture'; name: string }
  /** Text boxes, and what else has paragraphs of its own inside a paragraph. */
  | { type: 'blocks'; blocks: Block[] };
