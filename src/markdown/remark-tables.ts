import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** GFM drops the cells that a row has more than its header; here the table grows, because no text may be lost. */
export function remarkTables() {
  return (tree: Root): void => {
    visit(tree, 'table', (table) => {
      const columns = Math.max(...table.children.map((row) => row.children.length));
      table.align = Array.from({ length: columns }, (_, column) => table.align?.[column] ?? null);
    });
  };
}
