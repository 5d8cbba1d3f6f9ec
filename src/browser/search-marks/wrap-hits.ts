import { createElement } from '../create-element.ts';
import type { TextPiece } from './segments.ts';

/** The marks of one hit: several where it runs over links or emphasis. */
export type HitMarks = readonly HTMLElement[];

export interface WrappedHits {
  hits: HitMarks[];
  /** Takes all marks away; the page is then exactly as before. */
  restore(): void;
}

/** 朗读 refers to the text nodes that it found when it began, and must not lose them. */
export function isReadingAloud(): boolean {
  return document.documentElement.classList.contains('reading-aloud');
}

function unwrap(mark: Element): void {
  while (mark.firstChild) mark.before(mark.firstChild);
  mark.remove();
}

/** Wraps every piece of every hit in a mark. The hits are in reading order, so are the pieces of each. */
export function wrapHits(hits: readonly (readonly TextPiece[])[]): WrappedHits {
  const texts = new Map<Text, string>();
  const added: ChildNode[] = [];
  const wrap = ({ node, start, end }: TextPiece): HTMLElement => {
    if (!texts.has(node)) texts.set(node, node.data);
    const marked = node.splitText(start);
    const rest = marked.splitText(end - start);
    const mark = createElement('mark', { class: 'search-hit' });
    marked.replaceWith(mark);
    mark.append(marked);
    added.push(mark, rest);
    return mark;
  };
  // From the end, so that what is still to be wrapped of a text node keeps its place in it.
  const marks = hits
    .slice()
    .reverse()
    .map((pieces) => pieces.slice().reverse().map(wrap).reverse())
    .reverse();
  return {
    hits: marks,
    restore() {
      if (isReadingAloud()) {
        // The texts stay apart: the sentences still to be read are found through them.
        marks.forEach((hit) => hit.forEach(unwrap));
        return;
      }
      added.forEach((node) => node.remove());
      texts.forEach((text, node) => (node.data = text));
    },
  };
}
