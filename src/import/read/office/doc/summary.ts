import type { SourceDocument } from '../../../document/source-document.ts';
import type { View } from './view.ts';

const codePages: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  1200: 'utf-16le',
  65_001: 'utf-8',
};
const ids = { codePage: 1, title: 2 };

/** What the document says of itself: only its title, as author and date are often those of a template. */
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
  const at = places.get(ids.title) ?? view.length;
  const bytes = view.slice(at + 8, Math.min(view.long(at + 4), 1000)).bytes;
  const title = new TextDecoder(codePages[page] ?? 'windows-1252')
    .decode(bytes)
    .replace(/\0[^]*$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return title === '' ? {} : { title };
}
