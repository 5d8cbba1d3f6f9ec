import type { Root } from 'xast';
import { x } from 'xastscript';
import type { Library } from './library.ts';
import { absoluteUrl } from './sitemap.ts';
import { urls } from './urls.ts';

/** Days have no time of day; the feed says midnight in Beijing. */
function timestamp(day: string): string {
  return `${day}T00:00:00+08:00`;
}

/** The lessons as an Atom feed (RFC 4287), newest first, those of one day in the site's order. */
export function atomFeed({ site, lessons, version }: Library, address: string): Root {
  const newestFirst = lessons.toSorted(
    (a, b) => Number(a.data.updated < b.data.updated) - Number(a.data.updated > b.data.updated),
  );
  const home = absoluteUrl(address, urls.home);
  return x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      x('id', home),
      x('title', site.title),
      x('updated', timestamp(version.date)),
      x('author', [x('name', site.unit)]),
      x('link', { href: home }),
      x('link', { rel: 'self', href: absoluteUrl(address, '/feed.xml') }),
      ...newestFirst.map(({ slug, data }) =>
        x('entry', [
          x('id', absoluteUrl(address, urls.lesson(slug))),
          x('title', data.title),
          x('updated', timestamp(data.updated)),
          x('link', { href: absoluteUrl(address, urls.lesson(slug)) }),
          x('summary', data.summary),
        ]),
      ),
    ]),
  ]);
}
