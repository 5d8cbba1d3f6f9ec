import { formatSize } from '../../lesson/format-size.ts';
import { createElement } from '../create-element.ts';
import { encodePath, type OfferedDownload } from './offered-downloads.ts';

interface Offer {
  kind: string;
  label: string;
  /** What it is good for. */
  use: string;
}

/** What a type of page offers, and at the end of what: only the foot of the page could move for it. */
const offers: Readonly<
  Partial<Record<string, { place: string; heading: string; offers: readonly Offer[] }>>
> = {
  lesson: {
    place: '.lesson-end',
    heading: '带走这一课',
    offers: [{ kind: 'lesson', label: '下载这一课（单个网页）', use: '手机、电脑都能打开，不用联网' }],
  },
  collection: {
    place: '[data-collection]',
    heading: '带走这个专题',
    offers: [
      { kind: 'collection', label: '下载这个专题（压缩包）', use: '先解压，再双击 index.html' },
      { kind: 'epub', label: '下载电子书（EPUB）', use: '用手机上的阅读软件打开' },
    ],
  },
  home: {
    place: '.home',
    heading: '带走整套资料',
    offers: [{ kind: 'site', label: '下载整套资料（压缩包）', use: '先解压，再双击 index.html' }],
  },
};

/** Puts it where nothing that is seen moves: below the foot of the page when that is in the window. */
function put(section: HTMLElement, place: Element): void {
  const foot = document.querySelector('.site-footer');
  if (!foot || foot.getBoundingClientRect().top >= window.innerHeight) place.append(section);
  else foot.after(createElement('div', { class: 'wrap' }, section));
}

/**
 * Offers what was bundled of this page.
 * @param root address of the site's root
 * @param build that of the page, which a bundle may have missed
 */
export function offerDownloads(files: readonly OfferedDownload[], root: string, build: string): void {
  const type = document.documentElement.getAttribute('data-page') ?? '';
  const shown = offers[type];
  const place = shown && document.querySelector(shown.place);
  if (!place) return;
  const id = document.querySelector('[data-collection]')?.getAttribute('data-collection');
  const slug = document.querySelector('article[data-lesson]')?.getAttribute('data-lesson');
  const isOfPage = (file: OfferedDownload): boolean =>
    file.kind === 'site' || file.id === (file.kind === 'lesson' ? slug : id);
  const entries = shown.offers
    .map(({ kind, label, use }) => {
      const file = files.filter((candidate) => candidate.kind === kind && isOfPage(candidate))[0];
      if (!file) return undefined;
      const facts = [formatSize(file.bytes), file.date, ...(file.build === build ? [] : ['比本页旧'])];
      return createElement(
        'li',
        {},
        createElement('a', { href: root + encodePath(file.path), download: '' }, label),
        ' ',
        createElement('small', {}, facts.join('，')),
        createElement('small', {}, use),
      );
    })
    .filter((entry): entry is HTMLLIElement => entry !== undefined);
  if (entries.length === 0) return;
  put(
    createElement(
      'section',
      { class: 'related downloads', 'aria-label': shown.heading, 'data-downloads': '' },
      createElement('h2', {}, shown.heading),
      createElement('ul', {}, ...entries),
    ),
    place,
  );
}
