import { splitSentences } from '../../lesson/split-sentences.ts';

/** A part of a sentence within one text node. */
export interface TextPiece {
  node: Text;
  start: number;
  end: number;
}

export interface Sentence {
  text: string;
  pieces: TextPiece[];
}

/** What is not part of the lesson's running text. */
const skipped =
  '.speaker-notes, sup, button, script, style, video, [data-beside-text], [hidden], [aria-hidden="true"]';
/** A sentence never runs over the border of one of these. */
const block =
  'p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, figcaption, blockquote, summary, pre, div, section, article';

function collectTexts(part: Element): Text[] {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest(skipped)) texts.push(text);
  }
  return texts;
}

function groupByBlock(texts: readonly Text[]): Text[][] {
  const groups: Text[][] = [];
  let lastBlock: Element | null | undefined;
  texts.forEach((text) => {
    const ownBlock = text.parentElement?.closest(block);
    if (ownBlock === lastBlock) groups[groups.length - 1]?.push(text);
    else groups.push([text]);
    lastBlock = ownBlock;
  });
  return groups;
}

function splitGroup(nodes: readonly Text[]): Sentence[] {
  const text = nodes.map(({ data }) => data).join('');
  return splitSentences(text).map(({ start, end }) => {
    let offset = 0;
    const pieces = nodes.map((node): TextPiece => {
      const piece = { node, start: Math.max(start - offset, 0), end: Math.min(end - offset, node.length) };
      offset += node.length;
      return piece;
    });
    return { text: text.slice(start, end), pieces: pieces.filter((piece) => piece.start < piece.end) };
  });
}

/** The sentences of some parts of a page in reading order, without the speaker's notes and footnote marks. */
export function collectSentences(parts: readonly Element[]): Sentence[] {
  const texts = parts.reduce<Text[]>((all, part) => all.concat(collectTexts(part)), []);
  return groupByBlock(texts)
    .reduce<Sentence[]>((sentences, group) => sentences.concat(splitGroup(group)), [])
    .filter(({ text }) => text.trim() !== '');
}
