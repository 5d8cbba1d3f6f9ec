import { addedLine, type Line } from '../../document/line.ts';
import { removeLines, withLines, type WorkingDocument } from '../../document/working-document.ts';
import { isOpen, isProse, wordsOnly } from './text-shape.ts';

const head =
  /^[【[《]?(?:本文|文章|网站)?(?:目\s*[录錄次]|提\s*[纲綱]|大\s*纲|内容导航|内容目录|文章导航|导读目录)(?:\s*[/／]\s*(?:提[纲綱]|目[录錄]|大纲))?[】\]》]?\s*[:：]?\s*(?:…+|\.{3,})?\s*$/u;
const ellipsis = /^[\s….。·]*(?:…|\.{3})[\s….。·]*$/u;
const pageNumber = /(?:[….·\s_-]{2,}|\t)\s*[(（]?\d{1,4}[)）]?\s*$/u;

/** Longest line of a contents list, with its dots. */
const longestLine = 160;

/** A contents list, from its head to its last line. */
interface Block {
  head: number;
  items: number[];
  closing: number | undefined;
}

function itemWords(text: string): string {
  return wordsOnly(text.replace(pageNumber, ''));
}

function findBlock(lines: readonly Line[]): Block | undefined {
  const firstProse = lines.findIndex((line) => isOpen(line) && isProse(line.text));
  const start = lines.findIndex(
    (line, index) =>
      (firstProse < 0 || index < firstProse) &&
      isOpen(line) &&
      line.text.length <= longestLine &&
      head.test(line.text.trim()),
  );
  if (start < 0) return undefined;
  const above = lines.slice(0, start).map(({ text }) => wordsOnly(text));
  const seen = new Set<string>();
  const items: number[] = [];
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.text.length <= longestLine && ellipsis.test(line.text.trim()))
      return { head: start, items, closing: index };
    const words = itemWords(line.text);
    const title = above.some((one) => one.length >= 6 && (words.includes(one) || one.includes(words)));
    // The body begins with a sentence, with the title, or with the first heading that the list has named.
    if (!isOpen(line) || isProse(line.text) || line.text.length > longestLine || title || seen.has(words))
      break;
    seen.add(words);
    items.push(index);
  }
  return { head: start, items, closing: undefined };
}

/**
 * Takes a contents list out of the text. One with page numbers, or whose every line is a heading further down, goes;
 * one that a site made of what it does not show moves behind the text, because nothing else tells of that part.
 */
export function moveOutline(document: WorkingDocument): WorkingDocument {
  const { lines } = document;
  const block = findBlock(lines);
  if (!block || block.items.length < 2) return document;
  const items = block.items.map((index) => lines[index] as Line);
  const lastItem = block.items.at(-1) ?? block.head;
  const below = lines.slice((block.closing ?? lastItem) + 1).map(({ text }) => wordsOnly(text));
  const isTold = (line: Line): boolean => {
    const words = itemWords(line.text);
    return words !== '' && below.some((text) => text === words || text.startsWith(words));
  };
  const told = items.filter(isTold).length;
  const isPaged = items.filter(({ text }) => pageNumber.test(text)).length * 2 > items.length;
  // Without a closing mark nothing shows where a list ends that the body does not repeat.
  if (!isPaged && told < items.length && block.closing === undefined && told * 2 < items.length)
    return document;
  const places = new Set(block.items);
  const drop = isPaged || told === items.length;
  const cut = removeLines(document, 'outline-block', (_, index) =>
    index === block.head || (drop && places.has(index)) ? 'auto' : undefined,
  );
  const closing = block.closing === undefined ? undefined : lines[block.closing];
  const closed = removeLines(cut, 'truncation-notice', (line) => (line === closing ? 'auto' : undefined));
  if (drop) return closed;
  const moved = new Set(items);
  const first = items[0] as Line;
  return withLines(closed, [
    ...closed.lines.filter((line) => !moved.has(line)),
    addedLine(first.number, '附录：提纲（原站）', { type: 'heading', depth: 2 }),
    ...items.map((line): Line => ({ ...line, role: { type: 'item', ordered: false, depth: 1 } })),
  ]);
}
