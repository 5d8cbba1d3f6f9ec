import { countLines } from './line-breaking.ts';
import { itemIndent, markerWidth, pictureHeight, titleGap, titleScale, titleText } from './measures.ts';
import type { PageSize, Paragraph, Piece, Slide, TableRow } from './model.ts';
import { textOf } from './runs.ts';

interface Extent {
  /** In ems of body text. */
  height: number;
  lines: number;
}

const lineHeight = 1.6;
/** Between two blocks. */
const blockGap = 0.45;
const cellPadding = { across: 0.8, down: 0.5 };
/** A column must hold two characters; a table with narrower ones is no table. */
const narrowestCell = 2;
/** What rounding, rules and accents may add. */
const slack = 0.25;

function paragraphScale({ role }: Paragraph, { kind }: Slide, { small }: PageSize): number {
  if (role === 'footnote' || role === 'source' || role === 'preformatted') return small;
  if (kind === 'closing' || kind === 'discussion' || (kind === 'classic' && role === 'quotation'))
    return 1.25;
  return 1;
}

function paragraph(piece: Paragraph, slide: Slide, size: PageSize): Extent {
  const scale = paragraphScale(piece, slide, size);
  const indent = piece.role === 'quotation' ? 1.2 : 0;
  const lines = countLines((piece.marker ?? '') + textOf(piece.runs), (size.columns - indent) / scale);
  return { lines, height: lines * lineHeight * scale };
}

function rowHeight(cells: TableRow['cells'], { shares }: TableRow, size: PageSize): Extent {
  let lines = 1;
  for (let index = 0; index < cells.length; index += 1) {
    const columns = (size.columns / size.small) * (shares[index] ?? 0) - cellPadding.across;
    if (columns < narrowestCell) return { lines: Infinity, height: Infinity };
    lines = Math.max(lines, countLines(textOf(cells[index] ?? []), columns));
  }
  return { lines, height: (lines * 1.45 + cellPadding.down + 0.06) * size.small };
}

function extent(piece: Piece, slide: Slide, size: PageSize): Extent {
  switch (piece.kind) {
    case 'paragraph':
      return paragraph(piece, slide, size);
    case 'heading': {
      const lines = countLines(piece.number + textOf(piece.runs), size.columns);
      return { lines, height: lines * lineHeight };
    }
    case 'item': {
      const columns = size.columns - itemIndent(piece, size) - markerWidth(piece);
      const lines = countLines(textOf(piece.runs), columns);
      return { lines, height: lines * lineHeight + (piece.tick === undefined ? 0 : 0.5) };
    }
    case 'row':
      return rowHeight(piece.cells, piece, size);
    case 'picture':
    case 'film':
      return { lines: 1, height: pictureHeight(size) };
  }
}

function titleHeight(slide: Slide, size: PageSize): number {
  if (!slide.title && !slide.number) return 0;
  const scale = titleScale(slide, size);
  return countLines(titleText(slide), size.columns / scale) * scale * 1.3 + titleGap;
}

/** Height of a whole page and lines of its text, computed. */
function slideExtent(slide: Slide, size: PageSize): Extent {
  // A cover's facts and goals are small, so that they stand together.
  const scale = slide.kind === 'cover' ? size.small : 1;
  const inner = { ...size, columns: size.columns / scale };
  let height = slack;
  let lines = 0;
  slide.pieces.forEach((piece, index) => {
    const before = slide.pieces[index - 1];
    const sameTable = piece.kind === 'row' && before?.kind === 'row' && before.block === piece.block;
    const own = extent(piece, slide, inner);
    if (before && !sameTable) height += blockGap;
    if (piece.kind === 'row' && !sameTable && piece.head.length > 0) {
      const head = rowHeight(piece.head, piece, size);
      height += head.height;
      lines += head.lines;
    }
    height += own.height;
    lines += own.lines;
  });
  return { height: titleHeight(slide, size) + height * scale, lines };
}

/** Tells whether a page holds a slide. It measures no page: the answer is the same in every browser. */
export function createFits(size: PageSize): (slide: Slide) => boolean {
  return (slide) => {
    const { height, lines } = slideExtent(slide, size);
    return height <= size.height && lines <= size.lines;
  };
}
