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

  it('is not the page’s folder when hardly anything of the bundle is left there', () => {
    const copies = [...below('U盘/a/'), 'U盘/b/index.html'];
    expect(findRoot(copies, expected, '/media/U盘/b/')).toEqual({ kind: 'found', root: 'U盘/a/' });
  });
});
