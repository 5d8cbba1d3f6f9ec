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

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '它是一个文件',
  EACCES: '没有读取的权限',
};

function readEntry(root: string, path: string): SourceFile {
  const status = lstatSync(join(root, path));
  const base = { path, bytes: new Uint8Array(), size: status.size };
  if (status.isSymbolicLink()) return { ...base, kind: 'symlink' };
  const isAttachment = path.startsWith('attachments/');
  if (status.size > (isAttachment ? attachmentSizeLimit : textSizeLimit)) return { ...base, kind: 'too-large' };
  return { ...base, kind: 'file', bytes: isAttachment ? new Uint8Array() : readFileSync(join(root, path)) };
}

/** What systems and office programs leave behind (.DS_Store, Thumbs.db, the lock file of an open ~$通知.docx) is no content. */
const leftBehind = /^(?:\.|~\$|(?:thumbs\.db|desktop\.ini)$)/i;

/** What `npm run import` keeps beside the lessons: its reports, and its own drafts for the next merge. */
export const importFolder = 'import';

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (leftBehind.test(entry.name)) return [];
    if (folder === '' && entry.name === importFolder && entry.isDirectory()) return [];
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
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = reasons[code ?? ''] ?? message;
    throw new ContentFolderError(`打不开内容文件夹 ${root}：${reason}。请检查 --content 后面的路径。`);
  }
  return paths.sort((a, b) => (a < b ? -1 : 1)).map((path) => readEntry(root, path));
}
