import type { LineHint } from '../../../document/line.ts';
import type { DocText } from './text.ts';
import type { View } from './view.ts';

/** One of the texts of a document, which lie one behind the other. */
export interface Story {
  kind: 'body' | 'footnote' | 'endnote' | 'header' | 'comment' | 'textbox';
  start: number;
  text: string;
}

/** Where the lengths of the stories stand in the head of the file, in the order of the texts. */
const lengths: readonly (readonly [at: number, kind: Story['kind'] | undefined])[] = [
  [0x4c, 'body'],
  [0x50, 'footnote'],
  [0x54, 'header'],
  [0x58, undefined],
  [0x5c, 'comment'],
  [0x60, 'endnote'],
  [0x64, 'textbox'],
  [0x68, 'textbox'],
];

/** Halves of characters become signs of damage, so that every count agrees. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\uFFFD');

export function readStories(document: View, { text }: DocText): Story[] {
  let start = 0;
  return lengths.flatMap(([at, kind]): Story[] => {
    const from = start;
    start += document.long(at);
    return kind === undefined || from >= text.length || start === from
      ? []
      : [{ kind, start: from, text: wellFormed(text.slice(from, start)) }];
  });
}

/** Places in the text that a list in the tables names, each followed by so many bytes of something else. */
export function readPlaces(document: View, tables: View, listAt: number, width: number): number[] {
  const [start, length] = [document.long(listAt), document.long(listAt + 4)];
  const count = Math.floor((Math.min(length, Math.max(tables.length - start, 0)) - 4) / (4 + width));
  return Array.from({ length: Math.max(count, 0) }, (_, index) => tables.long(start + 4 * index));
}

/** The first six stretches of the headers are the lines above footnotes; then come six for every section. */
export function headerPart(starts: readonly number[], place: number): LineHint['part'] {
  const index = starts.findLastIndex((start) => start <= place);
  return [2, 3, 5].includes(index % 6) ? 'footer' : 'header';
}
