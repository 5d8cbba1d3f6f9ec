import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumsFile } from '../build/checksums.ts';
import { BuildFailure } from '../build/failure.ts';
import { downloadsFolder } from '../build/keep-downloads.ts';
import { listFiles } from '../build/list-files.ts';
import { isSystemFile } from '../integrity/system-file.ts';
import { parseChecksums } from './archive/checksums.ts';
import { type Download, downloadsFile, readDownloads } from './downloads-manifest.ts';

/** The folder is replaced as a whole: what an editor has put there would be lost. */
function assertOnlyOurs(folder: string): void {
  const files = listFiles(folder).filter((file) => !isSystemFile(file));
  if (files.length === 0) return;
  const list = join(folder, checksumsFile);
  if (!existsSync(list)) {
    throw new BuildFailure(
      `${folder} 里没有 ${checksumsFile}，不知道哪些文件是打包做的。请把要留的拿走，删掉这个文件夹，再打包。`,
    );
  }
  const ours = parseChecksums(readFileSync(list, 'utf8'), list);
  const foreign = files.filter((file) => file !== checksumsFile && !ours.has(file));
  if (foreign.length === 0) return;
  throw new BuildFailure(
    [
      `${folder} 里有不是打包做的文件，换上新包时会丢掉。请先拿走，再打包：`,
      ...foreign.slice(0, 10).map((file) => `  ${file}`),
      ...(foreign.length > 10 ? [`  ……还有 ${foreign.length - 10} 个`] : []),
    ].join('\n'),
  );
}

/**
 * What an earlier run left in a site's downloads.
 * @param isNeeded whether the new run builds on it; otherwise it is replaced, readable or not
 * @throws BuildFailure when something would be lost
 */
export function readOldDownloads(out: string, isNeeded: boolean): readonly Download[] {
  const folder = join(out, downloadsFolder);
  if (!existsSync(folder)) return [];
  assertOnlyOurs(folder);
  const path = join(folder, downloadsFile);
  const downloads = existsSync(path) ? readDownloads(readFileSync(path, 'utf8')) : undefined;
  if (!downloads && isNeeded && listFiles(folder).length > 0) {
    throw new BuildFailure(`${path} 坏了，不知道里面有哪些包。请先运行 npm run bundle 重新打全部的包。`);
  }
  return (downloads ?? []).filter((download) => existsSync(join(out, download.path)));
}
