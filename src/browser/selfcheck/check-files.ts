import { compareFiles, type FileComparison } from '../../integrity/compare-files.ts';
import { listFiles, type PackedFile } from './manifest.ts';
import { canHash, hashedBytes, sha256 } from './read-file.ts';

/** How the files of a folder differ from those that were packed. */
export interface CheckResult extends Omit<FileComparison, 'present'> {
  /** Other bytes; `isShort` when some are missing. */
  changed: { path: string; isShort: boolean }[];
  unreadable: string[];
  /** Files of which only the size could be compared. */
  onlySize: number;
}

/** Called before each file; false ends the check. */
export type OnProgress = (done: number, total: number) => boolean;

/**
 * Compares the files of a folder with those that were packed.
 * @param found files by their paths in the bundle
 * @returns undefined when the check was ended early
 */
export async function checkFiles(
  packed: readonly PackedFile[],
  found: ReadonlyMap<string, File>,
  onProgress: OnProgress,
): Promise<CheckResult | undefined> {
  const paths = packed.map(([path]) => path);
  const { present, ...rest } = compareFiles(
    paths,
    Array.from(found.keys()).filter((path) => listFiles.indexOf(path) === -1),
  );
  const result: CheckResult = { ...rest, changed: [], unreadable: [], onlySize: 0 };
  const isPresent = new Set(present);
  let done = 0;
  for (const [path, size, sum] of packed) {
    const file = found.get(path);
    if (!file || !isPresent.has(path)) continue;
    if (!onProgress(done, present.length)) return undefined;
    done += 1;
    if (file.size !== size) result.changed.push({ path, isShort: file.size < size });
    else if (!canHash() || size > hashedBytes) result.onlySize += 1;
    else {
      try {
        if ((await sha256(file)) !== sum) result.changed.push({ path, isShort: false });
      } catch {
        result.unreadable.push(path);
      }
    }
  }
  return result;
}
