import { stat } from 'node:fs/promises';
import { BuildFailure } from '../../build/failure.ts';
import { openZip, type ZipTree } from '../../bundle/archive/open-zip.ts';
import type { Refusal } from '../document/source-document.ts';
import { detectKind } from './detect.ts';
import { compareNames, skipReason } from './input-folder.ts';
import type { Input } from './inputs.ts';
import { archiveLimits, documentBytes } from './limits.ts';
import { inputRefusals, refusals, refusedKinds } from './refusals.ts';

/** The archive's own report on one line. It begins with the path, which the person knows. */
function refusalOf(error: unknown, path: string): Refusal {
  if (!(error instanceof BuildFailure)) return refusals.damaged;
  // Old programs for Windows write paths with it. What would lead out of its folder is another matter.
  if (error.report.includes('的路径里有反斜杠') && !error.report.includes('..'))
    return inputRefusals.backslash;
  const report = error.report.replace(/\s*\n\s*/g, '');
  return { reason: report.startsWith(`${path} `) ? `压缩包${report.slice(path.length + 1)}` : report };
}

/** The bytes of a file, unless they are too many for a document. */
async function readLimited(zip: ZipTree, file: string): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of zip.stream(file)) {
    length += piece.length;
    if (length > documentBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function readEntry(
  zip: ZipTree,
  file: string,
  path: string,
): Promise<{ bytes: Uint8Array } | { refusal: Refusal }> {
  try {
    const bytes = await readLimited(zip, file);
    if (!bytes) return { refusal: refusals.tooLarge };
    return detectKind(bytes) === 'zip' ? { refusal: { reason: refusedKinds.zip } } : { bytes };
  } catch (error) {
    return { refusal: refusalOf(error, path) };
  }
}

/** Why a file in an archive is left out: its own name, or that of a folder around it. */
function pathSkipReason(file: string, all: ReadonlySet<string>): string | undefined {
  const segments = file.split('/');
  return segments
    .map((segment, index) => {
      const folder = segments
        .slice(0, index)
        .map((part) => `${part}/`)
        .join('');
      const page = segment.replace(/(?:_files|\.files|_文件)$/, '');
      const siblings = ['.html', '.htm', '.mht']
        .filter((end) => all.has(folder + page + end))
        .map((end) => page + end);
      return skipReason(segment, new Set(index < segments.length - 1 ? siblings : []));
    })
    .find((reason) => reason !== undefined);
}

/** The documents in a zip archive, one at a time. What is wrong with the archive as a whole is its refusal. */
export async function* readArchive(name: string, path: string): AsyncGenerator<Input> {
  let zip: ZipTree;
  try {
    zip = await openZip(path, archiveLimits);
  } catch (error) {
    yield { name, refusal: refusalOf(error, path) };
    return;
  }
  try {
    if (zip.files.includes('[Content_Types].xml')) {
      const { size } = await stat(path);
      yield { name, refusal: size > documentBytes ? refusals.tooLarge : inputRefusals.largePackage };
      return;
    }
    const all = new Set(zip.files);
    const inside = [name, ...(zip.top === '' ? [] : [zip.top])].join('/');
    let count = 0;
    for (const file of [...zip.files].sort(compareNames)) {
      const entryName = `${inside}/${file}`;
      const skipped = pathSkipReason(file, all);
      if (skipped !== undefined) {
        yield { name: entryName, skipped };
        continue;
      }
      count += 1;
      yield { name: entryName, ...(await readEntry(zip, file, path)) };
    }
    if (count === 0) yield { name, refusal: inputRefusals.noDocuments };
  } finally {
    await zip.close();
  }
}
