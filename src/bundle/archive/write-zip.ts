import { closeSync, openSync, writeFileSync } from 'node:fs';
import { BuildFailure } from '../../build/failure.ts';
import type { FileTree } from '../file-tree.ts';
import { pathProblem } from './entry-name.ts';
import { usualLimits } from './limits.ts';
import { findClash } from './name-clash.ts';
import { quotedName } from './refusal.ts';
import { ZipWriter } from './zip-writer.ts';

/** What the classic zip format can hold; the larger one (zip64) is not read by the explorer of Windows 7. */
const archiveBytes = 4_000_000_000;

/** Already compressed: packed as they are, which saves minutes with videos. */
const compressed = /\.(?:png|jpe?g|webp|gif|mp4|webm|mp3|docx|xlsx|pptx|zip|epub)$/i;

export interface ZipOptions {
  /** The one folder that everything lies in. */
  top: string;
  /** The time of every file. */
  day: string;
  signal: AbortSignal;
}

/** @throws BuildFailure when there is a file that a reader of archives, ours first, would refuse */
function assertPackable(files: readonly string[], top: string): void {
  if (files.length > usualLimits.entries) {
    throw new BuildFailure(
      `资料有 ${files.length} 个文件，一个压缩包最多放 ${usualLimits.entries} 个。请用 --collection 按专题打包。`,
    );
  }
  for (const file of files) {
    const problem = pathProblem(`${top}/${file}`, usualLimits.pathLength);
    if (problem === undefined) continue;
    throw new BuildFailure(`${quotedName(file)}${problem}，不能放进压缩包。请给它换一个短些、普通的名字。`);
  }
  const clash = findClash(files);
  if (!clash) return;
  const names = clash.map(quotedName).join('和');
  throw new BuildFailure(`${names}在 Windows 上是同一个文件，不能放进一个压缩包。请给其中一个改名。`);
}

/**
 * Packs a tree into a zip, one file after the other, so that memory holds the largest file and not the whole.
 * The same files, folder name and day give the same bytes, wherever and whenever. Whatever is packed can be read by
 * `openZip`.
 * @throws BuildFailure for what the zip format cannot hold
 */
export async function writeZip(
  path: string,
  tree: FileTree,
  { top, day, signal }: ZipOptions,
): Promise<void> {
  assertPackable(tree.files, top);
  const output = openSync(path, 'w');
  // Where the disk takes only a part at once, this goes on until all is written.
  const zip = new ZipWriter(day, (bytes) => writeFileSync(output, bytes));
  let total = 0;
  try {
    for (const file of tree.files) {
      signal.throwIfAborted();
      const bytes = await tree.read(file);
      total += bytes.length;
      if (bytes.length > usualLimits.fileBytes || total > usualLimits.totalBytes) {
        throw new BuildFailure(`放到${quotedName(file)}时太大了，旧电脑解不开。请减少视频和大的附件。`);
      }
      zip.add(`${top}/${file}`, bytes, !compressed.test(file));
      if (zip.size > archiveBytes) {
        throw new BuildFailure('压缩包超过 4 GB，旧电脑打不开。请用 --collection 按专题打包，或者减少视频。');
      }
    }
    zip.end();
  } finally {
    closeSync(output);
  }
}
