import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { x } from 'xastscript';
import { ZipWriter } from '../archive/zip-writer.ts';
import type { BuiltCollection, BuiltSite } from '../built-site.ts';
import { readBook } from './book.ts';
import { chapterFile } from './chapter.ts';
import { chapterPage } from './chapter-page.ts';
import { navigationFile, ncxFile, packageFile, styleFile, titleFile } from './files.ts';
import { navigationPage } from './navigation.ts';
import { ncxDocument } from './ncx.ts';
import { packageDocument } from './package-document.ts';
import { titlePage } from './title-page.ts';
import { writeXml } from './xml.ts';

/** The book's files lie in a folder of their own, beside what the format wants on top. */
const folder = 'EPUB/';

function containerDocument(): string {
  const rootfile = x('rootfile', {
    'full-path': folder + packageFile,
    'media-type': 'application/oebps-package+xml',
  });
  const container = { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' };
  return writeXml(x(null, [x('container', container, [x('rootfiles', [rootfile])])]));
}

/**
 * A collection as an EPUB 3.3 book, the same bytes for the same site.
 * @throws BuildFailure when a page is not as the templates write it
 */
export function createEpub(site: BuiltSite, collection: BuiltCollection): Promise<Uint8Array> {
  const book = readBook(site, collection);
  const texts: [string, string][] = [
    [packageFile, packageDocument(book)],
    [navigationFile, navigationPage(book)],
    [ncxFile, ncxDocument(book)],
    [styleFile, readFileSync(join(import.meta.dirname, 'book.css'), 'utf8')],
    [titleFile, titlePage(book)],
    ...book.chapters.map((chapter): [string, string] => [chapterFile(chapter.slug), chapterPage(chapter)]),
  ];
  const written: Uint8Array[] = [];
  const zip = new ZipWriter(book.date, (bytes) => written.push(bytes));
  // First and not compressed, so that its words stand at a fixed place of the file.
  zip.add('mimetype', Buffer.from('application/epub+zip'), false);
  zip.add('META-INF/container.xml', Buffer.from(containerDocument()), true);
  for (const [file, text] of texts) zip.add(folder + file, Buffer.from(text), true);
  for (const { file, bytes } of book.pictures) zip.add(folder + file, bytes, false);
  zip.end();
  return Promise.resolve(Buffer.concat(written));
}
