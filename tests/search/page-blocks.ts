import { DomUtils, ElementType, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** What stands within a line; every other element begins a block of its own, and ends it. */
const inlineElements = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const withoutText = new Set(['script', 'style', 'template']);

const isElement = (node: Node): node is Element =>
  node.type === ElementType.Tag || node.type === ElementType.Script || node.type === ElementType.Style;

function isIgnored({ name, attribs }: Element): boolean {
  // The number of a footnote is no word of the sentence that it stands in.
  const isFootnoteMark = 'data-footnote-ref' in attribs || 'data-footnote-backref' in attribs;
  return withoutText.has(name) || 'data-pagefind-ignore' in attribs || isFootnoteMark;
}

/**
 * The texts of a lesson, block by block, as its built page shows them to a reader. The built page, not the Markdown: it
 * is what is searched and what stock Pagefind gets, it holds the goals, questions and footnotes where they
 * belong, and an HTML parser is all it takes, so that nothing of the engine is needed to say what is right.
 */
export function pageBlocks(html: string): string[] {
  const main = DomUtils.getElementById('main', parseDocument(html, { decodeEntities: true }));
  const articles = main ? DomUtils.getElementsByTagName('article', main) : [];
  const blocks: string[] = [];
  let block = '';
  const finishBlock = (): void => {
    if (block.trim() !== '') blocks.push(block);
    block = '';
  };
  const visit = (node: Node): void => {
    if (node.type === ElementType.Text) block += node.data;
    if (!isElement(node) || isIgnored(node)) return;
    const isInline = inlineElements.has(node.name);
    if (!isInline) finishBlock();
    node.children.forEach(visit);
    if (!isInline) finishBlock();
  };
  articles.forEach(visit);
  finishBlock();
  return blocks;
}
