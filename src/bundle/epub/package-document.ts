import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book } from './book.ts';
import { chapterFile } from './chapter.ts';
import { navigationFile, ncxFile, styleFile, titleFile } from './files.ts';
import { bookLanguage } from './xhtml-page.ts';
import { writeXml } from './xml.ts';

interface Item {
  id: string;
  file: string;
  type: string;
  properties?: string;
  /** Id of another item. */
  fallback?: string | undefined;
}

const xhtml = 'application/xhtml+xml';

function metadata(book: Book): Element {
  const property = (name: string, value: string): Element => x('meta', { property: name }, value);
  return x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'book-id' }, book.identifier),
    x('dc:title', book.title),
    x('dc:creator', book.unit),
    x('dc:publisher', book.unit),
    x('dc:language', bookLanguage),
    x('dc:description', book.summary),
    x('dc:date', book.date),
    // The day of the newest lesson, never the clock: equal sites give equal books.
    property('dcterms:modified', `${book.date}T00:00:00Z`),
    property('schema:accessMode', 'textual'),
    ...(book.pictures.length > 0 ? [property('schema:accessMode', 'visual')] : []),
    property('schema:accessModeSufficient', 'textual'),
    property('schema:accessibilityFeature', 'tableOfContents'),
    property('schema:accessibilityFeature', 'structuralNavigation'),
    property('schema:accessibilityFeature', 'alternativeText'),
    property('schema:accessibilityHazard', 'none'),
    property('schema:accessibilitySummary', '全文是文字，可以由读屏软件朗读；图片都有文字说明。'),
  ]);
}

/** The package document: what the book is called, what belongs to it, and in which order it is read. */
export function packageDocument(book: Book): string {
  const read: Item[] = [
    { id: 'title', file: titleFile, type: xhtml },
    ...book.chapters.map(({ slug }) => ({ id: `lesson-${slug}`, file: chapterFile(slug), type: xhtml })),
  ];
  const pictureIds = new Map(book.pictures.map(({ file }, index) => [file, `image-${index + 1}`]));
  const items: Item[] = [
    { id: 'nav', file: navigationFile, type: xhtml, properties: 'nav' },
    { id: 'ncx', file: ncxFile, type: 'application/x-dtbncx+xml' },
    { id: 'style', file: styleFile, type: 'text/css' },
    ...read,
    ...book.pictures.map(({ file, type, fallback }) => ({
      id: pictureIds.get(file) ?? '',
      file,
      type,
      fallback: fallback && pictureIds.get(fallback),
    })),
  ];
  const manifest = items.map(({ id, file, type, properties, fallback }) =>
    x('item', { id, href: file, 'media-type': type, properties, fallback }),
  );
  const spine = read.map(({ id }) => x('itemref', { idref: id }));
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'book-id',
    'xml:lang': bookLanguage,
  };
  return writeXml(
    x(null, [
      x('package', attributes, [metadata(book), x('manifest', manifest), x('spine', { toc: 'ncx' }, spine)]),
    ]),
  );
}
