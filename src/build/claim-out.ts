import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { BuildFailure } from './failure.ts';
import { acquireLock, LockHeld, type Lock } from './lock.ts';
import { assertSafeOut } from './out-safety.ts';
import type { BuildPaths } from './paths.ts';

/** Why nothing can be written somewhere, by the system's error code. */
const reasons: Readonly<Record<string, string>> = {
  EROFS: '那里是只读的，例如光盘或写保护的 U 盘',
  EACCES: '没有在那里写文件的权限',
  // A drive that is not there, on Windows.
  ENOENT: '那个磁盘或文件夹不存在',
  EPERM: '没有在那里写文件的权限',
  EEXIST: '这个路径中有一段是文件，不是文件夹',
  ENOTDIR: '这个路径中有一段是文件，不是文件夹',
  ENOSPC: '磁盘满了',
  EDQUOT: '分给您的磁盘空间满了',
  ENAMETOOLONG: '名字太长',
};

/** Why something cannot be written, by the system's error code; undefined for other errors. */
export function writeFailure(error: unknown): string | undefined {
  return reasons[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
}

/** What to tell the person who started the build; the error itself when it is none that they can help. */
export function explainClaimError(error: unknown, { lock, out }: Pick<BuildPaths, 'lock' | 'out'>): unknown {
  if (error instanceof LockHeld) {
    const { pid, host, since } = error.owner;
    return new BuildFailure(
      `另一个生成正在写 ${out}：电脑 ${host} 上的进程 ${pid}，从 ${new Date(since).toLocaleString('zh-CN')} 开始。\n` +
        `请等它结束再试。如果它早已不在，就删掉这个文件：${lock}`,
    );
  }
  const reason = writeFailure(error);
  if (reason === undefined) return error;
  return new BuildFailure(
    `不能在文件夹 ${dirname(out)} 里生成网站：${reason}。\n请用 --out 换一个能写的地方，例如 --out dist。`,
  );
}

/**
 * Makes sure that a site may and can be written to its place, and that no other build does so meanwhile.
 * @throws BuildFailure saying why not and what to do
 */
export async function claimOut(paths: BuildPaths): Promise<Lock> {
  try {
    assertSafeOut(paths);
    mkdirSync(dirname(paths.out), { recursive: true });
    return await acquireLock(paths.lock);
  } catch (error) {
    throw explainClaimError(error, paths);
  }
}
