import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visitNodes } from './visit-nodes.ts';

/** Size of an image in pixels, so that the page keeps its place while it loads. */
export interface ImageSize {
  width: number;
  height: number;
}

/**
 * A wide table scrolls in its own frame, which a keyboard must be able to reach (WCAG 2.1.1).
 * Its name carries a number, because two tables may have the same columns.
 */
function frameTable(table: Element, number: number): Element {
  const columns: string[] = [];
  visitNodes<Nodes>(table, (element) => {
    if (element.type === 'element' && element.tagName === 'th') columns.push(toString(element).trim());
  });
  const ariaLabel = `表 ${number}：${columns.filter((column) => column !== '').join('、')}`;
  return h('div', { className: ['table-frame'], tabIndex: 0, role: 'region', ariaLabel }, [table]);
}

/** The `align` attribute is no longer HTML, and the content security policy forbids inline styles. */
function alignCell(cell: Element): void {
  const { align, ...properties } = cell.properties;
  cell.properties = properties;
  if (align === 'center' || align === 'right') properties['className'] = [`align-${align}`];
  if (cell.tagName === 'th') properties['scope'] = 'col';
}

/** A paragraph that holds only pictures is none of text: it is not indented, so that they have the whole column. */
function markPictures(paragraph: Element): void {
  const content = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const isPicture = (child: Element['children'][number]): boolean =>
    child.type === 'element' && child.tagName === 'img' && child.properties['src'] !== '';
  if (content.length > 0 && content.every(isPicture)) paragraph.properties['className'] = ['picture'];
}

/** Finishes single elements: tables, images and links that leave the site. */
export function finishElements(tree: Root, imageSize: (url: string) => ImageSize | undefined): void {
  let tables = 0;
  visitNodes<Nodes>(tree, (element, index, siblings) => {
    if (element.type !== 'element') return;
    if (element.tagName === 'img') {
      const { src, alt } = element.properties;
      Object.assign(element.properties, { loading: 'lazy', ...imageSize(String(src)) });
      // A picture whose address was forbidden leaves its words.
      if (src === '') siblings[index] = { type: 'text', value: alt ?? '' };
    }
    if (element.tagName === 'p') markPictures(element);
    if (element.tagName === 'a' && /^https?:/i.test(String(element.properties['href']))) {
      element.properties['rel'] = ['external', 'noopener', 'noreferrer'];
    }
    if (element.tagName === 'td' || element.tagName === 'th') alignCell(element);
    if (element.tagName === 'table') {
      tables += 1;
      siblings[index] = frameTable(element, tables);
    }
  });
}
