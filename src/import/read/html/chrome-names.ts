import type { Element } from 'hast';
import { attribute } from './tree.ts';

const chromeElements: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'menu']);
const chromeRoles: ReadonlySet<string> = new Set([
  'banner',
  'complementary',
  'contentinfo',
  'menu',
  'menubar',
  'navigation',
  'search',
  'toolbar',
]);

/** Whole words of a class or an id that name a part of a page around the article. */
const chromeWord = new RegExp(
  '^(?:' +
    'nav|navbar|navi|navigation|menu|mainmenu|submenu|topbar|toolbar|sidebar|side|breadcrumbs?|crumbs?|' +
    'foot|footer|copyright|share|sharebox|fenxiang|bdsharebuttonbox|bshare|jiathis|social|' +
    'pagination|pager|prevnext|friendlinks?|flink|related|recommend|login|searchbox|' +
    'toolbtn|qrcode|erweima|gotop|totop|backtop|' +
    'daohang|weizhi|dibu|banquan|youqing)$',
  'i',
);

/** Whole names only: `article-header` and `content-top` belong to the article. */
const chromeName = /^(?:header|head|top|banner|logo|bottom)$/i;

function namesOf(element: Element): string {
  return `${attribute(element, 'className') ?? ''} ${attribute(element, 'id') ?? ''}`.slice(0, 1_000);
}

/** Words of `left-nav`, `leftNav` and `left_nav` alike. */
function wordsOf(names: string): string[] {
  return names
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+|\d+/)
    .filter((word) => word !== '');
}

/** True for an element that by its name, role or class stands around an article, not in it. */
export function isChrome(element: Element, isInArticle: boolean): boolean {
  if (element.tagName === 'body' || element.tagName === 'html') return false;
  if (chromeElements.has(element.tagName)) return true;
  // The header of an article holds its title.
  if (element.tagName === 'header') return !isInArticle;
  if (chromeRoles.has(attribute(element, 'role') ?? '')) return true;
  const names = namesOf(element);
  if (!isInArticle && names.split(/\s+/).some((name) => chromeName.test(name))) return true;
  return wordsOf(names).some((word) => chromeWord.test(word));
}
