import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { gfmOptions } from '../../markdown/gfm.ts';
import { parseMarkdown } from '../../markdown/parse.ts';
import { countCharacters } from '../document/line.ts';

interface Unsafe {
  character: string;
  after?: string;
  inConstruct: 'phrasing';
}

function createWriter(unsafe: Unsafe) {
  return unified()
    .use(remarkGfm, gfmOptions)
    .use(remarkCjkFriendly)
    .use(remarkDirective)
    .use(remarkStringify, { bullet: '-', listItemIndent: 'one', rule: '-', unsafe: [unsafe] })
    .freeze();
}

/** remark-directive escapes only before Latin letters, but reads 「:案例」 as a component too. */
const usual = createWriter({ character: ':', after: '[A-Za-z\\u0080-\\uffff]', inConstruct: 'phrasing' });
/** With more backslashes than people like to see, for the rare text that needs them. */
const careful = createWriter({ character: ':', inConstruct: 'phrasing' });

function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  // What the parser took for something else than text would be missing here and be found.
  if ('children' in node) return node.children.map(visibleText).join(node.type === 'root' ? '\n' : '');
  return '';
}

function withoutWhite(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The tree in other words than text, e.g. a component that nobody wrote. */
function strangeNode(node: Nodes): string | undefined {
  if (
    ['html', 'textDirective', 'leafDirective', 'containerDirective', 'code', 'inlineCode'].includes(node.type)
  ) {
    return node.type;
  }
  return 'children' in node ? node.children.map(strangeNode).find((found) => found !== undefined) : undefined;
}

export interface WrittenBody {
  markdown: string;
  /** Characters of text that a reader of the Markdown sees, without white space. */
  characters: number;
  /** Why the Markdown does not say what the tree says; undefined when it does. */
  problem: string | undefined;
}

function readBack(tree: Root, markdown: string): WrittenBody {
  const { tree: read } = parseMarkdown(markdown, 'md');
  const strange = read && strangeNode(read);
  const [wanted, got] = [withoutWhite(visibleText(tree)), read ? withoutWhite(visibleText(read)) : ''];
  const problem =
    strange !== undefined
      ? `写出的 Markdown 里有不该有的 ${strange}`
      : wanted !== got
        ? '写出的 Markdown 读回来与原文不一致'
        : undefined;
  return { markdown, characters: countCharacters(got), problem };
}

function withoutBold(node: Nodes): Nodes[] {
  if (!('children' in node)) return [node];
  const children = node.children.flatMap(withoutBold);
  return node.type === 'strong' ? children : [{ ...node, children } as Nodes];
}

/** `2019**“重点”**` is no bold text: between a digit and a mark the asterisks would stay. */
function withoutBrokenBold(tree: Root): Root {
  const children = tree.children.flatMap((block) => {
    const alone: Root = { type: 'root', children: [block] };
    return readBack(alone, careful.stringify(alone)).problem === undefined ? [block] : withoutBold(block);
  });
  return { ...tree, children: children as Root['children'] };
}

/**
 * Writes a tree as Markdown and reads it back: text that looks like Markdown, HTML or MDX must have stayed text. Bold
 * that cannot be written is left out: text is never lost, only its looks.
 */
export function writeMarkdown(tree: Root): WrittenBody {
  const body = readBack(tree, usual.stringify(tree));
  if (body.problem === undefined) return body;
  const safe = readBack(tree, careful.stringify(tree));
  return safe.problem === undefined ? safe : readBack(tree, careful.stringify(withoutBrokenBold(tree)));
}
