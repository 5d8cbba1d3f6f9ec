import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book } from './book.ts';
import { outlineOf } from './navigation.ts';
import { bookLanguage } from './xhtml-page.ts';
import { writeXml } from './xml.ts';

type Entry = ReturnType<typeof outlineOf>[number];

function depthOf(entries: readonly Entry[]): number {
  return entries.reduce((depth, { children }) => Math.max(depth, 1 + depthOf(children)), 0);
}

/** The table of contents for readers of the time of EPUB 2, which many phones still have. */
export function ncxDocument(book: Book): string {
  let order = 0;
  const points = (entries: readonly Entry[]): Element[] =>
    entries.map(({ title, address, children }) => {
      order += 1;
      return x('navPoint', { id: `point-${order}`, playOrder: order }, [
        x('navLabel', [x('text', title)]),
        x('content', { src: address }),
        ...points(children),
      ]);
    });
  const outline = outlineOf(book);
  const meta = (name: string, content: string | number): Element => x('meta', { name, content });
  const ncx = { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': bookLanguage };
  return writeXml(
    x(null, [
      x('ncx', ncx, [
        x('head', [
          meta('dtb:uid', book.identifier),
          meta('dtb:depth', depthOf(outline)),
          meta('dtb:totalPageCount', 0),
          meta('dtb:maxPageNumber', 0),
        ]),
        x('docTitle', [x('text', book.title)]),
        x('navMap', points(outline)),
      ]),
    ]),
  );
}
