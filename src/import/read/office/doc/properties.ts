import type { DocText } from './text.ts';
import type { View } from './view.ts';

/** Changes to properties as Word writes them: a number that says what, and its value. */
export function readChanges(list: View): Map<number, number> {
  const changes = new Map<number, number>();
  let at = 0;
  while (at + 3 <= list.length) {
    const code = list.short(at);
    at += 2;
    const kind = code >> 13;
    const widths = [1, 1, 2, 4, 2, 2, 0, 3];
    const width = widths[kind] ?? 0;
    if (width > 0) {
      changes.set(code, width === 1 ? list.byte(at) : width === 2 ? list.short(at) : list.long(at));
      at += width;
    } else {
      // The definition of a row is long enough to need two bytes for its length.
      at += code === 0xd608 ? list.short(at) + 1 : list.byte(at) + 1;
    }
  }
  return changes;
}

/** A stretch of the stream with its properties; of a paragraph with the number of its style. */
export interface Formatted {
  start: number;
  end: number;
  style: number;
  changes: Map<number, number>;
}

const pageLength = 512;

/** Goes through the pages of properties that a list in the tables names. */
export function readFormatted(
  document: View,
  tables: View,
  listAt: number,
  isParagraphs: boolean,
): Formatted[] {
  const [start, length] = [document.long(listAt), document.long(listAt + 4)];
  const count = Math.floor((Math.min(length, Math.max(tables.length - start, 0)) - 4) / 8);
  const found: Formatted[] = [];
  for (let index = 0; index < count; index++) {
    const page = document.slice(
      (tables.long(start + 4 * (count + 1 + index)) & 0x3fffff) * pageLength,
      pageLength,
    );
    const runs = page.byte(pageLength - 1);
    for (let run = 0; run < runs; run++) {
      const [from, to] = [page.long(4 * run), page.long(4 * run + 4)];
      const entry = 4 * (runs + 1) + run * (isParagraphs ? 13 : 1);
      const at = 2 * page.byte(entry);
      let list = page.slice(0, 0);
      if (at > 0 && !isParagraphs) list = page.slice(at + 1, page.byte(at));
      else if (at > 0) {
        const words = page.byte(at);
        list = words === 0 ? page.slice(at + 2, 2 * page.byte(at + 1)) : page.slice(at + 1, 2 * words - 1);
      }
      const style = isParagraphs ? list.short(0) : 0;
      found.push({
        start: from,
        end: to,
        style,
        changes: readChanges(isParagraphs ? list.slice(2, list.length) : list),
      });
    }
  }
  return found;
}

export const characterBits = { deleted: 1, inserted: 2, hidden: 4, bold: 8, special: 16 } as const;

const characterCodes: readonly (readonly [code: number, bit: number])[] = [
  [0x0800, characterBits.deleted],
  [0x0801, characterBits.inserted],
  [0x083c, characterBits.hidden],
  [0x0835, characterBits.bold],
  [0x0855, characterBits.special],
];

/** Calls back for every place of the text that lies in a stretch of the stream. */
function eachPlace(
  { stretches }: DocText,
  { start, end }: Formatted,
  visit: (from: number, to: number) => void,
): void {
  for (const { position, length, offset, bytesPerUnit } of stretches) {
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + length * bytesPerUnit);
    if (from < to) {
      visit(
        position + Math.floor((from - offset) / bytesPerUnit),
        position + Math.ceil((to - offset) / bytesPerUnit),
      );
    }
  }
}

/** For every UTF-16 unit of the text the {@link characterBits} that hold. */
export function characterFormats(text: DocText, runs: readonly Formatted[]): Uint8Array {
  const bits = new Uint8Array(text.text.length);
  for (const run of runs) {
    let value = 0;
    // 80 and 81 mean: as the style says, or the opposite; styles of this kind of text are rare.
    for (const [code, bit] of characterCodes) if (((run.changes.get(code) ?? 0) & 0x7f) === 1) value |= bit;
    if (value !== 0) eachPlace(text, run, (from, to) => bits.fill(value, from, to));
  }
  return bits;
}

/** For every place at which a paragraph ends, its properties. */
export function paragraphFormats(text: DocText, runs: readonly Formatted[]): Map<number, Formatted> {
  const ends = new Map<number, Formatted>();
  for (const run of runs) eachPlace(text, run, (_, to) => ends.set(to, run));
  return ends;
}
