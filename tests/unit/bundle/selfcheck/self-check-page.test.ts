import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltSite } from '../../../../src/bundle/built-site.ts';
import { attributeOf, find, findAll, parsePage, textOf } from '../../../../src/bundle/html.ts';
import { selfCheckPage } from '../../../../src/bundle/selfcheck/self-check-page.ts';

const hostile = '</script><script>alert(1)</script>';
const site = {
  title: `学库${hostile}`,
  marker: { site: 'xueku', date: '2026-11-21', build: '0123abcd' },
} as unknown as BuiltSite;
const manifest = [
  { path: 'index.html', size: 3, sha256: 'ab'.repeat(32) },
  { path: `附件/${hostile}`, size: 0, sha256: 'cd'.repeat(32) },
];

let html: string;
beforeAll(async () => {
  html = await selfCheckPage(site, manifest);
});

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

describe('the page that checks a bundle', () => {
  it('carries the list of files as data, whatever their names are', () => {
    const data = JSON.parse(textOf(find('#manifest', parsePage(html)))) as unknown;
    expect(data).toEqual({
      site: 'xueku',
      date: '2026-11-21',
      build: '0123abcd',
      files: manifest.map(({ path, size, sha256 }) => [path, size, sha256]),
    });
    expect(findAll('script', parsePage(html))).toHaveLength(2);
  });

  it('allows its one script and its one style, and nothing else', () => {
    const page = parsePage(html);
    const policy = attributeOf(find('meta[http-equiv]', page), 'content');
    const code = (selector: string): string => {
      const [text] = find(selector, page).children;
      return text?.type === 'text' ? text.value : '';
    };
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(code('script:not([type])'))}; style-src ${hash(code('style'))}; base-uri 'none'; form-action 'none'`,
    );
  });

  it('needs no other file', () => {
    expect(findAll('[src], link', parsePage(html))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|import\(/);
  });

  it('is the same for the same bundle, and small', async () => {
    expect(await selfCheckPage(site, manifest)).toBe(html);
    expect(html.length).toBeLessThan(20_000);
  });
});
