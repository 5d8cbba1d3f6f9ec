import type { Root } from 'mdast';
import type { Finding } from './problem.ts';
import { startOf, walk } from './tree.ts';

/** `[ ]`, `[]`, `[x]` or their full-width look-alikes at the start of a line. */
const boxAtStart = /^(?:\[[ xX　]?\]|［[ xX　]?］|【[ xX　]】|□)/;
const boxInside = /\[ \]/;

/** Boxes that the author meant for ticking, but that stayed text. */
export function checkTasks(tree: Root): Omit<Finding, 'file'>[] {
  const found: Omit<Finding, 'file'>[] = [];
  for (const { node, parent } of walk(tree)) {
    if (node.type !== 'text' || parent?.node.type === 'link') continue;
    const { line, column } = startOf(node);
    for (const [index, text] of node.value.split('\n').entries()) {
      // Only the first text of a paragraph and those after a line break begin a line.
      const beginsLine = index > 0 || (parent?.node.type === 'paragraph' && parent.node.children[0] === node);
      const box = (beginsLine ? boxAtStart.exec(text.trimStart()) : null) ?? boxInside.exec(text);
      if (!box) continue;
      const at = { line: line + index, column: index === 0 ? column : 1 };
      const isListItem = parent?.parent?.node.type === 'listItem' && beginsLine && index === 0;
      const fix = isListItem ? '方括号里要有一个空格，方括号后面也要有一个空格：- [ ] 内容。' : undefined;
      found.push({ ...at, kind: 'task-outside-list', what: `“${box[0]}”不会变成可以打勾的方框`, fix });
    }
  }
  return found;
}
