import { x } from 'xastscript';
import type { Root } from 'xast';
import type { Library } from './library.ts';
import { urls } from './urls.ts';

/** Absolute URL of a page below the site's public address. */
export function absoluteUrl(address: string, url: string): string {
  return new URL(url.replace(/^\//, ''), address.endsWith('/') ? address : `${address}/`).href;
}

/** All pages by sitemaps.org; only lessons have a day of change. */
export function sitemap(library: Library, address: string): Root {
  const pages: { url: string; updated?: string }[] = [
    ...[urls.home, urls.tags, urls.glossary, urls.sources, urls.search, urls.accessibility, urls.about].map(
      (url) => ({
        url,
      }),
    ),
    ...library.collections.map(({ id }) => ({ url: urls.collection(id) })),
    ...library.lessons.map(({ slug, data }) => ({ url: urls.lesson(slug), updated: data.updated })),
    ...[...library.tags.values()].map((slug) => ({ url: urls.tag(slug) })),
  ];
  return x(null, [
    { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
    x(
      'urlset',
      { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      pages.map(({ url, updated }) =>
        x('url', [x('loc', absoluteUrl(address, url)), ...(updated ? [x('lastmod', updated)] : [])]),
      ),
    ),
  ]);
}
