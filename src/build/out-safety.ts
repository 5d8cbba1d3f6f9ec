import { readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { BuildFailure } from './failure.ts';
import { readMarker } from './marker.ts';
import { realPath, type BuildPaths } from './paths.ts';

function contains(parent: string, child: string): boolean {
  const path = relative(parent, child);
  return (
    path === '' ||
    !(path === '..' || path.startsWith(`..${sep}`) || path.startsWith(sep) || /^[a-z]:/i.test(path))
  );
}

/** Why a folder must not be replaced by a site, judged by its place alone; undefined when it may. */
function badPlace({ out, content, project }: BuildPaths): string | undefined {
  if (dirname(out) === out) return '它是整个磁盘的根';
  if (contains(out, realPath(homedir()))) return '它是您的个人文件夹，或包着个人文件夹';
  if (contains(out, content)) return '课程文件夹在它里面，生成时会把课程一起换掉';
  if (contains(content, out)) return '它在课程文件夹里面，生成的网页会被当成课程';
  if (contains(out, project)) return '它是学库程序所在的文件夹，或包着它';
  const ownFolders = ['src', 'public', 'tests', 'node_modules', '.git'].map((name) => join(project, name));
  if (ownFolders.some((folder) => contains(folder, out))) return '它在学库程序自己的文件夹里';
  return undefined;
}

function isReplaceable(out: string): boolean {
  const status = statSync(out, { throwIfNoEntry: false });
  if (!status) return true;
  return status.isDirectory() && (readdirSync(out).length === 0 || readMarker(out) !== undefined);
}

/**
 * A build replaces the whole out folder, so it refuses one that could hold anything but an earlier site.
 * @throws BuildFailure saying why and what to do
 */
export function assertSafeOut(paths: BuildPaths): void {
  const reason = badPlace(paths);
  if (reason !== undefined) {
    throw new BuildFailure(
      `不能把网站生成到 ${paths.out}：${reason}。\n请用 --out 换一个新文件夹，例如 --out dist。`,
    );
  }
  if (!isReplaceable(paths.out)) {
    throw new BuildFailure(
      `不能把网站生成到 ${paths.out}：里面有别的东西，不是学库生成的网站（没有 xueku-build.json）。\n` +
        '请用 --out 换一个新文件夹；确实要用它，就先把里面的东西移走。',
    );
  }
}
