import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { BuildFailure } from '../../build/failure.ts';
import type { FileTree } from '../file-tree.ts';

/** What the classic zip format can hold; the larger one (zip64) is not read by the explorer of Windows 7. */
const limits = { files: 65_000, bytes: 4_000_000_000 };

/** Already compressed: packed as they are, which saves minutes with videos. */
const compressed = /\.(?:png|jpe?g|webp|gif|mp4|webm|mp3|docx|xlsx|pptx|zip|epub)$/i;

/**
 * A zip stores no time zone: it takes the fields of a local time. Made of local fields, the same day gives the same
 * bytes in every time zone; noon exists everywhere, midnight does not where the clocks change.
 * @param day `2026-11-21`
 */
export function zipTime(day: string): Date {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year ?? 1980, (month ?? 1) - 1, date ?? 1, 12);
}

/**
 * Marks every name as UTF-8 (bit 11): fflate sets the mark where a name or a comment is not ASCII, and programs in
 * China guess GBK where it is missing.
 */
const comment = '学库';

export interface ZipOptions {
  /** The one folder that everything lies in. */
  top: string;
  /** The time of every file. */
  day: string;
  signal: AbortSignal;
}

/**
 * Packs a tree into a zip, one file after the other, so that memory holds the largest file and not the whole.
 * The same files, folder name and day give the same bytes, wherever and whenever.
 * @throws BuildFailure for what the zip format cannot hold
 */
export async function writeZip(
  path: string,
  tree: FileTree,
  { top, day, signal }: ZipOptions,
): Promise<void> {
  if (tree.files.length > limits.files) {
    throw new BuildFailure(
      `资料有 ${tree.files.length} 个文件，一个压缩包最多放 ${limits.files} 个。请用 --collection 按专题打包。`,
    );
  }
  const output = openSync(path, 'w');
  let written = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written += chunk.length;
    writeSync(output, chunk);
  });
  try {
    for (const file of tree.files) {
      signal.throwIfAborted();
      const entry = new ZipDeflate(`${top}/${file}`, { level: compressed.test(file) ? 0 : 9 });
      entry.mtime = zipTime(day);
      entry.comment = comment;
      zip.add(entry);
      entry.push(await tree.read(file), true);
      if (written > limits.bytes) {
        throw new BuildFailure('压缩包超过 4 GB，旧电脑打不开。请用 --collection 按专题打包，或者减少视频。');
      }
    }
    zip.end();
  } finally {
    closeSync(output);
  }
}
