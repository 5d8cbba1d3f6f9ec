import { createHash } from 'node:crypto';
import type { FileTree } from '../file-tree.ts';
import { checksumsFile } from './checksums.ts';

/** What a file of a bundle must be. */
export interface ManifestEntry {
  path: string;
  /** Bytes. */
  size: number;
  /** In hexadecimal digits. */
  sha256: string;
}

export function manifestEntry(path: string, bytes: Uint8Array): ManifestEntry {
  return { path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Every file of a tree but SHA256SUMS, in the order of the names. */
export async function manifestOf(tree: FileTree): Promise<ManifestEntry[]> {
  const entries: ManifestEntry[] = [];
  for (const path of tree.files) {
    if (path === checksumsFile) continue;
    entries.push(manifestEntry(path, await tree.read(path)));
  }
  return entries;
}

/** The text of SHA256SUMS as `sha256sum -c` reads it, in the order of the names. */
export function formatChecksums(manifest: readonly ManifestEntry[]): string {
  return [...manifest]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}
