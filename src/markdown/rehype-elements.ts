import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit, SKIP } from 'unist-util-visit';

/** Size of an image in pixels, so that the page keeps its place while it loads. */
export interface ImageSize {
  width: number;
  height: number;
}

/** GFM writes a disabled checkbox; a disabled control says nothing, so the item is drawn as an empty box. */
function drawTaskItem(item: Element): number {
  const classes = item.properties['className'];
  if (!Array.isArray(classes) || !classes.includes('task-list-item')) return 0;
  const remove = (parent: Element): void => {
    parent.children = parent.children.filter((child) => child.type !== 'element' || child.tagName !== 'input');
    for (const child of parent.children) if (child.type === 'element' && child.tagName === 'p') remove(child);
  };
  remove(item);
  item.properties = { className: ['checklist-item'] };
  const first = item.children[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  return 1;
}

/** A wide table scrolls in its own frame, which a keyboard must be able to reach (WCAG 2.1.1). */
function frameTable(table: Element): Element {
  const head = toString(table.children.find((child) => child.type === 'element') ?? table).trim();
  for (const cell of tableHeads(table)) cell.properties['scope'] = 'col';
  return h('div', { className: ['table-frame'], tabIndex: 0, role: 'region', ariaLabel: `表格：${head.slice(0, 20)}` }, [
    table,
  ]);
}

function tableHeads(table: Element): Element[] {
  const heads: Element[] = [];
  visit(table, 'element', (element) => {
    if (element.tagName === 'th') heads.push(element);
  });
  return heads;
}

/**
 * Finishes single elements: checklist items, tables, images and links that leave the site.
 * @returns the number of checklist items
 */
export function finishElements(tree: Root, imageSize: (url: string) => ImageSize | undefined): number {
  let checklistItems = 0;
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'li') checklistItems += drawTaskItem(element);
    if (element.tagName === 'ul' && String(element.properties['className']).includes('contains-task-list')) {
      element.properties['className'] = ['checklist'];
    }
    if (element.tagName === 'img') {
      Object.assign(element.properties, { loading: 'lazy', ...imageSize(String(element.properties['src'])) });
    }
    if (element.tagName === 'a' && /^https?:/.test(String(element.properties['href']))) {
      element.properties['rel'] = ['external', 'noopener', 'noreferrer'];
    }
    if (element.tagName === 'table' && parent && index !== undefined) {
      parent.children[index] = frameTable(element);
      return SKIP;
    }
    return undefined;
  });
  return checklistItems;
}
