import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../build/list-files.ts';

/** Files of a site wherever they lie: in a folder, in an archive, or still to be written. */
export interface FileTree {
  /** Relative to the site's root, with forward slashes, sorted. */
  files: readonly string[];
  read(file: string): Promise<Uint8Array>;
}

/** The files of a folder, read one by one as they are needed. */
export function folderTree(root: string): FileTree {
  return { files: listFiles(root), read: (file) => readFile(join(root, file)) };
}

/** A tree with some files put in or in the place of others, and others left out. */
export function changedTree(
  tree: FileTree,
  added: ReadonlyMap<string, Uint8Array>,
  isKept: (file: string) => boolean = () => true,
): FileTree {
  const files = [...new Set([...tree.files.filter(isKept), ...added.keys()])];
  return {
    files: files.sort((a, b) => (a < b ? -1 : 1)),
    read: (file) => {
      const bytes = added.get(file);
      return bytes ? Promise.resolve(bytes) : tree.read(file);
    },
  };
}
