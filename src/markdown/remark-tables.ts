import type { Nodes, Root } from 'mdast';
import { visitNodes } from './visit-nodes.ts';

/** GFM drops the cells that a row has more than its header; here the table grows, because no text may be lost. */
export function remarkTables() {
  return (tree: Root): void => {
    visitNodes<Nodes>(tree, (table) => {
      if (table.type !== 'table') return;
      const columns = Math.max(...table.children.map((row) => row.children.length));
      table.align = Array.from({ length: columns }, (_, column) => table.align?.[column] ?? null);
    });
  };
}
