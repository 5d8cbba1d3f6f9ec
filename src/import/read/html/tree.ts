import type { Element, Nodes, Parents, Text } from 'hast';
import { countCharacters } from '../../document/line.ts';

/** What a walk does at a node. */
export interface Visitor {
  text?: (node: Text, parent: Parents | undefined, position: number) => void;
  /** Return false to pass over what the element holds. */
  enter?: (element: Element) => unknown;
  leave?: (element: Element) => void;
}

/** Walks a tree in document order, without calling itself: pages may be as deep as they like. */
export function walk(tree: Nodes, { text, enter, leave }: Visitor): void {
  const parents: Parents[] = [];
  const positions: number[] = [];
  const open = (node: Nodes): void => {
    if (node.type === 'text') text?.(node, parents.at(-1), (positions.at(-1) ?? 0) - 1);
    if (node.type === 'element' && enter?.(node) === false) return;
    if (!('children' in node)) return;
    parents.push(node);
    positions.push(0);
  };
  open(tree);
  for (let parent = parents.at(-1); parent; parent = parents.at(-1)) {
    const position = positions.at(-1) ?? 0;
    positions[positions.length - 1] = position + 1;
    const child = parent.children[position];
    if (child) {
      open(child);
      continue;
    }
    parents.pop();
    positions.pop();
    if (parent.type === 'element') leave?.(parent);
  }
}

/** An attribute as text, whatever the tree keeps it as. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** Text of everything within, as it stands. */
export function textOf(tree: Nodes): string {
  const pieces: string[] = [];
  walk(tree, { text: ({ value }) => pieces.push(value) });
  return pieces.join('');
}

/** Characters without white space in all text nodes. */
export function countText(tree: Nodes): number {
  let count = 0;
  walk(tree, { text: ({ value }) => (count += countCharacters(value)) });
  return count;
}
