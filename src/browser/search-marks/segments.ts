import type { TextRange } from '../../lesson/split-sentences.ts';
import { hiddenElements, ignoringAttributes, inlineElements } from '../../search/segment-borders.ts';

/** Text within which a phrase can be found, and where in it the text nodes stand that it is made of. */
export interface Segment {
  text: string;
  nodes: { node: Text; start: number }[];
}

/** Part of a segment within one text node. */
export interface TextPiece extends TextRange {
  node: Text;
}

export const inline = inlineElements.join();
const unsearched = hiddenElements.concat(ignoringAttributes.map((name) => `[${name}]`)).join();

/** The searchable text of some parts of a page, cut where the search index cuts it. */
export function collectSegments(parts: readonly Element[]): Segment[] {
  const segments: Segment[] = [];
  let segment: Segment = { text: '', nodes: [] };
  const cut = (): void => {
    if (segment.nodes.length > 0) segments.push(segment);
    segment = { text: '', nodes: [] };
  };
  const collectChildren = (element: Element): void => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) {
        segment.nodes.push({ node: child, start: segment.text.length });
        segment.text += child.data;
      } else if (child instanceof Element) {
        collect(child);
      }
    }
  };
  const collect = (element: Element): void => {
    const isBlock = !element.matches(inline);
    if (isBlock) cut();
    if (element.matches('br')) segment.text += ' ';
    if (!element.matches(unsearched)) collectChildren(element);
    if (isBlock) cut();
  };
  parts.forEach(collect);
  return segments;
}

/** The parts of a range of a segment, one for each text node that it touches. */
export function piecesOf({ nodes }: Segment, range: TextRange): TextPiece[] {
  return nodes
    .map(({ node, start }) => ({
      node,
      start: Math.max(range.start - start, 0),
      end: Math.min(range.end - start, node.length),
    }))
    .filter(({ start, end }) => start < end);
}
