import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { Position } from '../content/frontmatter.ts';
import { alignToSource } from './source-alignment.ts';
import { positionAt } from './text-position.ts';
import { startOf, walk } from './tree.ts';

/** Stands for code, pictures and addresses: neither Chinese nor punctuation. */
export const opaque = '\ufffc';

/** A run of text as a reader sees it, however many emphases and links it is made of. */
export interface TextUnit {
  text: string;
  /** Place in the file of a character of the text. */
  at(index: number): Position;
  /** Offset in the source of a character that is spelled there as it reads; undefined for all others. */
  offset(index: number): number | undefined;
}

interface Piece {
  start: number;
  node: Nodes;
  value: string;
}

/** The text of a node that has no children to ask, or undefined. */
function leafText(node: Nodes, source: string): string | undefined {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return '\n';
    case 'link':
      // An address that links itself.
      return node.children.some((child) => child.type === 'text' && node.url.endsWith(child.value))
        ? opaque
        : undefined;
    case 'textDirective':
      // `中:文` is parsed as a directive, but is text for authors and for the renderer.
      return source.slice(node.position?.start.offset, node.position?.end.offset);
    default:
      return 'children' in node ? undefined : opaque;
  }
}

function collect(node: Nodes, source: string, pieces: Piece[], length: number): number {
  const value = leafText(node, source);
  if (value !== undefined) {
    pieces.push({ start: length, node, value });
    return length + value.length;
  }
  let end = length;
  if ('children' in node) for (const child of node.children) end = collect(child, source, pieces, end);
  return end;
}

/** Where a character of a piece stands: exact when the source spells it as it reads, near when it is escaped. */
function positionIn({ node, value }: Piece, index: number, source: string): Position {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return startOf(node);
  if (end - start === value.length) return positionAt(source, start + index);
  const found = source.indexOf(value[index] ?? '', start + index);
  return positionAt(source, found === -1 || found >= end ? start : found);
}

function toUnit(node: Paragraph | Heading | TableCell, source: string): TextUnit {
  const pieces: Piece[] = [];
  collect(node, source, pieces, 0);
  const aligned = new Map<Piece, (number | undefined)[]>();
  const align = (piece: Piece): (number | undefined)[] => {
    const { start, end } = piece.node.position ?? {};
    const known =
      aligned.get(piece) ?? alignToSource(piece.value, source, start?.offset ?? 0, end?.offset ?? 0);
    aligned.set(piece, known);
    return known;
  };
  return {
    text: pieces.map(({ value }) => value).join(''),
    at(index) {
      const piece = pieces.findLast(({ start }) => start <= index);
      return piece ? positionIn(piece, index - piece.start, source) : startOf(node);
    },
    offset(index) {
      const piece = pieces.findLast(({ start }) => start <= index);
      return piece ? align(piece)[index - piece.start] : undefined;
    },
  };
}

/** Paragraphs, headings and table cells of a lesson. */
export function textUnits(root: Root, source: string): TextUnit[] {
  const units: TextUnit[] = [];
  for (const { node } of walk(root)) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      units.push(toUnit(node, source));
    }
  }
  return units;
}
