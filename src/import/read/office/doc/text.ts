import type { View } from './view.ts';

/** Characters that cp1252 has in place of the second block of control characters. */
const windows = new TextDecoder('windows-1252');
const wide = new TextDecoder('utf-16le');

/** A stretch of the text, which may lie anywhere in the stream. */
export interface TextStretch {
  /** Where its first character is in the text, in UTF-16 units. */
  position: number;
  length: number;
  /** Where its bytes begin in the stream. */
  offset: number;
  bytesPerUnit: 1 | 2;
}

/** The whole text of a .doc: body, then notes, headers, comments, text boxes, one behind the other. */
export interface DocText {
  text: string;
  stretches: TextStretch[];
}

/**
 * Puts the text together from the table of stretches (Clx) that says where they lie.
 * @returns undefined when the table is damaged
 */
export function readText(document: View, tables: View): DocText | undefined {
  const start = document.long(0x1a2);
  const end = Math.min(start + document.long(0x1a6), tables.length);
  let at = start;
  while (at < end && tables.byte(at) === 1) at += 3 + tables.short(at + 1);
  if (at >= end || tables.byte(at) !== 2) return undefined;
  const size = Math.min(tables.long(at + 1), end - at - 5);
  const count = Math.floor((size - 4) / 12);
  if (count < 1) return undefined;
  const stretches: TextStretch[] = [];
  const texts: string[] = [];
  let position = 0;
  for (let index = 0; index < count; index++) {
    const list = at + 5;
    const length = tables.long(list + 4 * (index + 1)) - tables.long(list + 4 * index);
    const place = tables.long(list + 4 * (count + 1) + 8 * index + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const offset = isNarrow ? (place & 0x3fffffff) / 2 : place & 0x3fffffff;
    const bytesPerUnit = isNarrow ? 1 : 2;
    // Stretches never share bytes: a longer one than the file is damage.
    if (length < 0 || offset + length * bytesPerUnit > document.length) return undefined;
    if (position + length > document.length) return undefined;
    const bytes = document.bytes.subarray(offset, offset + length * bytesPerUnit);
    texts.push((isNarrow ? windows : wide).decode(bytes).padEnd(length, '\0').slice(0, length));
    stretches.push({ position, length, offset, bytesPerUnit });
    position += length;
  }
  return { text: texts.join(''), stretches };
}
