import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { buildOutline, flattenOutline, type OutlineEntry } from '../lesson/outline.ts';
import { proseText } from './prose-text.ts';

const headingName = /^h([2-6])$/;

/** Headings of the text itself; one inside a quotation, a list or a component divides nothing. */
function collect(tree: Root): { element: Element; depth: number; title: string }[] {
  return tree.children.flatMap((element) => {
    if (element.type !== 'element') return [];
    const depth = Number(headingName.exec(element.tagName)?.[1]);
    return depth ? [{ element, depth, title: proseText(element).replace(/\s+/g, ' ').trim() }] : [];
  });
}

/** Gives every heading its id and draws its number before it; returns the outline. */
export function numberHeadings(tree: Root): OutlineEntry[] {
  const headings = collect(tree);
  const outline = buildOutline(headings);
  flattenOutline(outline).forEach((entry, index) => {
    const element = headings[index]?.element;
    if (!element) return;
    element.properties['id'] = entry.id;
    if (entry.number)
      element.children.unshift(h('span', { className: ['number'], dataPagefindIgnore: '' }, entry.number));
  });
  return outline;
}
