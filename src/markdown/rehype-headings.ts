import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { buildOutline, flattenOutline, type OutlineEntry } from '../lesson/outline.ts';

const headingName = /^h([2-6])$/;

function isFootnoteLabel(element: Element): boolean {
  return element.properties['id'] === 'footnote-label';
}

function collect(tree: Root): { element: Element; depth: number; title: string }[] {
  const headings: { element: Element; depth: number; title: string }[] = [];
  visit(tree, 'element', (element) => {
    const depth = Number(headingName.exec(element.tagName)?.[1]);
    if (depth && !isFootnoteLabel(element)) headings.push({ element, depth, title: toString(element).trim() });
  });
  return headings;
}

/** Gives every heading its id and draws its number before it; returns the outline. */
export function numberHeadings(tree: Root, reservedIds: readonly string[]): OutlineEntry[] {
  const headings = collect(tree);
  const outline = buildOutline(headings, reservedIds);
  flattenOutline(outline).forEach((entry, index) => {
    const element = headings[index]?.element;
    if (!element) return;
    element.properties['id'] = entry.id;
    if (entry.number) element.children.unshift(h('span', { className: ['number'] }, entry.number));
  });
  return outline;
}
