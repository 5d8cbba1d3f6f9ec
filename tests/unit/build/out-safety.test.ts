import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertSafeOut } from '../../../src/build/out-safety.ts';
import { buildPaths } from '../../../src/build/paths.ts';
import { temporaryFolder, writeFiles } from './site-folder.ts';

function check(out: string, files: Record<string, string> = {}): void {
  const root = temporaryFolder();
  for (const folder of ['project/src', 'unit/content', 'unit/empty'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFiles(root, files);
  const absolute = out.startsWith('/') ? out : join(root, out);
  assertSafeOut(buildPaths(join(root, 'project'), join(root, 'unit/content'), absolute));
}

describe('assertSafeOut', () => {
  it.each([
    ['the root of the disk', '/', '整个磁盘的根'],
    ['the home folder', homedir(), '个人文件夹'],
    ['the content folder', 'unit/content', '课程文件夹在它里面'],
    ['a parent of the content folder', 'unit', '课程文件夹在它里面'],
    ['a folder in the content folder', 'unit/content/dist', '它在课程文件夹里面'],
    ['the project', 'project', '学库程序所在的文件夹'],
    ['the source of the project', 'project/src', '学库程序自己的文件夹'],
  ])('refuses %s', (_name, out, reason) => {
    expect(() => check(out)).toThrow(expect.objectContaining({ report: expect.stringContaining(reason) }));
  });

  it('refuses a folder with other things in it, and a file', () => {
    const refused = expect.objectContaining({ report: expect.stringContaining('里面有别的东西') });
    expect(() => check('photos', { 'photos/a.jpg': '' })).toThrow(refused);
    expect(() => check('photos', { 'photos/xueku-build.json': 'null' })).toThrow(refused);
    expect(() => check('a.txt', { 'a.txt': '' })).toThrow(refused);
  });

  it('allows a new folder, an empty one and an earlier site', () => {
    check('project/dist');
    check('unit/new/dist');
    check('unit/empty');
    check('unit/content-dist');
    check('dist', { 'dist/xueku-build.json': '{"site":"a","build":"b"}', 'dist/index.html': '' });
  });
});
