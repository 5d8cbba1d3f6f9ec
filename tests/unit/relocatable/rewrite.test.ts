import { describe, expect, it } from 'vitest';
import { rewriteHtml, rewriteStyleSheet } from '../../../src/relocatable/rewrite.ts';

const files = new Set([
  'index.html',
  'lessons/a.html',
  'lessons/b c.html',
  'collections/k.html',
  'assets/s.css',
  'assets/e.js',
  'assets/图 1.png',
  'assets/p,q.png',
  'assets/f.svg',
]);

const html = (text: string, from = 'lessons/a.html', absoluteBelow?: string) =>
  rewriteHtml(text, { from, files, absoluteBelow }).replace('\uFEFF', '');

describe('rewriteHtml', () => {
  it.each([
    ['<a href="/lessons/b c.html?x=1&amp;y=2#id">', '<a href="b%20c.html?x=1&amp;y=2#id">'],
    ["<a href='/collections/k.html'>", '<a href="../collections/k.html">'],
    ['<a href=/index.html>', '<a href="../index.html">'],
    ['<a href="/">', '<a href="../index.html">'],
    ['<A HREF="/index.html">', '<A href="../index.html">'],
    ['<a href="/lessons/a.html#id">', '<a href="#id">'],
    ['<a href="/lessons/a.html">', '<a href="a.html">'],
    ['<link rel="stylesheet" href="/assets/s.css">', '<link rel="stylesheet" href="../assets/s.css">'],
    ['<script src="/assets/e.js" defer></script>', '<script src="../assets/e.js" defer></script>'],
    ['<img src="/assets/图 1.png" alt="a">', '<img src="../assets/%E5%9B%BE%201.png" alt="a">'],
    [
      '<img srcset="/assets/p,q.png 1x, /assets/f.svg 2x">',
      '<img srcset="../assets/p%2Cq.png 1x, ../assets/f.svg 2x">',
    ],
    ['<video poster="/assets/f.svg"></video>', '<video poster="../assets/f.svg"></video>'],
    ['<object data="/assets/f.svg"></object>', '<object data="../assets/f.svg"></object>'],
    ['<form action="/index.html"></form>', '<form action="../index.html"></form>'],
    ['<svg><use xlink:href="/assets/f.svg#i"/></svg>', '<svg><use xlink:href="../assets/f.svg#i"/></svg>'],
    [
      '<svg><path fill="url(/assets/f.svg#g)"/></svg>',
      '<svg><path fill="url(&quot;../assets/f.svg#g&quot;)"/></svg>',
    ],
    [
      '<meta http-equiv="refresh" content="0; url=/collections/k.html">',
      '<meta http-equiv="refresh" content="0; url=../collections/k.html">',
    ],
    [
      '<noscript><a href="/index.html">x</a></noscript>',
      '<noscript><a href="../index.html">x</a></noscript>',
    ],
  ])('%s', (before, after) => expect(html(before)).toBe(after));

  it.each([
    '<a href="https://example.cn/lessons/a.html">',
    '<a href="#id">',
    '<a href="mailto:a@b.cn">',
    '<a href="/nowhere.html">',
    '<meta name="description" content="/index.html">',
    '<p title="/index.html" data-x=\'/index.html\'>/index.html &amp; &lt;</p>',
    '<!-- <a href="/index.html"> -->',
    '<textarea><a href="/index.html"></textarea>',
    '<a href>',
  ])('leaves %s alone', (text) => expect(html(text)).toBe(text));

  it('ties 404.html to the path of the public address, with the root that scripts read', () => {
    expect(html('<html data-root=""><a href="/lessons/b c.html#x">', '404.html', '/ku/')).toBe(
      '<html data-root="/ku/"><a href="/ku/lessons/b%20c.html#x">',
    );
  });

  it('marks the text as UTF-8 once, and a second pass changes nothing', () => {
    const once = rewriteHtml('<a href="/index.html">', { from: 'lessons/a.html', files });
    expect(once.startsWith('\uFEFF<')).toBe(true);
    expect(rewriteHtml(once, { from: 'lessons/a.html', files })).toBe(once);
  });
});

describe('rewriteStyleSheet', () => {
  it('rewrites url() and @import, not comments and strings', () => {
    const css =
      '@import "/assets/s.css";a{background:url(/assets/f.svg),url( "/assets/p,q.png" )}' +
      '/* url(/assets/f.svg) */b::after{content:"url(/assets/f.svg)";mask:url(#m)}i{background:url(data:image/png;base64,A)}';
    expect(rewriteStyleSheet(css, { from: 'assets/s.css', files })).toBe(
      '\uFEFF@import "s.css";a{background:url("f.svg"),url("p%2Cq.png")}' +
        '/* url(/assets/f.svg) */b::after{content:"url(/assets/f.svg)";mask:url(#m)}i{background:url(data:image/png;base64,A)}',
    );
  });
});
