import { createElement } from '../create-element.ts';
import type { Sentence, TextPiece } from './sentences.ts';

function markPiece({ node, start, end }: TextPiece): { mark: HTMLElement; restore(): void } {
  const marked = node.splitText(start);
  const rest = marked.splitText(end - start);
  const mark = createElement('mark', { class: 'reading' });
  marked.replaceWith(mark);
  mark.append(marked);
  return {
    mark,
    restore() {
      // The first node takes everything back, so that the page is exactly as it was.
      node.data += marked.data + rest.data;
      mark.remove();
      rest.remove();
    },
  };
}

/** Marks a sentence on the page; returns its first mark and the undoing. Only one may be marked at a time. */
export function markSentence({ pieces }: Sentence): { first: HTMLElement | undefined; restore(): void } {
  const marks = pieces.map(markPiece);
  return { first: marks[0]?.mark, restore: () => marks.forEach(({ restore }) => restore()) };
}
