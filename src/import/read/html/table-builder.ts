import type { Element } from 'hast';
import type { PageContent, PageTable } from './page-line.ts';
import { attribute } from './tree.ts';

/** Puts lines where they belong in the tables of a page. */
export interface TableBuilder {
  readonly contents: PageContent[];
  add: (content: PageContent) => void;
  enter: (element: Element) => void;
  leave: (element: Element) => void;
}

function spanOf(element: Element, name: string): number {
  const span = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), 200) : 1;
}

export function createTableBuilder(): TableBuilder {
  const contents: PageContent[] = [];
  /** Where lines go; one more for every open cell. */
  const places = [contents];
  const tables: { table: PageTable; cells: number }[] = [];
  return {
    contents,
    add: (content) => places.at(-1)?.push(content),
    enter: (element) => {
      const { tagName } = element;
      const open = tables.at(-1);
      if (tagName === 'table') tables.push({ table: { rows: [] }, cells: 0 });
      if (!open) return;
      if (tagName === 'tr') open.table.rows.push([]);
      if (tagName !== 'td' && tagName !== 'th') return;
      const content: PageContent[] = [];
      if (open.table.rows.length === 0) open.table.rows.push([]);
      open.table.rows.at(-1)?.push({
        content,
        colspan: spanOf(element, 'colSpan'),
        rowspan: spanOf(element, 'rowSpan'),
        isHeader: tagName === 'th',
      });
      open.cells += 1;
      places.push(content);
    },
    leave: ({ tagName }) => {
      const open = tables.at(-1);
      if (!open) return;
      if ((tagName === 'td' || tagName === 'th') && open.cells > 0) {
        open.cells -= 1;
        places.pop();
      }
      if (tagName !== 'table') return;
      tables.pop();
      places.at(-1)?.push(open.table);
    },
  };
}
