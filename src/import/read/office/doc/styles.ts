import type { Numbering } from '../numbering.ts';
import type { Style } from '../styles.ts';
import type { View } from './view.ts';

const title = 62;
const firstContents = 19;
const quote = 0x00b4;

function meaningOf(kind: number): Style {
  if (kind >= 1 && kind <= 9) return { heading: kind };
  if (kind === title) return { isTitle: true };
  if (kind >= firstContents && kind < firstContents + 9) return { isContents: true };
  return kind === quote ? { isQuote: true } : {};
}

/** What the styles of the document mean, by their numbers. */
export function readDocStyles(document: View, tables: View): Map<number, Style> {
  const [start, length] = [document.long(0xa2), document.long(0xa6)];
  const count = Math.min(tables.short(start + 2), 0xfff);
  const kinds: { kind: number; base: number }[] = [];
  let at = start + 2 + tables.short(start);
  for (let index = 0; index < count && at < start + length; index++) {
    const size = tables.short(at);
    kinds.push({ kind: size > 0 ? tables.short(at + 2) & 0xfff : 0xfff, base: tables.short(at + 4) >> 4 });
    at += 2 + size + (size % 2);
  }
  const resolve = (index: number, depth: number): Style => {
    const found = kinds[index];
    if (!found || depth > 20) return {};
    const own = meaningOf(found.kind);
    return Object.keys(own).length > 0 ? own : resolve(found.base, depth + 1);
  };
  return new Map(kinds.map((_, index) => [index, resolve(index, 0)]));
}

/** Word's numbers for the ways of counting, as .docx names them; only what numberHint asks for. */
function formatName(code: number): string {
  if (code === 23) return 'bullet';
  if (code === 255) return 'none';
  return [10, 11, 16, 17, 30, 31, 33, 34, 35, 36, 37, 38, 39].includes(code) ? 'chineseCounting' : 'decimal';
}

/** Automatic numbering, by the number with which paragraphs refer to it. */
export function readDocNumbering(document: View, tables: View): Numbering {
  const start = document.long(0x2e2);
  const count = Math.min(tables.short(start), 2000);
  const byList = new Map<number, Map<number, { format: string; text: string }>>();
  let at = start + 2 + 28 * count;
  for (let index = 0; index < count; index++) {
    const list = start + 2 + 28 * index;
    const levels = new Map<number, { format: string; text: string }>();
    const isSimple = (tables.byte(list + 26) & 1) === 1;
    for (let level = 0; level < (isSimple ? 1 : 9); level++) {
      const textAt = at + 28 + tables.byte(at + 24) + tables.byte(at + 25);
      const length = Math.min(tables.short(textAt), 64);
      const units = Array.from({ length }, (_, unit) => tables.short(textAt + 2 + 2 * unit));
      const text = units.map((unit) => (unit < 9 ? `%${unit + 1}` : String.fromCharCode(unit))).join('');
      levels.set(level, { format: formatName(tables.byte(at + 4)), text });
      at = textAt + 2 + 2 * length;
    }
    byList.set(tables.long(list), levels);
  }
  const references = document.long(0x2ea);
  const total = Math.min(tables.long(references), 4000);
  return new Map(
    Array.from({ length: total }, (_, index) => [
      String(index + 1),
      byList.get(tables.long(references + 4 + 16 * index)) ?? new Map(),
    ]),
  );
}
