import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { type ChecklistItem, identifyItems } from '../lesson/checklist-items.ts';
import { itemElementId } from '../lesson/reserved-ids.ts';
import { visitNodes } from './visit-nodes.ts';

/** A label may hold running text only. */
const blocks = new Set('blockquote div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));

function hasClass(element: Element, name: string): boolean {
  const classes = element.properties['className'];
  return Array.isArray(classes) && classes.includes(name);
}

/** The words of an item. The number of a footnote is none of them: it changes when another footnote is put in. */
function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || 'dataFootnoteRef' in node.properties) return '';
      const { alt } = node.properties;
      return typeof alt === 'string' ? alt : textOf(node.children);
    })
    .join('');
}

/** Replaces GFM's disabled checkbox by a label around a real one and the item's line. */
function makeTickable(item: Element): { box: Element; text: string } | undefined {
  // In a list with blank lines between its items the box stands in the item's first paragraph.
  const paragraph = item.children.find((child) => child.type === 'element' && child.tagName === 'p');
  for (const parent of [item, paragraph as Element | undefined]) {
    const children = parent?.children ?? [];
    const start = children.findIndex((child) => child.type === 'element' && child.tagName === 'input');
    if (start === -1) continue;
    const rest = children.slice(start + 1);
    const block = rest.findIndex((child) => child.type === 'element' && blocks.has(child.tagName));
    const line = block === -1 ? rest : rest.slice(0, block);
    const [first] = line;
    const last = line.at(-1);
    if (first?.type === 'text') first.value = first.value.trimStart();
    if (last?.type === 'text') last.value = last.value.trimEnd();
    const box = h('input', { type: 'checkbox' });
    const label = h('label', { className: ['checklist-label'] }, [box, h('span', line)]);
    children.splice(0, start + 1 + line.length, label);
    item.properties = { className: ['checklist-item'] };
    return { box, text: textOf(line).replace(/\s+/g, ' ').trim() };
  }
  return undefined;
}

/** Makes every task of a lesson tickable; returns the items in the order of the text. */
export function tickableItems(tree: Root): ChecklistItem[] {
  const found: { box: Element; text: string }[] = [];
  visitNodes<Root | ElementContent>(tree, (node) => {
    if (node.type !== 'element') return;
    if (['ul', 'ol'].includes(node.tagName) && hasClass(node, 'contains-task-list')) {
      node.properties['className'] = ['checklist'];
    }
    if (node.tagName !== 'li' || !hasClass(node, 'task-list-item')) return;
    const item = makeTickable(node);
    if (item) found.push(item);
  });
  const items = identifyItems(found.map(({ text }) => text));
  found.forEach(({ box }, index) => {
    const id = items[index]?.id ?? '';
    Object.assign(box.properties, { id: itemElementId(id), value: id, dataItem: id });
  });
  return items;
}
