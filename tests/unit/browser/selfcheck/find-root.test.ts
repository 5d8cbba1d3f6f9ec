import { describe, expect, it } from 'vitest';
import { findRoot } from '../../../../src/browser/selfcheck/find-root.ts';

const expected = ['index.html', 'lessons/a.html', 'lessons/b.html', 'search/index.js'];

function below(root: string, paths: readonly string[] = expected): string[] {
  return paths.map((path) => root + path);
}

describe('where the bundle lies in the chosen folder', () => {
  it('is the folder itself, or one in it, however deep', () => {
    expect(findRoot(below('xk/'), expected, '')).toEqual({ kind: 'found', root: 'xk/' });
    expect(findRoot([...below('U盘/资料/xk/'), 'U盘/照片/index.html'], expected, '')).toEqual({
      kind: 'found',
      root: 'U盘/资料/xk/',
    });
  });

  it('is found when most of the files are gone', () => {
    expect(findRoot(['U盘/xk/lessons/b.html'], expected, '')).toEqual({ kind: 'found', root: 'U盘/xk/' });
  });

  it('is not known when a folder within was chosen', () => {
    expect(findRoot(['lessons/a.html', 'lessons/b.html'], expected, '')).toEqual({ kind: 'inside' });
  });

  it('is nowhere when no file of it is there', () => {
    expect(findRoot(['照片/1.jpg', '照片/a.html'], expected, '')).toEqual({ kind: 'none' });
    expect(findRoot([], expected, '')).toEqual({ kind: 'none' });
  });

  it('is that of the page when there are several copies, else the fuller one', () => {
    const copies = [...below('U盘/a/'), ...below('U盘/b/', expected.slice(1))];
    expect(findRoot(copies, expected, '/media/U盘/b/')).toEqual({ kind: 'found', root: 'U盘/b/' });
    expect(findRoot(copies, expected, '/home/c/')).toEqual({ kind: 'found', root: 'U盘/a/' });
    expect(findRoot(copies, expected, '/media/xU盘/b/')).toEqual({ kind: 'found', root: 'U盘/a/' });
  });

  it('is the page’s folder however little is left there, beside or around a whole copy', () => {
    const left = ['index.html', 'selfcheck.html'];
    const all = [...expected, 'selfcheck.html'];
    const beside = [...below('U盘/P/', left), ...below('U盘/新/', all)];
    expect(findRoot(beside, all, '/media/U盘/P/')).toEqual({ kind: 'found', root: 'U盘/P/' });
    const pasted = [...below('P/', left), ...below('P/新/', all)];
    expect(findRoot(pasted, all, '/media/U盘/P/')).toEqual({ kind: 'found', root: 'P/' });
  });

  it('is the worse of two that may be the page’s: a damaged copy must not pass for a whole one', () => {
    const nested = [...below('P/', ['index.html']), ...below('P/P/')];
    expect(findRoot(nested, expected, '/media/P/P/')).toEqual({ kind: 'found', root: 'P/' });
  });

  it('knows the page’s folder in another case and composition of letters', () => {
    const copies = [...below('U盘/a/'), ...below('U盘/Café/', ['index.html'])];
    const own = { kind: 'found', root: 'U盘/Café/' };
    expect(findRoot(copies, expected, '/media/u盘/CAFE\u0301/')).toEqual(own);
    const twins = [...below('X/p/'), ...below('X/P/', ['index.html'])];
    expect(findRoot(twins, expected, '/media/X/p/')).toEqual({ kind: 'found', root: 'X/p/' });
  });
});
