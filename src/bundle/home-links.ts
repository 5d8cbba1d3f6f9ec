import { h } from 'hastscript';
import type { BuiltSite } from './built-site.ts';
import { find, parsePage, writePage } from './html.ts';

/** The home page as it lies in a bundle: with links to the pages that only a bundle has. */
export function homeWithLinks(site: BuiltSite, hasUpdates: boolean): string {
  const page = parsePage(site.readText('index.html'));
  const place = find('[data-bundle-links]', page);
  place.tagName = 'p';
  place.children = [
    ...(hasUpdates
      ? [h('a', { href: 'updates.html' }, '这一版更新了什么'), { type: 'text' as const, value: '　' }]
      : []),
    h('a', { href: 'selfcheck.html' }, '检查这份资料是否完整'),
  ];
  return writePage(page);
}
