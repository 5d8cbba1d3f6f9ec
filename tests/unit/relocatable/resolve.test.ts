import { describe, expect, it } from 'vitest';
import { resolveUrl } from '../../../src/relocatable/resolve.ts';

const files = new Set([
  'index.html',
  'lessons/a.html',
  'lessons/课 程#1.html',
  'tags/index.html',
  'assets/x.css',
]);
const resolve = (url: string, from = 'lessons/a.html', basePath = '/') =>
  resolveUrl(url, { from, files, basePath });

describe('resolveUrl', () => {
  it('finds root-absolute and relative files and keeps query and fragment as written', () => {
    expect(resolve('/lessons/a.html?q=立信#第一节')).toEqual({
      kind: 'file',
      file: 'lessons/a.html',
      suffix: '?q=立信#第一节',
      fragment: '第一节',
    });
    expect(resolve('../assets/x.css')).toMatchObject({ kind: 'file', file: 'assets/x.css' });
    expect(resolve(' /index.html\n')).toMatchObject({ kind: 'file', file: 'index.html', suffix: '' });
  });

  it('finds the index of a folder, with and without the slash', () => {
    for (const url of ['/', '/index.html', '..', '../'])
      expect(resolve(url)).toMatchObject({ file: 'index.html' });
    for (const url of ['/tags', '/tags/']) expect(resolve(url)).toMatchObject({ file: 'tags/index.html' });
  });

  it('decodes percent signs in paths and fragments', () => {
    expect(resolve('/lessons/%E8%AF%BE%20%E7%A8%8B%231.html#%E8%8A%82')).toMatchObject({
      file: 'lessons/课 程#1.html',
      fragment: '节',
    });
    expect(resolve('#%E8%8A%82')).toEqual({ kind: 'same-page', fragment: '节' });
    expect(resolve('#100%')).toEqual({ kind: 'same-page', fragment: '100%' });
    expect(resolve('#a:~:text=b')).toEqual({ kind: 'same-page', fragment: 'a' });
  });

  it('reports what leads to no file, also in another case or without the ending', () => {
    for (const url of ['/lessons/b.html', '/Lessons/a.html', '/lessons/a', '/%zz', '/a.html/']) {
      expect(resolve(url).kind, url).toBe('missing');
    }
  });

  it('cannot leave the site', () => {
    expect(resolve('../../../index.html')).toMatchObject({ kind: 'file', file: 'index.html' });
  });

  it('tells other origins, scripts and addresses without a file apart', () => {
    for (const url of [
      'https://x.cn/',
      '//x.cn/a',
      'http://x.cn',
      '\\\\x.cn\\a',
      'file:///c:/a',
      'http://[',
    ]) {
      expect(resolve(url).kind, url).toBe('outside');
    }
    expect(resolve('JavaScript:alert(1)').kind).toBe('script');
    for (const url of ['mailto:a@b.cn', 'tel:12345', 'data:image/png;base64,AA==']) {
      expect(resolve(url).kind, url).toBe('opaque');
    }
  });

  it('takes root-absolute addresses below a base path', () => {
    expect(resolve('/ku/lessons/a.html', '404.html', '/ku/')).toMatchObject({ file: 'lessons/a.html' });
    expect(resolve('/lessons/a.html', '404.html', '/ku/').kind).toBe('missing');
  });
});
