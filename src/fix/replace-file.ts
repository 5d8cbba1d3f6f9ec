import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { chmodSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有写的权限',
  EPERM: '没有写的权限，或者正被别的程序打开',
  EROFS: '这个盘是只读的',
  EBUSY: '正被别的程序打开',
  ENOSPC: '磁盘满了',
  ENOENT: '文件不在了',
};

function writeWhole(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'wx');
  try {
    for (let done = 0; done < bytes.length;) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Replaces a file by new bytes, whole or not at all, and keeps its mode.
 * @param expected what the file held when it was read
 * @returns why it was not replaced, or undefined
 */
export function replaceFile(file: string, expected: Uint8Array, bytes: Uint8Array): string | undefined {
  // Programs that list the folder leave names with a dot alone; so does the check.
  const side = join(dirname(file), `.${basename(file)}.${process.pid}.xueku-fix`);
  try {
    const { mode } = lstatSync(file);
    if ((mode & 0o200) === 0) return '文件设成了只读';
    if (Buffer.compare(readFileSync(file), expected) !== 0) return '文件刚才被别的程序改过，请再运行一次';
    writeWhole(side, bytes);
    chmodSync(side, mode & 0o7777);
    renameSync(side, file);
    return undefined;
  } catch (error) {
    rmSync(side, { force: true });
    const { code = '', message } = error as NodeJS.ErrnoException;
    return reasons[code] ?? message;
  }
}
