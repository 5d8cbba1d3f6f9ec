import { open, type FileHandle } from 'node:fs/promises';
import { BuildFailure } from '../../build/failure.ts';
import { isSystemFile } from '../../integrity/system-file.ts';
import type { FileTree } from '../file-tree.ts';
import { ArchiveFile } from './archive-file.ts';
import { usualLimits, type ZipLimits } from './limits.ts';
import { readEntries, type ZipEntry } from './read-entries.ts';
import { unpackEntry } from './unpack-entry.ts';

/** A tree whose files can also be read piece by piece. */
export interface StreamTree extends FileTree {
  stream(file: string): AsyncIterable<Uint8Array>;
}

/** The files of an archive, of which every one may be unpacked on any system. */
export interface ZipTree extends StreamTree {
  /** The folder that holds everything in the archive, `a` or `a/b`; its name is left out of `files`. Empty: none. */
  top: string;
  close(): Promise<void>;
}

/** The folders that all paths share. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map((path) => path.split('/').slice(0, -1));
  const isShared = (index: number): boolean => rest.every((folders) => folders[index] === first[index]);
  const count = [...first].findIndex((_, index) => !isShared(index));
  return [...(count === -1 ? first : first.slice(0, count))].join('/');
}

async function openFile(path: string): Promise<{ handle: FileHandle; size: number }> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, size: stats.size };
  } catch (error) {
    await handle?.close();
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new BuildFailure(`找不到 ${path}。请看看路径有没有写错，带空格的路径要用引号括起来。`);
    throw new BuildFailure(`读不了 ${path}：${(error as Error).message}。请看看它是不是正被别的程序使用。`);
  }
  await handle.close();
  throw new BuildFailure(`${path} 不是文件。请写 zip 压缩包的路径。`);
}

/**
 * Opens a zip archive that may come from anywhere. Names are judged before anything is unpacked, and sizes while it
 * is. Close it when it is no longer needed.
 * @throws BuildFailure when it is no zip, is damaged, or must not be unpacked; so do the tree's own methods
 */
export async function openZip(path: string, limits: ZipLimits = usualLimits): Promise<ZipTree> {
  const { handle, size } = await openFile(path);
  const file = new ArchiveFile(handle, size);
  let entries: ZipEntry[];
  try {
    entries = await readEntries({ path, size, file, limits });
  } catch (error) {
    await handle.close();
    throw error;
  }
  const isWanted = (name: string): boolean => !name.endsWith('/') && !isSystemFile(name);
  const kept = entries.filter((entry) => isWanted(entry.path));
  const top = commonFolder(kept.map((entry) => entry.path));
  const byPath = new Map(
    kept.map((entry) => [top === '' ? entry.path : entry.path.slice(top.length + 1), entry]),
  );
  const stream = (name: string): AsyncIterable<Uint8Array> => {
    const entry = byPath.get(name);
    if (!entry) throw new BuildFailure(`${path} 里没有文件 ${name}。`);
    return unpackEntry(path, file, entry);
  };
  return {
    files: [...byPath.keys()].sort((a, b) => (a < b ? -1 : 1)),
    top,
    stream,
    read: async (name) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of stream(name)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    close: () => handle.close(),
  };
}
