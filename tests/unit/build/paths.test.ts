import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPaths, realPath } from '../../../src/build/paths.ts';
import { temporaryFolder } from './site-folder.ts';

describe('realPath', () => {
  it('follows links, also above a folder that does not exist yet', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'real'));
    symlinkSync(join(root, 'real'), join(root, 'link'));
    expect(realPath(join(root, 'link', 'new', 'out'))).toBe(join(root, 'real', 'new', 'out'));
    expect(realPath(join(root, 'link', '..', 'real'))).toBe(join(root, 'real'));
  });
});

describe('buildPaths', () => {
  it('gives one pair of folders one work folder whatever their names, and different pairs different ones', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'content'));
    symlinkSync(join(root, 'content'), join(root, 'link'));
    const work = (content: string, out: string) =>
      buildPaths(root, join(root, content), join(root, out)).work;
    expect(work('link', 'dist')).toBe(work('content', './x/../dist'));
    expect(new Set([work('content', 'dist'), work('content', 'dist2'), work('other', 'dist')]).size).toBe(3);
  });

  it('keeps the new and the old site on the file system of the out folder', () => {
    const root = temporaryFolder();
    const paths = buildPaths(root, join(root, 'content'), join(root, '出 版', 'dist'));
    for (const path of [paths.side, paths.aside, paths.lock]) expect(dirname(path)).toBe(join(root, '出 版'));
  });
});
