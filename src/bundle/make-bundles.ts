import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checksumsFile, formatChecksums, renewChecksum } from '../build/checksums.ts';
import { claimOut } from '../build/claim-out.ts';
import { BuildFailure } from '../build/failure.ts';
import { setFileModes } from '../build/file-modes.ts';
import { discardFolder } from '../build/folders.ts';
import { announceDownloads, downloadsFolder, linkFile } from '../build/keep-downloads.ts';
import { buildPaths, type BuildPaths } from '../build/paths.ts';
import type { Progress } from '../build/progress.ts';
import { buildCommand } from '../build/quoted-path.ts';
import { realFileSystem, recoverSwap, swapFolders } from '../build/swap.ts';
import { versionRemark } from '../build/version-remark.ts';
import { versionFile } from '../site/version-script.ts';
import { manifestOf } from './archive/manifest.ts';
import { assertCurrent } from './assert-current.ts';
import { assertWhole } from './assert-whole.ts';
import { type BuiltSite, readBuiltSite } from './built-site.ts';
import { changesSince, readArchive } from './changes-since.ts';
import { withCollectionSite } from './collection-site.ts';
import { type Download, downloadsFile, writeDownloads } from './downloads-manifest.ts';
import { folderTree } from './file-tree.ts';
import { readOldDownloads } from './old-downloads.ts';
import { countChanges, warningOf } from './updates/describe.ts';
import { type Shelf, writeArchive, writeEpubs, writeLessons } from './write-bundles.ts';

export interface BundleOptions {
  contentDir: string;
  /** The built site; bundles come into its folder `downloads`. */
  outDir: string;
  /** Only an archive of this collection, put beside what is there. */
  collection?: string | undefined;
  /** An earlier archive: the new one says what changed since. */
  since?: string | undefined;
  signal: AbortSignal;
  progress: Progress;
}

export interface BundleResult {
  /** The folder with everything. */
  folder: string;
  /** What was made now. */
  made: readonly Download[];
  remarks: string[];
}

const project = resolve(import.meta.dirname, '..', '..');

/** Where the folder of downloads is made and swapped in, as {@link swapFolders} wants it. */
function downloadsPaths({ out }: BuildPaths): Pick<BuildPaths, 'side' | 'out' | 'aside'> {
  const beside = (suffix: string): string =>
    join(dirname(out), `.${basename(out)}.xueku-downloads-${suffix}`);
  return { side: beside('next'), out: join(out, downloadsFolder), aside: beside('previous') };
}

async function make(site: BuiltSite, shelf: Shelf, options: BundleOptions): Promise<Download[]> {
  const { collection, since } = options;
  // Read first: a wrong archive is told before the long work.
  const old = since === undefined ? undefined : await readArchive(since);
  const archive = async (packed: BuiltSite, id?: string): Promise<Download> => {
    const changes = old && (await changesSince(old, packed));
    const warning = changes && warningOf(changes);
    if (changes) shelf.remarks.push(`updates.html：${countChanges(changes)}`);
    if (warning !== undefined) shelf.remarks.push(warning);
    return writeArchive(packed, shelf, changes, id);
  };
  if (collection !== undefined) {
    return [await withCollectionSite(site, { ...options, collection }, archive)];
  }
  return [await archive(site), ...(await writeLessons(site, shelf)), ...(await writeEpubs(site, shelf))];
}

/**
 * Bundles that a run does not make anew stay: everything when one collection is packed; otherwise the collections'
 * archives, as long as they are of this version.
 */
function isKept(
  old: Download,
  made: readonly Download[],
  site: BuiltSite,
  packsCollection: boolean,
): boolean {
  if (made.some(({ kind, id, path }) => path === old.path || (kind === old.kind && id === old.id)))
    return false;
  return packsCollection || (old.kind === 'collection' && old.build === site.marker.build);
}

/** Tells of archives that had another name: somebody may look for them, or want them for `--since`. */
function goneRemarks(old: readonly Download[], files: readonly Download[]): string[] {
  return old
    .filter(({ path }) => path.endsWith('.zip') && !files.some((file) => file.path === path))
    .map(({ kind, path, id }) =>
      kind === 'collection'
        ? `${path} 是旧版的专题包，已经拿掉；要新的请运行 npm run bundle -- --collection ${id}`
        : `旧的 ${path} 已经换成新的`,
    );
}

async function bundleUnderLock(paths: BuildPaths, options: BundleOptions): Promise<BundleResult> {
  const { signal, progress } = options;
  progress.step('核对网站');
  const command = buildCommand(options);
  assertCurrent(paths, command);
  await assertWhole(paths.out, command);
  const site = readBuiltSite(paths.out);
  const old = readOldDownloads(paths.out, options.collection !== undefined);
  const places = downloadsPaths(paths);
  recoverSwap(places);
  try {
    mkdirSync(places.side, { recursive: true });
    const remarks: string[] = [];
    const remark = versionRemark(
      old.map(({ date }) => date),
      site.marker.date,
    );
    if (remark !== undefined) remarks.push(remark);
    const made = await make(site, { folder: places.side, signal, progress, remarks }, options);
    const kept = old.filter((download) => isKept(download, made, site, options.collection !== undefined));
    for (const { path } of kept)
      linkFile(join(paths.out, path), join(places.side, path.slice(downloadsFolder.length)));

    signal.throwIfAborted();
    progress.step('换上新的离线包');
    const files = [...made, ...kept];
    writeFileSync(join(places.side, downloadsFile), writeDownloads({ site: site.marker.site, files }));
    const sums = await manifestOf(folderTree(places.side));
    writeFileSync(join(places.side, checksumsFile), formatChecksums(sums));
    setFileModes(places.side);
    const leftover = await swapFolders(places, realFileSystem, '离线包');
    announceDownloads(paths.out);
    renewChecksum(paths.out, versionFile);

    remarks.push(...goneRemarks(old, files));
    if (leftover !== undefined) remarks.push(leftover);
    return { folder: places.out, made, remarks };
  } finally {
    progress.end();
    discardFolder(places.side);
  }
}

/**
 * Packs an already built site into bundles that can be carried, and puts them into its folder `downloads`. That
 * folder changes only at the very end, and only when everything passed.
 * @throws BuildFailure with a Chinese report; the signal's reason when it was aborted
 */
export async function makeBundles(options: BundleOptions): Promise<BundleResult> {
  const paths = buildPaths(project, options.contentDir, options.outDir);
  // A build that was killed while swapping left the site in the other place, from where it is given back.
  if (!existsSync(paths.out) && !existsSync(paths.aside)) {
    throw new BuildFailure(`还没有生成网站：${paths.out} 不存在。请先运行：${buildCommand(options)}`);
  }
  const lock = await claimOut(paths);
  try {
    recoverSwap(paths);
    return await bundleUnderLock(paths, options);
  } finally {
    lock.release();
  }
}
