import { checksumsFile, manifestEntry, type ManifestEntry } from '../../build/checksums.ts';
import type { FileTree } from '../file-tree.ts';

/** Every file of a tree but SHA256SUMS, in the order of the names. */
export async function manifestOf(tree: FileTree): Promise<ManifestEntry[]> {
  const entries: ManifestEntry[] = [];
  for (const path of tree.files) {
    if (path === checksumsFile) continue;
    entries.push(manifestEntry(path, await tree.read(path)));
  }
  return entries;
}
