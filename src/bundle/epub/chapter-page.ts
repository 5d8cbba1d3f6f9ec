import { h } from 'hastscript';
import type { Chapter } from './chapter.ts';
import { xhtmlPage } from './xhtml-page.ts';

/** A lesson's page in the book. */
export function chapterPage({ title, content }: Chapter): string {
  return xhtmlPage({
    title,
    body: [h('section', { 'epub:type': 'chapter', role: 'doc-chapter' }, content)],
    toRoot: '../',
  });
}
