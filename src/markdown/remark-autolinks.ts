import type { Nodes, Root } from 'mdast';
import { visitNodes } from './visit-nodes.ts';

/** Addresses are written in ASCII; whatever follows is the Chinese sentence going on. */
const afterAddress = /[^\x21-\x7e]/;

/** GFM ends a bare address at a space, which Chinese has none of: `见https://example.cn，已公布。` would be one link. */
export function remarkAutolinks(source: string) {
  return (tree: Root): void => {
    visitNodes<Nodes>(tree, (link, index, siblings) => {
      if (link.type !== 'link') return;
      const [text] = link.children;
      const isWrittenOut = '[<'.includes(source[link.position?.start.offset ?? -1] ?? 'bare');
      if (isWrittenOut || text?.type !== 'text') return;
      const end = text.value.search(afterAddress);
      if (end === -1) return;
      const rest = text.value.slice(end);
      link.url = link.url.slice(0, -rest.length);
      text.value = text.value.slice(0, end);
      siblings.splice(index + 1, 0, { type: 'text', value: rest });
    });
  };
}
