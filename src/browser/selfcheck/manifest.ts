/** A file as it was packed: path, bytes, SHA-256 in hexadecimal digits. */
export type PackedFile = readonly [path: string, size: number, sha256: string];

/** What the page carries in itself about the bundle. */
export interface Manifest {
  /** Id of the site. */
  site: string;
  /** Day of the newest lesson. */
  date: string;
  build: string;
  files: readonly PackedFile[];
}

/** Files of the bundle that are in no list: they hold the lists themselves. */
export const listFiles: readonly string[] = ['selfcheck.html', 'SHA256SUMS'];

/** Read from the page, where it lies as data. */
export function readManifest(): Manifest {
  return JSON.parse(document.getElementById('manifest')?.textContent ?? '') as Manifest;
}
