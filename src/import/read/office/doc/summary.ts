import type { SourceDocument } from '../../../document/source-document.ts';
import type { View } from './view.ts';

const codePages: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  1200: 'utf-16le',
  65_001: 'utf-8',
};
const ids = { codePage: 1, title: 2, author: 4, created: 12 };
/** Hundreds of nanoseconds between 1601, when Windows begins to count, and 1970. */
const epoch = 116_444_736_000_000_000n;

/** What the document says of itself in its properties. */
export function readSummary(view: View): SourceDocument['properties'] {
  const start = view.long(44);
  const count = Math.min(view.long(start + 4), 100);
  const places = new Map(
    Array.from({ length: count }, (_, index) => [
      view.long(start + 8 + 8 * index),
      start + view.long(start + 12 + 8 * index),
    ]),
  );
  const page = view.short((places.get(ids.codePage) ?? view.length) + 4);
  const text = (id: number): string => {
    const at = places.get(id) ?? view.length;
    const bytes = view.slice(at + 8, Math.min(view.long(at + 4), 1000)).bytes;
    const decoded = new TextDecoder(codePages[page] ?? 'windows-1252').decode(bytes);
    return decoded
      .replace(/\0[^]*$/, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
  };
  const at = places.get(ids.created) ?? view.length;
  const ticks = BigInt(view.long(at + 4)) + (BigInt(view.long(at + 8)) << 32n);
  const date = ticks > epoch ? new Date(Number((ticks - epoch) / 10_000n)) : undefined;
  const [title, author] = [text(ids.title), text(ids.author)];
  const isDate = date !== undefined && !Number.isNaN(date.getTime()) && date.getFullYear() < 2200;
  return {
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { author }),
    ...(isDate ? { date: date.toISOString().slice(0, 10) } : {}),
  };
}
