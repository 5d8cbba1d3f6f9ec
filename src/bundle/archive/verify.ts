import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { compareFiles } from '../../integrity/compare-files.ts';
import { checksumsFile } from '../../build/checksums.ts';
import { BuildFailure } from '../../build/failure.ts';
import { quotedPath } from '../../build/quoted-path.ts';
import { checksum, parseChecksums } from './checksums.ts';
import { folderStream } from './folder-stream.ts';
import { openZip, type StreamTree } from './open-zip.ts';
import { readText, textLimits } from './read-text.ts';
import { DamagedEntry, shownName } from './refusal.ts';
import { type Differences, formatVerification, isWhole } from './verify-report.ts';

export interface Verification extends Differences {
  isWhole: boolean;
  /** All of it in Chinese, several lines. */
  text: string;
}

/** The folder with SHA256SUMS, with a slash at its end; empty for the tree's own root. */
function bundleRoot({ files }: StreamTree, name: string): string {
  const roots = files
    .filter((file) => file === checksumsFile || file.endsWith(`/${checksumsFile}`))
    .map((file) => file.slice(0, -checksumsFile.length));
  const [first] = roots;
  if (first === undefined) {
    throw new BuildFailure(
      `${name} 里没有 ${checksumsFile}，无法核对。请指给我 npm run bundle 做的压缩包，或者它解压出来的整个文件夹。`,
    );
  }
  // A bundle's own list stands above whatever lies in its folders.
  if (roots.includes('')) return '';
  if (roots.length === 1) return first;
  const list = roots.map((root) => `  ${shownName(root.slice(0, -1))}`).join('\n');
  throw new BuildFailure(`${name} 里有几份资料，请写明核对哪一个文件夹：\n${list}`);
}

function isReadFailure(error: unknown): boolean {
  return error instanceof DamagedEntry || (error instanceof Error && 'syscall' in error);
}

async function verifyTree(tree: StreamTree, name: string, isArchive: boolean): Promise<Verification> {
  const root = bundleRoot(tree, name);
  const listName = `${name} 里的 ${shownName(root + checksumsFile)}`;
  const sums = parseChecksums(await readText(tree, root + checksumsFile, textLimits.list, name), listName);
  const below = tree.files.filter((file) => file.startsWith(root)).map((file) => file.slice(root.length));
  // What has a list of its own, as the downloads of a site have, is to be looked through on its own.
  const others = below
    .filter((file) => file.endsWith(`/${checksumsFile}`))
    .map((file) => file.slice(0, -checksumsFile.length))
    .filter((folder) => ![...sums.keys()].some((path) => path.startsWith(folder)));
  const found = below.filter(
    (file) => file !== checksumsFile && !others.some((folder) => file.startsWith(folder)),
  );
  const { present, ...paths } = compareFiles([...sums.keys()], found);
  const differences: Differences = { ...paths, changed: [], unreadable: [] };
  for (const file of present) {
    try {
      if ((await checksum(tree, root + file)) !== sums.get(file)) differences.changed.push(file);
    } catch (error) {
      if (!isReadFailure(error)) throw error;
      differences.unreadable.push(file);
    }
  }
  const what = `${name}${root === '' ? '' : ` 里的 ${shownName(root)}`}`;
  const text = formatVerification(what, sums.size, differences, isArchive);
  return { ...differences, isWhole: isWhole(differences), text };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The folders that a path leads through, the innermost first. */
function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersOf(folder)];
}

/** @throws BuildFailure for a file of an unpacked bundle, which was meant to stand for all of it */
function assertNotInside(path: string): void {
  // The archives of a site lie beside its other files and are looked through one by one.
  if (/\.zip$/i.test(path) || !existsSync(path)) return;
  const folder = foldersOf(path).find((one) => existsSync(join(one, checksumsFile)));
  if (folder === undefined) return;
  const file = relative(folder, path).replaceAll('\\', '/');
  if (statSync(join(folder, checksumsFile)).size > textLimits.list) return;
  const lines = readFileSync(join(folder, checksumsFile), 'utf8').split(/\r?\n/);
  if (file !== checksumsFile && !lines.some((line) => line.slice(66) === file)) return;
  throw new BuildFailure(
    `${path} 是资料里的一个文件，不能单独核对。请指给我整个文件夹：npm run bundle -- --verify ${quotedPath(folder)}`,
  );
}

/**
 * Looks through a bundle, packed or unpacked, for files that are missing, changed or left over.
 * @throws BuildFailure when it is no bundle, or an archive that must not be unpacked
 */
export async function verifyBundle(path: string): Promise<Verification> {
  if (isFolder(path)) return verifyTree(folderStream(path), path, false);
  assertNotInside(path);
  const tree = await openZip(path);
  try {
    return await verifyTree(tree, path, true);
  } finally {
    await tree.close();
  }
}
