import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/site/content-security-policy.ts';
import { urls } from '../../../src/site/urls.ts';

describe('contentSecurityPolicy', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

  it('forbids everything that is not named, and every other origin', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    const sources = [...directives.values()].flat();
    expect(sources.filter((source) => !/^'(?:none|self|wasm-unsafe-eval)'$|^data:$/.test(source))).toEqual(
      [],
    );
  });

  it('runs no inline script or style, no text as a script, and beside scripts only WebAssembly', () => {
    expect(directives.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
    expect(directives.get('style-src')).toEqual(["'self'"]);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|\*/);
  });
});

describe('urls', () => {
  it('are absolute from the root, with file names', () => {
    const all = Object.values(urls).map((url) => (typeof url === 'string' ? url : url('x')));
    expect(all.filter((url) => !/^\/[a-z/]+(?:(?:\.print)?\.html(?:#x)?)?$/.test(url))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    expect([
      urls.lesson('a'),
      urls.collection('a'),
      urls.tag('a'),
      urls.term('a'),
      urls.attachment('a.pdf'),
    ]).toEqual([
      '/lessons/a.html',
      '/collections/a.html',
      '/tags/a.html',
      '/glossary.html#a',
      '/attachments/a.pdf',
    ]);
  });
});
