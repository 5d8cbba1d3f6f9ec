import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitFiles } from '../../../../src/import/write/commit-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xueku-commit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

describe('files are written all or none', () => {
  it('new ones with their folders, and nothing beside them', () => {
    commitFiles(folder, [
      { path: 'lessons/daoru/a.md', content: '甲' },
      { path: 'attachments/daoru/a-1.png', content: new Uint8Array([1, 2]) },
    ]);
    expect(read('lessons/daoru/a.md')).toBe('甲');
    expect(readdirSync(folder).sort()).toEqual(['attachments', 'lessons']);
  });

  it('never over a file that stands there; what was written before is taken back', () => {
    writeFileSync(join(folder, 'b.md'), '编辑的');
    writeFileSync(join(folder, 'old.md'), '旧稿');
    expect(() =>
      commitFiles(folder, [
        { path: 'a.md', content: '新' },
        { path: 'old.md', content: '新稿', replaces: true },
        { path: 'b.md', content: '机器的' },
      ]),
    ).toThrow(/EEXIST/);
    expect(readdirSync(folder).sort()).toEqual(['b.md', 'old.md']);
    expect(read('b.md')).toBe('编辑的');
    expect(read('old.md')).toBe('旧稿');
  });

  it('takes back when a folder cannot be made', () => {
    writeFileSync(join(folder, 'lessons'), '一个文件');
    expect(() =>
      commitFiles(folder, [
        { path: 'a.md', content: '新' },
        { path: 'lessons/daoru/b.md', content: '新' },
      ]),
    ).toThrow();
    expect(existsSync(join(folder, 'a.md'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['lessons']);
  });

  it('replaces what it may', () => {
    mkdirSync(join(folder, 'lessons'));
    writeFileSync(join(folder, 'lessons', 'a.md'), '旧');
    commitFiles(folder, [{ path: 'lessons/a.md', content: '新', replaces: true }]);
    expect(read('lessons/a.md')).toBe('新');
    expect(readdirSync(folder)).toEqual(['lessons']);
  });
});
