import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { checksum } from '../search/checksum.ts';

/** A file below `search/`. */
export interface SearchFile {
  path: string;
  code: string;
}

/** Names a file, or a folder of files, by what is in it, so that a browser's old copy is never taken for it. */
export function contentHash(...contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 8);
}

/** Names the folder of an index by all that is in it. */
export function indexHash(files: readonly { path: string; content: Uint8Array }[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return contentHash(...sorted.flatMap(({ path, content }) => [`${path}\0${content.length}\0`, content]));
}

/** Bytes as a script, because a page opened from a folder may load nothing else; pure ASCII whatever they are. */
export function wrapBytes(siteId: string, path: string, bytes: Uint8Array): SearchFile {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return {
    path: `${path}.js`,
    code: `xueku.provideData(${JSON.stringify(`${siteId}/${path}`)},"${base64}","${checksum(base64)}");\n`,
  };
}

export function deflateJson(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 9 });
}

/** JSON as a script that is named after its content. */
export function wrapJson(siteId: string, name: string, value: unknown): SearchFile {
  const bytes = deflateJson(value);
  return wrapBytes(siteId, `${name}.${contentHash(bytes)}`, bytes);
}
