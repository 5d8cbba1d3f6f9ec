import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { fragment } from './chapter.ts';

/** What means something in a book, as hast writes it. */
const kept: ReadonlySet<string> = new Set([
  'id',
  'className',
  'href',
  'src',
  'alt',
  'width',
  'height',
  'scope',
  'colSpan',
  'rowSpan',
  'start',
  'dateTime',
  'ariaLabel',
  'ariaLabelledBy',
  'role',
  'epub:type',
]);

/** Drops every attribute that only the site's pages and scripts know. */
export function keepBookAttributes(content: ElementContent[]): void {
  visit(fragment(content), 'element', (element) => {
    element.properties = Object.fromEntries(
      Object.entries(element.properties).filter(([name]) => kept.has(name)),
    );
  });
}
