import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import 'mdast-util-directive';
import { visitNodes } from '../markdown/visit-nodes.ts';

/** Text below a node. Footnotes stand elsewhere: those that the text calls are added to `called`. */
function textBelow(node: Nodes, source: string, called: Set<string>): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'textDirective':
      // `时间:上午` is no directive to anybody but the parser; a page shows it as it was typed.
      return source.slice(node.position?.start.offset, node.position?.end.offset);
    case 'footnoteReference':
      called.add(node.identifier);
      return '';
    default:
      return 'children' in node ? textOfChildren(node.children, source, called) : '';
  }
}

function textOfChildren(children: readonly Nodes[], source: string, called: Set<string>): string {
  return children
    .filter(({ type }) => type !== 'footnoteDefinition')
    .map((child) => textBelow(child, source, called))
    .join('');
}

/**
 * The text of a parsed lesson that its page must show: no addresses, attributes and alternative texts, no HTML
 * and no code of MDX, and of the footnotes only those that are called.
 */
export function shownText(tree: Root, source: string): string {
  const footnotes = new Map<string, FootnoteDefinition>();
  visitNodes<Nodes>(tree, (node) => {
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
      footnotes.set(node.identifier, node);
  });
  const called = new Set<string>();
  let text = textOfChildren(tree.children, source, called);
  // The loop also comes to footnotes that only footnotes call, because those join the set on the way.
  for (const identifier of called)
    text += textOfChildren(footnotes.get(identifier)?.children ?? [], source, called);
  return text;
}
