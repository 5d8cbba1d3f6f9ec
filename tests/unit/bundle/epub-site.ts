import { h } from 'hastscript';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import type { BuiltSite } from '../../../src/bundle/built-site.ts';
import { createEpub } from '../../../src/bundle/epub/create-epub.ts';
import { BuildFailure } from '../../../src/build/failure.ts';
import { render } from '../support/render.ts';

/** A lesson as its author wrote it. */
export interface TestLesson {
  slug: string;
  title?: string;
  text?: string;
  /** Ids and explanations of the terms in its text. */
  terms?: Readonly<Record<string, string>>;
}

const markup = (html: string): Root => fromHtml(html, { fragment: true });

/** The lesson's page, with the parts and names that the templates give them. */
function lessonPage({ slug, title = slug, text = '正文。\n', terms = {} }: TestLesson): string {
  const { body, checklist, footnotes, outline } = render(text);
  const entries = (list: typeof outline): Element =>
    h(
      'ol',
      list.map((entry) =>
        h('li', [
          h('a', { href: `#${entry.id}` }, [h('span', entry.number), entry.title]),
          ...(entry.children.length > 0 ? [entries(entry.children)] : []),
        ]),
      ),
    );
  const article = h('article', { dataLesson: slug }, [
    h('header', { className: ['lesson-header'] }, [
      h('h1', title),
      h('p', { className: ['lead'] }, '摘要。'),
      h('dl', { className: ['credits'] }, [
        h('div', [h('dt', '来源'), h('dd', '原文')]),
        h('div', [
          h('dt', '附件'),
          h(
            'dd',
            h(
              'ul',
              { className: ['attachments'] },
              h('li', h('a', { href: '../attachments/tong-zhi.pdf' }, '通知')),
            ),
          ),
        ]),
        h('div', [h('dt', '计划讲授'), h('dd', '8 分钟')]),
        h('div', [h('dt', '适合'), h('dd', '村干部')]),
        h('div', [h('dt', '标签'), h('dd', h('a', { href: '../tags/zou-fang.html' }, '走访'))]),
      ]),
      h('section', { className: ['goals'] }, [
        h('h2', { id: 'goals' }, '学完这一课'),
        h('ul', h('li', '会走访')),
      ]),
    ]),
    h('nav', { dataOutline: '' }, [
      h('ol', [h('li', h('a', { href: '#opening' }, '引子')), ...entries(outline).children]),
      h(
        'ol',
        { className: ['outline-tail'] },
        h('li', h('a', { href: '#discussion' }, '讨论题 ', h('small', '1 题'))),
      ),
    ]),
    h('div', { className: ['lesson-text'] }, [
      h('div', { className: ['prose'] }, markup(body)),
      h('section', { className: ['key-points'] }, [
        h('h2', { id: 'key-points' }, '要点'),
        h('ul', h('li', '用心')),
      ]),
      h('p', { className: ['closing'] }, '门常进。'),
      h('section', { className: ['discussion'] }, [
        h('h2', { id: 'discussion' }, '讨论题'),
        h('ol', h('li', '怎样走访？')),
      ]),
      h('div', { className: ['prose'] }, markup(checklist)),
      h('section', { className: ['progress-card'] }, h('button', '带走进度')),
      h('div', { className: ['prose'] }, markup(footnotes)),
      h('footer', { className: ['lesson-end'] }, [
        h('section', { className: ['provenance'], ariaLabelledBy: 'provenance' }, [
          h('h2', { id: 'provenance' }, '出处说明'),
          h('p', '原文：《原文》。'),
        ]),
        h('details', { className: ['lesson-terms'], id: 'terms' }, [
          h('summary', '本课词语'),
          h(
            'dl',
            Object.entries(terms).map(([id, explanation]) =>
              h('div', [
                h('dt', h('a', { href: `../glossary.html#${id}` }, id)),
                h('dd', { dataTermEntry: id }, explanation),
              ]),
            ),
          ),
        ]),
      ]),
    ]),
  ]);
  // The build makes addresses relative.
  return toHtml(h('html', h('body', article)))
    .replaceAll('href="/lessons/', 'href="')
    .replaceAll(/(href|src)="\//g, '$1="../');
}

/** A built site of one collection, made of these lessons and files. */
export function epubSite(
  lessons: readonly TestLesson[],
  {
    title = '基础课',
    attachments = {},
    build = '11dc4d43',
    date = '2026-11-21',
  }: {
    title?: string;
    attachments?: Readonly<Record<string, Uint8Array>>;
    build?: string;
    date?: string;
  } = {},
): BuiltSite {
  const collection = h('body', [
    h('a', { className: ['brand'] }, [h('b', '测试库'), h('span', '测试单位')]),
    h('main', [
      h('p', { className: ['lead'] }, `${title}的摘要。`),
      h('p', { className: ['audience'] }, [h('b', '适合'), ' 村干部']),
    ]),
  ]);
  const files = new Map<string, Uint8Array>([
    ['collections/jichu.html', Buffer.from(toHtml(collection))],
    ...lessons.map((lesson) => [`lessons/${lesson.slug}.html`, Buffer.from(lessonPage(lesson))] as const),
    ...Object.entries(attachments).map(([name, bytes]) => [`attachments/${name}`, bytes] as const),
  ]);
  const readBytes = (file: string): Buffer => {
    const bytes = files.get(file);
    if (!bytes) throw new BuildFailure(`没有 ${file}`);
    return Buffer.from(bytes);
  };
  return {
    root: '',
    marker: {
      site: 'ceshi-ku',
      build,
      date,
      lessons: lessons.length,
      unpublished: 0,
      sections: 0,
      checklistItems: 0,
      characters: 0,
    },
    title: '测试库',
    files: [...files.keys()],
    collections: [
      {
        id: 'jichu',
        title,
        lessons: lessons.map(({ slug, title: name = slug }) => ({
          slug,
          title: name,
          file: `lessons/${slug}.html`,
        })),
      },
    ],
    readBytes,
    readText: (file) => readBytes(file).toString('utf8'),
  };
}

/** The site's only collection as a book. */
export async function bookOf(site: BuiltSite): Promise<Uint8Array> {
  const [collection] = site.collections;
  if (!collection) throw new Error('no collection');
  return createEpub(site, collection);
}

/** The files of a book as texts, by name. */
export function textsIn(epub: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A file of a book, read as XML. */
export function documentIn(epub: Uint8Array, file: string): Document {
  const text = textsIn(epub).get(file);
  if (text === undefined) throw new Error(`${file} is not in the book`);
  return new DOMParser().parseFromString(text, 'text/xml') as unknown as Document;
}
