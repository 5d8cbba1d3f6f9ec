import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book } from './book.ts';
import { chapterFile, type Place } from './chapter.ts';
import { titleFile } from './files.ts';
import { xhtmlPage } from './xhtml-page.ts';

/** An entry that leads to `file`, or to places in it. */
interface Entry {
  title: string;
  address: string;
  children: Entry[];
}

/** The book's outline: lesson, section, part of a section. */
export function outlineOf({ chapters }: Book): Entry[] {
  const entry = (file: string, { title, id, children }: Place): Entry => ({
    title,
    address: `${file}#${id}`,
    children: children.map((child) => entry(file, child)),
  });
  return chapters.map(({ slug, title, places }) => {
    const file = chapterFile(slug);
    return { title, address: file, children: places.map((place) => entry(file, place)) };
  });
}

function list(entries: readonly Entry[]): Element[] {
  // An empty list is an error in a navigation document.
  if (entries.length === 0) return [];
  const items = entries.map(({ title, address, children }) =>
    h('li', h('a', { href: address }, title), ...list(children)),
  );
  return [h('ol', items)];
}

/** The table of contents that readers show beside the book. */
export function navigationPage(book: Book): string {
  const [first] = book.chapters;
  const landmarks = [
    h('li', h('a', { 'epub:type': 'titlepage', href: titleFile }, '书名页')),
    ...(first ? [h('li', h('a', { 'epub:type': 'bodymatter', href: chapterFile(first.slug) }, '正文'))] : []),
  ];
  return xhtmlPage({
    title: `${book.title}：目录`,
    body: [
      h('nav', { 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: 'contents' }, [
        h('h1', { id: 'contents' }, '目录'),
        ...list(outlineOf(book)),
      ]),
      h('nav', { 'epub:type': 'landmarks', hidden: true, ariaLabel: '书的各部分' }, h('ol', landmarks)),
    ],
  });
}
