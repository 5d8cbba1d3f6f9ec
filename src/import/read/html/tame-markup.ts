import { Parser } from 'htmlparser2';
import { elementAttributes, hopelessDepth, markupDepth, markupNodes, openFormatting } from './limits.ts';

/** Elements that a parser opens again in every paragraph until they are closed. */
const formatting: ReadonlySet<string> = new Set(
  'a b big code em font i nobr s small strike strong tt u'.split(' '),
);

const pieceLength = 16_384;

/** A tag that is left out, or put back bare. */
interface Cut {
  start: number;
  end: number;
  text: string;
}

/**
 * Takes out of markup what would make a parser of trees run out of stack, memory or time: elements in elements without
 * end, formatting that is opened again and again and never closed, tags with thousands of attributes. Text is never
 * touched.
 * @returns undefined when the page would still make too many elements
 */
export function tameMarkup(html: string): string | undefined {
  const cuts: Cut[] = [];
  const openByName = new Map<string, number>();
  let [depth, deepest, open, nodes, attributes] = [0, 0, 0, 0, 0];
  const parser: Parser = new Parser(
    {
      onattribute: () => (attributes += 1),
      onopentag: (name, _, isImplied) => {
        const tag = { start: parser.startIndex, end: parser.endIndex + 1 };
        const isFormatting = formatting.has(name);
        const others = openByName.get(name) ?? 0;
        const count = attributes;
        attributes = 0;
        depth += 1;
        deepest = Math.max(deepest, depth);
        nodes += 1 + open;
        if (isImplied) return;
        if (depth > markupDepth || (isFormatting && others >= openFormatting)) {
          cuts.push({ ...tag, text: '' });
          return;
        }
        if (count > elementAttributes) cuts.push({ ...tag, text: `<${name}>` });
        if (isFormatting) {
          openByName.set(name, others + 1);
          open += 1;
        }
      },
      onclosetag: (name, isImplied) => {
        depth -= 1;
        const others = openByName.get(name) ?? 0;
        if (isImplied || others === 0) return;
        openByName.set(name, others - 1);
        open -= 1;
      },
      ontext: () => (nodes += 1),
    },
    { decodeEntities: false, recognizeSelfClosing: false },
  );
  // In pieces, so that a page that is all tags is given up early.
  for (let at = 0; at < html.length; at += pieceLength) {
    parser.write(html.slice(at, at + pieceLength));
    if (nodes > markupNodes || deepest > hopelessDepth) return undefined;
  }
  parser.end();
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end, text } of cuts) {
    if (start < position) continue;
    pieces.push(html.slice(position, start), text);
    position = end;
  }
  return pieces.join('') + html.slice(position);
}
