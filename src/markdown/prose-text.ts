import type { Element } from 'hast';

/** `details` are the speaker's notes, `sup` the marks of footnotes: neither is part of the sentence. */
const asides: ReadonlySet<string> = new Set(['details', 'sup']);

/** Text of an element as a reader reads it. */
export function proseText(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !asides.has(child.tagName) ? proseText(child) : '';
    })
    .join('');
}
