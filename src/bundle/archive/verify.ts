import { statSync } from 'node:fs';
import { compareFiles } from '../../integrity/compare-files.ts';
import { BuildFailure } from '../../build/failure.ts';
import { checksum, checksumsFile, parseChecksums } from './checksums.ts';
import { folderStream } from './folder-stream.ts';
import { openZip, type StreamTree } from './open-zip.ts';
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

async function verifyTree(tree: StreamTree, name: string): Promise<Verification> {
  const root = bundleRoot(tree, name);
  const listName = `${name} 里的 ${root}${checksumsFile}`;
  const sums = parseChecksums(Buffer.from(await tree.read(root + checksumsFile)).toString(), listName);
  const found = tree.files
    .filter((file) => file.startsWith(root))
    .map((file) => file.slice(root.length))
    .filter((file) => file !== checksumsFile);
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
  const text = formatVerification(`${name}${root === '' ? '' : ` 里的 ${root}`}`, sums.size, differences);
  return { ...differences, isWhole: isWhole(differences), text };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Looks through a bundle, packed or unpacked, for files that are missing, changed or left over.
 * @throws BuildFailure when it is no bundle, or an archive that must not be unpacked
 */
export async function verifyBundle(path: string): Promise<Verification> {
  if (isFolder(path)) return verifyTree(folderStream(path), path);
  const tree = await openZip(path);
  try {
    return await verifyTree(tree, path);
  } finally {
    await tree.close();
  }
}
