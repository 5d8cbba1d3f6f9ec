import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One entry of a content folder, as it lies on the disk. */
export interface SourceFile {
  /** Path below the content folder with forward slashes, e.g. `lessons/gongzuo-fangfa/zhenzi-jue.mdx`. */
  path: string;
  /** Empty for symbolic links and files over the limit, which are never read, and for attachments, which may be large. */
  bytes: Uint8Array;
  kind: 'file' | 'symlink' | 'too-large';
  /** Size on disk in bytes. */
  size: number;
}

/** Text over 1 MB is no lesson: Astro needs a minute for 8 MB of Markdown (measured). */
export const textSizeLimit = 1_000_000;

/** Attachments travel on USB sticks and through mail: 50 MB each. */
export const attachmentSizeLimit = 50_000_000;

/** The content folder itself cannot be read. */
export class ContentFolderError extends Error {
  override name = 'ContentFolderError';
}

function readEntry(root: string, path: string): SourceFile {
  const status = lstatSync(join(root, path));
  const base = { path, bytes: new Uint8Array(), size: status.size };
  if (status.isSymbolicLink()) return { ...base, kind: 'symlink' };
  const isAttachment = path.startsWith('attachments/');
  if (status.size > (isAttachment ? attachmentSizeLimit : textSizeLimit)) return { ...base, kind: 'too-large' };
  return { ...base, kind: 'file', bytes: isAttachment ? new Uint8Array() : readFileSync(join(root, path)) };
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    // Files that systems leave behind (.DS_Store, Thumbs.db) are no content.
    if (entry.name.startsWith('.') || entry.name === 'Thumbs.db') return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(root, path) : [path];
  });
}

/**
 * Reads a whole content folder into memory, sorted by path so that no result depends on the file system.
 * @throws ContentFolderError when the folder is missing or cannot be listed.
 */
export function readContentFolder(root: string): SourceFile[] {
  let paths: string[];
  try {
    paths = walk(root, '');
  } catch (error) {
    throw new ContentFolderError(`打不开内容文件夹 ${root}（${(error as Error).message}）。请检查 --content 后面的路径。`);
  }
  return paths.sort((a, b) => (a < b ? -1 : 1)).map((path) => readEntry(root, path));
}
