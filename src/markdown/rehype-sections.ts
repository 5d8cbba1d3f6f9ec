import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';

/** A part of a lesson: what stands under one `##`, or before the first one. */
export interface Section {
  /** Undefined for the opening. */
  heading: Element | undefined;
  element: Element;
}

function isSectionHeading(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'h2';
}

/**
 * Wraps the opening (empty in a draft that has none) and every `##` with its text into a `<section>`: the unit that
 * glossary links, search results and slides count in.
 */
export function splitSections(tree: Root, openingId: string): Section[] {
  const sections: Section[] = [];
  let current: Section = {
    heading: undefined,
    element: h('section', { id: openingId, className: ['opening'] }),
  };
  for (const node of tree.children) {
    if (isSectionHeading(node)) {
      sections.push(current);
      const labelledBy = node.properties['id'] ?? '';
      current = { heading: node, element: h('section', labelledBy ? { ariaLabelledBy: labelledBy } : {}) };
    }
    current.element.children.push(node as ElementContent);
  }
  return [...sections, current];
}
