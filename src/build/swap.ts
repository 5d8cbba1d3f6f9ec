import { existsSync, renameSync, rmSync } from 'node:fs';
import { BuildFailure } from './failure.ts';
import type { BuildPaths } from './paths.ts';

/** What swapping needs of the file system; tests hand in one that fails. */
export interface SwapFileSystem {
  exists(path: string): boolean;
  rename(from: string, to: string): void;
  remove(path: string): void;
  wait(milliseconds: number): Promise<unknown>;
}

export const realFileSystem: SwapFileSystem = {
  exists: existsSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

type SwapPaths = Pick<BuildPaths, 'side' | 'out' | 'aside'>;

/** What Windows answers while a virus scanner, the explorer or a server has a file of the folder open. */
const busyCodes = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/** Together about six seconds: scanners let go within that time. */
const waits = [50, 100, 200, 400, 800, 1600, 3000];

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

async function renamePatiently(files: SwapFileSystem, from: string, to: string): Promise<void> {
  for (const milliseconds of waits) {
    try {
      files.rename(from, to);
      return;
    } catch (error) {
      if (!busyCodes.has(codeOf(error))) throw error;
      await files.wait(milliseconds);
    }
  }
  files.rename(from, to);
}

function heldBy(path: string, error: unknown): string {
  const code = codeOf(error);
  if (code === 'EXDEV') return `${path} 是单独的一块盘（${code}），请把 --out 改成它里面的一个文件夹。`;
  return (
    `${path} 正被占用或没有写入权限（${code}）。请关掉打开着它的程序：预览（npm run preview）、` +
    '资源管理器窗口、编辑器、命令行窗口、压缩或杀毒软件，然后再试一次。'
  );
}

/**
 * What a build that was killed while swapping left behind: gives the old site back when no new one arrived.
 * To be called under the lock, before anything else.
 * @throws BuildFailure saying what holds the folder
 */
export function recoverSwap({ side, out, aside }: SwapPaths, files: SwapFileSystem = realFileSystem): void {
  try {
    if (files.exists(aside)) {
      if (files.exists(out)) files.remove(aside);
      else files.rename(aside, out);
    }
    files.remove(side);
  } catch (error) {
    throw new BuildFailure(`上一次生成没有收尾，现在也收拾不了：${heldBy(aside, error)}`);
  }
}

/**
 * Puts the new site in the old one's place: moves the old one aside (Windows cannot rename onto an existing
 * folder), the new one in, and removes the old one. Whatever fails, `out` holds a whole site afterwards.
 * @param what the folder holds, for messages
 * @returns a remark when the old site could not be removed; the next build tries again
 * @throws BuildFailure saying what holds the folder
 */
export async function swapFolders(
  { side, out, aside }: SwapPaths,
  files: SwapFileSystem = realFileSystem,
  what = '网站',
): Promise<string | undefined> {
  const hadOld = files.exists(out);
  if (hadOld) {
    try {
      await renamePatiently(files, out, aside);
    } catch (error) {
      throw new BuildFailure(`新${what}已经生成，但换不进去：${heldBy(out, error)}`);
    }
  }
  try {
    await renamePatiently(files, side, out);
  } catch (error) {
    const restored = hadOld ? await restore(files, aside, out, what) : '';
    throw new BuildFailure(`新${what}已经生成，但换不进去：${heldBy(side, error)}${restored}`);
  }
  if (!hadOld) return undefined;
  try {
    files.remove(aside);
    return undefined;
  } catch (error) {
    return `旧${what}还留在 ${aside}（${codeOf(error)}），下次生成时会再删。`;
  }
}

async function restore(files: SwapFileSystem, aside: string, out: string, what: string): Promise<string> {
  try {
    await renamePatiently(files, aside, out);
    return `\n旧的${what}已经放回原处。`;
  } catch (error) {
    return `\n旧的${what}在 ${aside}（${codeOf(error)}），下次生成时会先放回 ${out}。`;
  }
}
