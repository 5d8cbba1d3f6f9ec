import { mkdirSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFailure } from '../build/claim-out.ts';
import { BuildFailure } from '../build/failure.ts';
import { acquireLock, LockHeld, type Lock } from '../build/lock.ts';
import { importFolder } from '../content/read-folder.ts';
import { isPartOfReport } from './report/report-writer.ts';
import { isStage } from './write/commit-files.ts';

function removeThose(folder: string, isLeftOver: (name: string) => boolean): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names.filter(isLeftOver)) rmSync(join(folder, name), { recursive: true, force: true });
}

/** What a killed run left. Nobody else is at work when the lock is ours. */
function removeLeftOvers(out: string): void {
  removeThose(out, isStage);
  removeThose(join(out, importFolder, 'reports'), isPartOfReport);
}

/** Folders that were made for the lock and are empty: the command was wrong, and nothing was written. */
function removeEmpty(folder: string, outermost: string): void {
  try {
    rmdirSync(folder);
    if (folder !== outermost) removeEmpty(dirname(folder), outermost);
  } catch {
    // Not empty, which is usual.
  }
}

function explain(error: unknown, out: string, path: string): unknown {
  if (error instanceof LockHeld) {
    const { pid, host, since } = error.owner;
    return new BuildFailure(
      `另一个导入正在写 ${out}：电脑 ${host} 上的进程 ${pid}，从 ${new Date(since).toLocaleString('zh-CN')} 开始。\n` +
        `请等它结束再试。如果它早已不在，就删掉这个文件：${path}`,
    );
  }
  const reason = writeFailure(error);
  if (reason === undefined) return error;
  return new BuildFailure(`写不进 ${out}：${reason}。请用 --out 换一个能写的课程文件夹。`);
}

/**
 * Makes sure that no other import writes to a content folder meanwhile: both would find the same names free. Removes
 * what a killed run left there.
 * @throws BuildFailure saying who writes there, or why nothing can be written
 */
export async function claimFolder(out: string): Promise<Lock> {
  const folder = join(out, importFolder);
  const path = join(folder, '.lock');
  try {
    const made = mkdirSync(folder, { recursive: true });
    const lock = await acquireLock(path);
    removeLeftOvers(out);
    return {
      release() {
        lock.release();
        if (made !== undefined) removeEmpty(folder, made);
      },
    };
  } catch (error) {
    throw explain(error, out, path);
  }
}
