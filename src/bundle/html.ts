import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { BuildFailure } from '../build/failure.ts';
import { withByteOrderMark } from '../relocatable/rewrite.ts';

/** Reads a page that the build has written. */
export function parsePage(html: string): Root {
  return fromHtml(html.replace(/^\uFEFF/, ''));
}

/** Writes a page as the build does: UTF-8 with a byte order mark, which outranks a wrong charset of a server. */
export function writePage(page: Root): string {
  return withByteOrderMark(toHtml(page));
}

/** The first element that a selector finds. @throws BuildFailure when the page has none: the templates have changed */
export function find(selector: string, tree: Root | RootContent): Element {
  const element = select(selector, tree);
  if (!element)
    throw new BuildFailure(`打包时在网页里找不到 ${selector}。请看看 src/components/ 是不是改过。`);
  return element;
}

export function findAll(selector: string, tree: Root | RootContent): Element[] {
  return selectAll(selector, tree);
}

/** The text of an element, white space collapsed. */
export function textOf(element: Element | Root): string {
  return toString(element).replace(/\s+/g, ' ').trim();
}

/** The attribute as text; undefined when the element has none. Names as hast writes them, e.g. `dataLesson`. */
export function attributeOf(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Replaces every element that the selector finds by what `by` makes of it; an empty list removes it. */
export function replaceAll(
  selector: string,
  tree: Root | Element,
  by: (element: Element) => RootContent[],
): void {
  const found = new Set<unknown>(selectAll(selector, tree));
  visit(tree, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !found.delete(element)) return undefined;
    const replacement = by(element) as Element[];
    parent.children.splice(index, 1, ...replacement);
    // What was put in is looked at too: an element that keeps its children may hold others that are found.
    return index;
  });
}
