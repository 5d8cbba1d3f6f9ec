import { describe, expect, it } from 'vitest';
import { buildCommand, quotedPath } from '../../../src/build/quoted-path.ts';

describe('quotedPath', () => {
  it.each([
    ['dist', 'dist'],
    ['../我们的课/dist', '../我们的课/dist'],
    ['D:\\学习\\dist', 'D:\\学习\\dist'],
    ['我们的 课', '"我们的 课"'],
    ['a&b', '"a&b"'],
    ['(1)', '"(1)"'],
  ])('%s', (path, typed) => expect(quotedPath(path)).toBe(typed));
});

describe('buildCommand', () => {
  it('says only what is not usual', () => {
    expect(buildCommand({ contentDir: 'content', outDir: 'dist' })).toBe('npm run build');
    expect(buildCommand({ contentDir: '../a b', outDir: 'dist' })).toBe(
      'npm run build -- --content "../a b"',
    );
    expect(buildCommand({ contentDir: 'x', outDir: 'y' })).toBe('npm run build -- --content x --out y');
  });
});
