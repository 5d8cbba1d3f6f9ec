import { expect, it } from 'vitest';
import { visitNodes } from '../../../src/markdown/visit-nodes.ts';

interface Node {
  type: string;
  children?: Node[];
}

const node = (type: string, ...children: Node[]): Node => ({ type, children });

it('visits every node below the tree in order, with its place', () => {
  const tree = node('root', node('a', node('b'), { type: 'c' }), node('d'));
  const seen: string[] = [];
  visitNodes(tree, ({ type }, index, siblings) => seen.push(`${type}${index}/${siblings.length}`));
  expect(seen).toEqual(['a0/2', 'b0/2', 'c1/2', 'd1/2']);
});

it('goes on rightly when the visitor changes the tree', () => {
  const tree = node('root', node('table', node('cell')), node('link'));
  const seen: string[] = [];
  visitNodes(tree, (visited, index, siblings) => {
    seen.push(visited.type);
    if (visited.type === 'table') siblings[index] = node('frame', visited);
    if (visited.type === 'link') siblings.splice(index + 1, 0, node('text'));
  });
  expect(seen).toEqual(['table', 'cell', 'link', 'text']);
  expect(tree.children?.map(({ type }) => type)).toEqual(['frame', 'link', 'text']);
});
