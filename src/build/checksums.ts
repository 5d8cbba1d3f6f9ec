import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsFolder } from './keep-downloads.ts';
import { listFiles } from './list-files.ts';

/** Lies in every site and bundle, in the format of sha256sum, and names every other file of it. */
export const checksumsFile = 'SHA256SUMS';

/** What a file of a site or bundle must be. */
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

/** The text of SHA256SUMS as `sha256sum -c` reads it, in the order of the names. */
export function formatChecksums(manifest: readonly Omit<ManifestEntry, 'size'>[]): string {
  return [...manifest]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

/** Writes down what every file of a finished site is, so that whoever hands it on can see whether it still is that. */
export function writeSiteChecksums(root: string): void {
  const manifest = listFiles(root)
    .filter((path) => path !== checksumsFile && !path.startsWith(`${downloadsFolder}/`))
    .map((path) => manifestEntry(path, readFileSync(join(root, path))));
  writeFileSync(join(root, checksumsFile), formatChecksums(manifest));
}

/** Brings the line of one file, which was written anew on purpose, up to date. */
export function renewChecksum(root: string, file: string): void {
  const list = join(root, checksumsFile);
  if (!existsSync(list)) return;
  const { sha256 } = manifestEntry(file, readFileSync(join(root, file)));
  const lines = readFileSync(list, 'utf8').split('\n');
  writeFileSync(
    list,
    lines.map((line) => (line.slice(66) === file ? `${sha256}  ${file}` : line)).join('\n'),
  );
}
