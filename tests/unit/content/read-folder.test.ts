import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  attachmentSizeLimit,
  ContentFolderError,
  readContentFolder,
  textSizeLimit,
} from '../../../src/content/read-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const paths = (folder: string) => readContentFolder(folder).map(({ path }) => path);

describe('readContentFolder', () => {
  it('reads all files, sorted by path, with forward slashes', () => {
    const folder = temporaryFolder({ 'site.yaml': 'a', 'lessons/b/c.md': '丙', 'lessons/a.md': '', 'attachments/图 1.png': 'x' });
    expect(readContentFolder(folder)).toEqual([
      // Attachments may be large: only their size is read.
      { path: 'attachments/图 1.png', bytes: new Uint8Array(), size: 1, kind: 'file' },
      { path: 'lessons/a.md', bytes: Buffer.from(''), size: 0, kind: 'file' },
      { path: 'lessons/b/c.md', bytes: Buffer.from('丙'), size: 3, kind: 'file' },
      { path: 'site.yaml', bytes: Buffer.from('a'), size: 1, kind: 'file' },
    ]);
  });

  it('leaves out what systems and office programs leave behind', () => {
    const folder = temporaryFolder({
      '.DS_Store': 'x',
      'lessons/.hidden/a.md': 'x',
      'attachments/Thumbs.db': 'x',
      'attachments/desktop.ini': 'x',
      'attachments/~$通知.docx': 'x',
      'attachments/通知~$.docx': 'x',
    });
    expect(paths(folder)).toEqual(['attachments/通知~$.docx']);
  });

  it('leaves out what the import keeps, but no lesson folder of that name', () => {
    const folder = temporaryFolder({
      'import/reports/20261122-0900/report.html': 'x',
      'import/bases/a.json': '{}',
      'lessons/import/a.md': 'x',
    });
    expect(paths(folder)).toEqual(['lessons/import/a.md']);
  });

  it('never follows a symbolic link', () => {
    const folder = temporaryFolder({ 'a.md': '甲' });
    symlinkSync('/etc/hostname', join(folder, 'file.md'));
    symlinkSync('/etc', join(folder, 'folder'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken'));
    const links = readContentFolder(folder).filter(({ path }) => path !== 'a.md');
    expect(links.map(({ path, kind, bytes }) => [path, kind, bytes.length])).toEqual([
      ['broken', 'symlink', 0],
      ['file.md', 'symlink', 0],
      ['folder', 'symlink', 0],
    ]);
  });

  it('does not read what is too large, by the limit of its kind', () => {
    const folder = temporaryFolder({ 'at-limit.md': '', 'over.md': '', 'attachments/large.mp4': '', 'attachments/over.mp4': '' });
    truncateSync(join(folder, 'at-limit.md'), textSizeLimit);
    truncateSync(join(folder, 'over.md'), textSizeLimit + 1);
    truncateSync(join(folder, 'attachments/large.mp4'), attachmentSizeLimit);
    truncateSync(join(folder, 'attachments/over.mp4'), attachmentSizeLimit + 1);
    expect(readContentFolder(folder).map(({ path, kind, bytes }) => [path, kind, bytes.length])).toEqual([
      ['at-limit.md', 'file', textSizeLimit],
      ['attachments/large.mp4', 'file', 0],
      ['attachments/over.mp4', 'too-large', 0],
      ['over.md', 'too-large', 0],
    ]);
  });

  it('says in Chinese that the folder is missing, or is a file', () => {
    const folder = temporaryFolder({ 'a.md': '' });
    for (const wrong of ['nowhere', 'a.md']) {
      expect(() => readContentFolder(join(folder, wrong))).toThrow(ContentFolderError);
      expect(() => readContentFolder(join(folder, wrong))).toThrow(/打不开内容文件夹 .*--content/);
    }
  });
});
