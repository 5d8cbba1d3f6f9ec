import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { BuiltSite } from '../built-site.ts';
import { attributeOf, find, findAll, replaceAll, textOf } from '../html.ts';

/** The place in 本课词语 that explains a term. No heading has a colon in its id. */
function termPlace(id: string): string {
  return `term:${id}`;
}

function note(...content: (string | Element)[]): Element {
  return h('p', { className: ['single-file-note'] }, content);
}

/** Header, foot and end of the page: what leads elsewhere goes, and two sentences say where it is. */
function detachFrame(page: Root, { title, marker: { date } }: BuiltSite): void {
  const collection = textOf(find('.breadcrumb li:nth-last-child(2)', page));
  replaceAll('.site-header nav, .site-footer ul, .progress-card a, .related', page, () => []);
  for (const notice of findAll('.unzip-notice', page))
    notice.children = [{ type: 'text', value: '这个文件没有传完整，文字能读，按钮用不了。请重新拷一份。' }];
  replaceAll('.brand', page, ({ children }) => [h('span', { className: ['brand'] }, children)]);
  replaceAll('.breadcrumb', page, () => [
    note(`这是《${title}》“${collection}”专题里的一课。资料版本 `, h('time', { dateTime: date }, date)),
  ]);
  replaceAll('.lesson-steps', page, () => [
    note(`这个文件里只有这一课。《${title}》的其他课、搜索、词语表和“我的学习”，都在完整资料库里。`),
  ]);
}

/** Terms lead to 本课词语 on this page, which stands open: not every browser opens it for a link. */
function detachTerms(page: Root): void {
  const explained = new Set<string>();
  for (const entry of findAll('[data-term-entry]', page)) {
    const id = attributeOf(entry, 'dataTermEntry') ?? '';
    entry.properties['id'] = termPlace(id);
    explained.add(id);
  }
  for (const list of findAll('details.lesson-terms', page)) list.properties['open'] = true;
  replaceAll('.lesson-terms dt a', page, ({ children }) => children);
  for (const link of findAll('a.term', page)) {
    const id = attributeOf(link, 'dataTerm') ?? '';
    if (explained.has(id)) link.properties['href'] = `#${termPlace(id)}`;
  }
}

/** A film would make the file many times as large: a sentence says where it is. */
function detachFilms(page: Root): void {
  for (const figure of findAll('figure.video', page)) {
    replaceAll('video', figure, () => []);
    replaceAll('figcaption > a', figure, ({ children }) => [h('b', children)]);
    find('figcaption', figure).children.push(h('p', '视频在完整资料库里，这个文件里没有。'));
  }
}

/** Whether an address needs nothing beside this page: a place on it, or another site that the reader may visit. */
function staysRight(address: string, places: ReadonlySet<string>): boolean {
  return address.startsWith('#')
    ? places.has(decodeURIComponent(address.slice(1)))
    : /^(?:https?|mailto|tel):/i.test(address);
}

/** Links to other pages become text that says where these are. */
function detachLinks(page: Root): void {
  replaceAll('.tag-list a', page, ({ children }) => children);
  const places = new Set(findAll('[id]', page).map((element) => attributeOf(element, 'id') ?? ''));
  replaceAll('a[href]', page, (link) => {
    if (staysRight(attributeOf(link, 'href') ?? '', places)) return [link];
    // Beside the lesson's text: it is neither projected nor read aloud.
    return [...link.children, h('small', { dataBesideText: '' }, '（见完整资料库）')];
  });
}

/** Nothing searches in a single lesson: what is said to the index of the search goes. */
function forgetIndex(page: Root): void {
  visit(page, 'element', (element) => {
    element.properties = Object.fromEntries(
      Object.entries(element.properties).filter(([name]) => !name.startsWith('dataPagefind')),
    );
  });
}

/** Makes a lesson's page stand alone: nothing on it leads to another page or to a file beside it. */
export function detachLesson(page: Root, site: BuiltSite): void {
  const { properties } = find('html', page);
  delete properties['dataRoot'];
  properties['dataSingleFile'] = '';
  detachFrame(page, site);
  detachTerms(page);
  detachFilms(page);
  detachLinks(page);
  forgetIndex(page);
}
