import type { Nodes, Root } from 'mdast';
import 'mdast-util-directive';
import 'mdast-util-mdx';
import { fileStart } from './problem.ts';
import type { Position } from '../content/frontmatter.ts';

/** A node with the way up to the root. */
export interface Visit {
  node: Nodes;
  parent: Visit | undefined;
}

function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

/** Every node in the order of the text. A loop instead of recursion: hostile nesting must not overflow the stack. */
export function* walk(root: Root): Generator<Visit> {
  const stack: Visit[] = [{ node: root, parent: undefined }];
  for (let visit = stack.pop(); visit; visit = stack.pop()) {
    yield visit;
    const children = childrenOf(visit.node);
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i] as Nodes, parent: visit });
  }
}

export function startOf(node: Nodes): Position {
  return node.position?.start ?? fileStart;
}
