import { h } from 'hastscript';
import type { Book } from './book.ts';
import { chapterFile } from './chapter.ts';
import { xhtmlPage } from './xhtml-page.ts';

/** The first page: what this is, from whom, which version, and its lessons. */
export function titlePage(book: Book): string {
  const { title, summary, audience, series, unit, date, build, chapters } = book;
  return xhtmlPage({
    title,
    body: [
      h('section', { className: ['title-page'], 'epub:type': 'titlepage' }, [
        h('p', { className: ['book-series'] }, series),
        h('h1', title),
        h('p', { className: ['book-unit'] }, unit),
        h('p', { className: ['book-summary'] }, summary),
        h('p', { className: ['book-imprint'] }, [
          `共 ${chapters.length} 课`,
          ...(audience === '' ? [] : [h('br'), `适合：${audience}`]),
          h('br'),
          `资料版本 ${date}（${build}）`,
        ]),
      ]),
      h('section', { className: ['book-contents'], ariaLabelledBy: 'contents' }, [
        h('h2', { id: 'contents' }, '目录'),
        h(
          'ol',
          chapters.map((chapter) => h('li', h('a', { href: chapterFile(chapter.slug) }, chapter.title))),
        ),
      ]),
    ],
  });
}
