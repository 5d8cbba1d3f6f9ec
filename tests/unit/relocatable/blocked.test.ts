import { describe, expect, it } from 'vitest';
import { blockedIn } from '../../../src/relocatable/blocked.ts';
import { scanHtml } from '../../../src/relocatable/scan-html.ts';

function blocked(html: string): string[] {
  const found: string[] = [];
  scanHtml(html, { startTag: (tag) => found.push(...blockedIn(tag)) });
  return found;
}

describe('blockedIn', () => {
  it.each([
    '<script type="module" src="a.js"></script>',
    '<script>a()</script>',
    '<script type="application/ld+json">{}</script>',
    '<script src="a.js" crossorigin></script>',
    '<link rel="stylesheet" href="a.css" integrity="sha256-x">',
    '<link rel="modulepreload" href="a.js">',
    '<style>a{}</style>',
    '<p style="color:red">',
    '<body onload="a()">',
    '<base href="/">',
    '<svg><use href="a.svg#x"/></svg>',
  ])('finds one fault in %s', (html) => expect(blocked(html)).toHaveLength(1));

  it.each([
    '<script src="a.js" defer></script>',
    '<link rel="stylesheet" href="a.css">',
    '<svg><use href="#x"/></svg>',
    '<p class="style" data-onload="x" title="&lt;style&gt;">',
    '<!-- <style></style> -->',
  ])('finds none in %s', (html) => expect(blocked(html)).toEqual([]));
});
