import { createHash } from 'node:crypto';
import { BuildFailure } from '../../build/failure.ts';
import type { FileTree } from '../file-tree.ts';
import { pathProblem } from './entry-name.ts';
import { usualLimits } from './limits.ts';
import type { StreamTree } from './open-zip.ts';
import { shownName } from './refusal.ts';

/** SHA-256 of a file, in hexadecimal digits; of a large one without holding it in memory, where the tree allows it. */
export async function checksum(tree: FileTree | StreamTree, file: string): Promise<string> {
  const hash = createHash('sha256');
  if ('stream' in tree) for await (const piece of tree.stream(file)) hash.update(piece);
  else hash.update(await tree.read(file));
  return hash.digest('hex');
}

/**
 * Reads a text in the format of sha256sum: the checksum of each file. Line ends and a byte order mark may have been
 * changed by an editor.
 * @param name where the text comes from, for messages
 * @throws BuildFailure when it is none
 */
export function parseChecksums(text: string, name: string): Map<string, string> {
  const sums = new Map<string, string>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  lines.forEach((line, index) => {
    if (line === '') return;
    const [, sum, path] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
    if (sum === undefined || path === undefined || pathProblem(path, usualLimits.pathLength) !== undefined) {
      throw new BuildFailure(
        `${name} 第 ${index + 1} 行不是“校验和  文件”的样子，可能坏了。请重新复制一份资料。`,
      );
    }
    if (sums.has(path))
      throw new BuildFailure(`${name} 里 ${shownName(path)} 出现两次，可能坏了。请重新复制一份资料。`);
    sums.set(path, sum.toLowerCase());
  });
  if (sums.size === 0) throw new BuildFailure(`${name} 是空的。请重新复制一份资料。`);
  return sums;
}
