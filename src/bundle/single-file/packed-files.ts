import { posix } from 'node:path';
import { deflateSync, strToU8 } from 'fflate';
import { BuildFailure } from '../../build/failure.ts';
import type { BuiltSite } from '../built-site.ts';

/** Scripts and style sheets that are packed into the file, by their names. */
export type Files = ReadonlyMap<string, string>;

/** What only other pages load, or what leads to them. */
const otherChunks = /^chunk-(?:agenda|qr|search|search-marks|study)\./;

/** The entry and everything that it loads on a lesson's page when the reader asks for it. */
export function lessonFiles(site: BuiltSite, entry: string): Files {
  const files = site.files.filter(
    (file) =>
      file === entry ||
      (/^assets\/(?:chunk|style)-[^/]*$/.test(file) && !otherChunks.test(posix.basename(file))),
  );
  if (!files.includes(entry))
    throw new BuildFailure(`做单课文件时找不到脚本 ${entry}。请重新运行 npm run build。`);
  return new Map(files.map((file) => [posix.basename(file), site.readText(file)]));
}

/**
 * Files as one text of letters and digits, which src/browser/single-file/unpack.ts reads. Deflate makes them a third,
 * base64 makes that a third longer: a page of text cannot hold bytes.
 */
export function packFiles(files: Files): string {
  const json = JSON.stringify(Object.fromEntries(files)).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Buffer.from(deflateSync(strToU8(json), { level: 9 })).toString('base64');
}
