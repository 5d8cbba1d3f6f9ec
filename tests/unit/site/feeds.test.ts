import { toXml } from 'xast-util-to-xml';
import { describe, expect, it } from 'vitest';
import { atomFeed } from '../../../src/site/feed.ts';
import type { Library } from '../../../src/site/library.ts';
import { readLibrary } from '../../../src/site/read-library.ts';
import { absoluteUrl, sitemap } from '../../../src/site/sitemap.ts';
import { contentFiles, projectFiles } from '../support/content-folder.ts';
import { lessonFile } from '../support/lesson-data.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { assertWellFormed } from '../support/well-formed.ts';

const address = 'https://example.cn/ku';

function library(changes: Record<string, string> = {}): Library {
  return readLibrary(temporaryFolder({ ...contentFiles, ...changes }), temporaryFolder(projectFiles), false);
}

/** Texts of all elements of a name, in order. */
const texts = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

describe('assertWellFormed', () => {
  it.each([
    '<a>',
    '<a></b>',
    '<a>&</a>',
    '<a>&nbsp;</a>',
    '<a b="<"/>',
    '<a b="&"/>',
    '<a b=c/>',
    'a<',
    '<a>\u0001</a>',
  ])('refuses %j', (xml) => expect(() => assertWellFormed(xml)).toThrow());

  it('takes what is well-formed', () => {
    assertWellFormed('<?xml version="1.0"?><a b="c &amp; d"><e/>x &lt; y</a>');
  });
});

describe('absoluteUrl', () => {
  it.each([
    ['https://example.cn', '/index.html', 'https://example.cn/index.html'],
    ['https://example.cn/', '/lessons/a.html', 'https://example.cn/lessons/a.html'],
    ['https://example.cn/ku', '/lessons/a.html', 'https://example.cn/ku/lessons/a.html'],
    ['https://example.cn/ku/', '/lessons/a.html', 'https://example.cn/ku/lessons/a.html'],
    ['http://10.0.0.1:8080/学库', '/index.html', 'http://10.0.0.1:8080/%E5%AD%A6%E5%BA%93/index.html'],
  ])('%s + %s', (site, url, absolute) => expect(absoluteUrl(site, url)).toBe(absolute));
});

describe('sitemap', () => {
  it('lists every page once, absolutely', () => {
    const xml = toXml(sitemap(library(), address));
    assertWellFormed(xml);
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?><urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">/,
    );
    const locations = texts(xml, 'loc');
    expect(locations.every((location) => location?.startsWith(`${address}/`))).toBe(true);
    expect(new Set(locations).size).toBe(locations.length);
    expect(locations.map((location) => location?.slice(address.length))).toEqual([
      ...['index', 'tags', 'glossary', 'sources', 'search', 'accessibility', 'about'].map(
        (name) => `/${name}.html`,
      ),
      '/collections/lixin.html',
      '/collections/fangfa.html',
      '/lessons/d-lesson.html',
      '/lessons/b-lesson.html',
      '/lessons/a-lesson.html',
      '/tags/gong-shi.html',
      '/tags/gong-shi-653b52bf.html',
      '/tags/li-xin.html',
      '/tags/zou-fang.html',
    ]);
  });

  it('says when each lesson changed', () => {
    const xml = toXml(sitemap(library(), address));
    expect(texts(xml, 'lastmod')).toEqual(['2026-11-21', '2026-11-22', '2026-11-20']);
    expect(xml).toContain(`<loc>${address}/lessons/b-lesson.html</loc><lastmod>2026-11-22</lastmod>`);
  });
});

describe('atomFeed', () => {
  it('has what RFC 4287 asks for', () => {
    const xml = toXml(atomFeed(library(), address));
    assertWellFormed(xml);
    expect(xml).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?><feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="zh-CN">/,
    );
    expect(xml).toContain(
      `<id>${address}/index.html</id><title>测试库</title><updated>2026-11-22T00:00:00+08:00</updated>`,
    );
    expect(xml).toContain('<author><name>测试街道</name></author>');
    expect(xml).toContain(`<link rel="self" href="${address}/feed.xml"/>`.replace('/>', ''));
    expect([...xml.matchAll(/<entry>/g)]).toHaveLength(3);
    expect([...xml.matchAll(/href="([^"]*)"/g)].every(([, href]) => href?.startsWith(`${address}/`))).toBe(
      true,
    );
  });

  it('is newest first, and keeps the order of the site within a day', () => {
    expect(texts(toXml(atomFeed(library(), address)), 'title')).toEqual([
      '测试库',
      '第一课',
      '另一门',
      '第二课',
    ]);
    const sameDay = library({
      'lessons/fangfa/a-lesson.mdx': lessonFile({ title: '第二课', order: 2 }),
      'lessons/fangfa/b-lesson.md': lessonFile({ title: '第一课', order: 1 }),
    });
    expect(texts(toXml(atomFeed(sameDay, address)), 'title')).toEqual([
      '测试库',
      '另一门',
      '第一课',
      '第二课',
    ]);
  });

  it('escapes what authors write', () => {
    const hostile = {
      title: '<b>甲</b> & "乙"',
      summary: ']]><script>alert(1)</script>&nbsp;',
      tags: ['<&>'],
    };
    const changed = library({ 'lessons/fangfa/a-lesson.mdx': lessonFile(hostile) });
    for (const xml of [toXml(atomFeed(changed, address)), toXml(sitemap(changed, `${address}?a=1&b=2`))]) {
      assertWellFormed(xml);
      expect(xml).not.toMatch(/<b>|<script>/);
    }
    expect(toXml(atomFeed(changed, address))).toContain('&#x3C;b>甲&#x3C;/b> &#x26; "乙"');
  });
});
