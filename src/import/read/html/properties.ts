import type { Nodes } from 'hast';
import type { SourceDocument } from '../../document/source-document.ts';
import { attribute, textOf, walk } from './tree.ts';

/** Names of `<meta>`, in lower case, most telling first. The first ones are prescribed for sites of the government. */
const names = {
  title: ['articletitle', 'og:title', 'dc.title'],
  author: ['author', 'article:author', 'og:article:author', 'dc.creator', 'byline'],
  date: [
    ...['pubdate', 'article:published_time', 'publishdate', 'publish_date', 'publish-date', 'dc.date'],
    ...['weibo:article:create_at', 'datepublished', 'releasedate', 'og:release_date'],
  ],
  publisher: ['contentsource', 'og:site_name', 'sitename', 'mediaid', 'dc.publisher'],
} as const;

const longest = 200;

function readMeta(tree: Nodes): Map<string, string> {
  const found = new Map<string, string>();
  walk(tree, {
    enter: (element) => {
      if (element.tagName !== 'meta') return;
      const name = ['name', 'property', 'itemProp'].map((key) => attribute(element, key)).find((key) => key);
      const content = (attribute(element, 'content') ?? '').replaceAll(/\s+/g, ' ').trim();
      const key = name?.toLowerCase();
      if (key !== undefined && content !== '' && content.length <= longest && !found.has(key))
        found.set(key, content);
    },
  });
  return found;
}

/** A date as 2014-06-20. */
function dateIn(text: string): string | undefined {
  const [, year = '', month = '', day = ''] =
    /((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text) ?? [];
  const [monthNumber, dayNumber] = [Number(month), Number(day)];
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** WeChat writes the date of an article into the page by a script; the number in it is seconds. */
function weChatDate(html: string): string | undefined {
  const [, seconds] = /\bct\s*=\s*["'](\d{10})["']/.exec(html) ?? [];
  const [, date] = /\bcreateTime\s*=\s*["']([\d-]{8,10})[ "']/.exec(html) ?? [];
  if (date !== undefined) return dateIn(date);
  if (seconds === undefined) return undefined;
  // Chinese time, eight hours ahead, whole year round.
  return new Date((Number(seconds) + 8 * 3600) * 1000).toISOString().slice(0, 10);
}

function readElements(tree: Nodes): { title: string; account: string; isWeChat: boolean } {
  const found = { title: '', account: '', isWeChat: false };
  walk(tree, {
    enter: (element) => {
      if (element.tagName === 'title' && found.title === '') found.title = textOf(element);
      const id = attribute(element, 'id');
      if (id === 'js_name') found.account = textOf(element);
      if (id === 'js_content') found.isWeChat = true;
    },
  });
  return found;
}

/**
 * What a page says of itself outside its text.
 * @param html for the one date that only a script holds; nothing of it is run
 */
export function readProperties(tree: Nodes, html: string): SourceDocument['properties'] {
  const meta = readMeta(tree);
  const page = readElements(tree);
  const first = (keys: readonly string[]): string | undefined =>
    keys.map((key) => meta.get(key)).find((value) => value !== undefined);
  const clean = (text: string | undefined): string | undefined => {
    const words = text?.replaceAll(/\s+/g, ' ').trim().slice(0, longest);
    return words === '' || words === undefined || /^https?:/.test(words) ? undefined : words;
  };
  const properties = {
    title: clean(first(names.title)) ?? clean(page.title),
    author: clean(first(names.author)),
    date: dateIn(first(names.date) ?? '') ?? (page.isWeChat ? weChatDate(html) : undefined),
    publisher: (page.isWeChat ? clean(page.account) : undefined) ?? clean(first(names.publisher)),
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
