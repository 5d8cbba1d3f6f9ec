import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { styleFile } from './files.ts';
import { writeXhtml } from './xml.ts';

export const bookLanguage = 'zh-CN';

interface XhtmlPage {
  title: string;
  body: ElementContent[];
  /** From the page to the folder of the book, e.g. `../`. */
  toRoot?: string;
}

/** A whole page of the book. */
export function xhtmlPage({ title, body, toRoot = '' }: XhtmlPage): string {
  const html = h('html', {
    xmlns: 'http://www.w3.org/1999/xhtml',
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
    lang: bookLanguage,
    'xml:lang': bookLanguage,
  });
  html.children = [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('title', title),
      h('link', { rel: 'stylesheet', type: 'text/css', href: toRoot + styleFile }),
    ]),
    h('body', body),
  ];
  const page: Root = { type: 'root', children: [{ type: 'doctype' }, html] };
  return writeXhtml(page);
}
