import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { folderTree } from '../file-tree.ts';
import type { StreamTree } from './open-zip.ts';

/** The files of a folder, which can also be read piece by piece. */
export function folderStream(root: string): StreamTree {
  return {
    ...folderTree(root),
    stream: (file) => createReadStream(join(root, file)) as AsyncIterable<Uint8Array>,
  };
}
