/**
 * Calls back for every node below a tree, in the order of the text, with its place among its siblings. Nodes that
 * are put in behind the visited one are visited too; of a node that is replaced, the old children are.
 * unist-util-visit does the same, but names a function for each node: half of the time of rendering (measured).
 */
export function visitNodes<N extends { type: string }>(
  parent: N,
  visitor: (node: N, index: number, siblings: N[]) => void,
): void {
  if (!('children' in parent)) return;
  const siblings = parent.children as N[];
  for (let index = 0; index < siblings.length; index++) {
    const node = siblings[index] as N;
    visitor(node, index, siblings);
    visitNodes(node, visitor);
  }
}
