import type { Nodes, Root } from 'mdast';
import { visitNodes } from './visit-nodes.ts';

/**
 * Calls footnotes by number instead of by the author's label, in the order of their first marks: ids on the page
 * are made from it, and those of `[^注]` and of `[^1-2]` beside a repeated `[^1]` would be invalid or double.
 */
export function remarkFootnotes() {
  return (tree: Root): void => {
    const numbers = new Map<string, string>();
    const number = (label: string): string => {
      const known = numbers.get(label) ?? String(numbers.size + 1);
      numbers.set(label, known);
      return known;
    };
    for (const type of ['footnoteReference', 'footnoteDefinition'] as const) {
      visitNodes<Nodes>(tree, (node) => {
        if (node.type === type) node.identifier = number(node.identifier);
      });
    }
  };
}
