import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Addresses are written in ASCII; whatever follows is the Chinese sentence going on. */
const afterAddress = /[^\x21-\x7e]/;

/** GFM ends a bare address at a space, which Chinese has none of: `见https://example.cn，已公布。` would be one link. */
export function remarkAutolinks(source: string) {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      const [text] = link.children;
      const isWrittenOut = '[<'.includes(source[link.position?.start.offset ?? -1] ?? 'bare');
      if (isWrittenOut || text?.type !== 'text' || !parent || index === undefined) return;
      const end = text.value.search(afterAddress);
      if (end === -1) return;
      const rest = text.value.slice(end);
      link.url = link.url.slice(0, -rest.length);
      text.value = text.value.slice(0, end);
      parent.children.splice(index + 1, 0, { type: 'text', value: rest });
    });
  };
}
