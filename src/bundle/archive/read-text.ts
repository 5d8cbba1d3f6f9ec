import { BuildFailure } from '../../build/failure.ts';
import type { FileTree } from '../file-tree.ts';
import type { StreamTree } from './open-zip.ts';
import { quotedName } from './refusal.ts';

const mebibyte = 1024 ** 2;

/** Bytes of a text that is read whole, with room for the largest that 学库 writes. */
export const textLimits = {
  /** A list of 65,000 files. */
  list: 32 * mebibyte,
  /** A page with ten thousand lessons. */
  page: 16 * mebibyte,
};

/**
 * A text of a tree that may come from anywhere. Of a longer one no more than the limit is kept in memory, where the
 * tree allows it.
 * @param name what to call the tree in messages
 * @throws BuildFailure when it is longer than the limit
 */
export async function readText(
  tree: FileTree | StreamTree,
  file: string,
  limit: number,
  name: string,
): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of 'stream' in tree ? tree.stream(file) : [await tree.read(file)]) {
    length += piece.length;
    if (length > limit) {
      throw new BuildFailure(
        `${name} 里的${quotedName(file)}超过 ${limit / mebibyte} MB，不像是学库做的，可能坏了或者有害。请重新要一份资料。`,
      );
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}
