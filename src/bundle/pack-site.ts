import { statSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsFolder } from '../build/keep-downloads.ts';
import { versionFile, versionScript } from '../site/version-script.ts';
import { checksumsFile, formatChecksums, manifestEntry } from '../build/checksums.ts';
import { manifestOf } from './archive/manifest.ts';
import { writeZip } from './archive/write-zip.ts';
import type { BuiltSite } from './built-site.ts';
import { changedTree, type FileTree, folderTree } from './file-tree.ts';
import { homeWithLinks } from './home-links.ts';
import { assertPortableNames } from './names.ts';
import { readmeText } from './readme-text.ts';
import { selfCheckPage } from './selfcheck/self-check-page.ts';
import type { Changes } from './updates/compare-editions.ts';
import { updatesPage } from './updates/updates-page.ts';

export interface PackOptions {
  /** Where the archive is written. */
  folder: string;
  /** Name of the archive without extension, and of its top folder. */
  name: string;
  /** What changed since an earlier archive, when the editor named one. */
  changes?: Changes | undefined;
  signal: AbortSignal;
}

/** Names the collection too, where the site is only that. */
function fullTitle({ title, marker, collections }: BuiltSite): string {
  const [only] = marker.collection === undefined ? [] : collections;
  return only ? `${title} · ${only.title}` : title;
}

/** Everything that an archive of a site holds, in the order of the names. */
async function archiveTree(site: BuiltSite, changes: Changes | undefined): Promise<FileTree> {
  const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
  const hasUpdates = changes !== undefined;
  const own = new Map([
    ['index.html', text(homeWithLinks(site, hasUpdates))],
    [versionFile, text(versionScript({ ...site.marker, downloads: false }))],
    ['README.txt', text(readmeText({ ...site.marker, title: fullTitle(site), hasUpdates }))],
  ]);
  if (changes) own.set('updates.html', text(updatesPage(site, changes)));
  const pages = changedTree(
    folderTree(site.root),
    own,
    (file) => !file.startsWith(`${downloadsFolder}/`) && file !== checksumsFile,
  );
  const manifest = await manifestOf(pages);
  const selfCheck = text(await selfCheckPage(site, manifest));
  const sums = formatChecksums([...manifest, manifestEntry('selfcheck.html', selfCheck)]);
  return changedTree(
    pages,
    new Map([
      ['selfcheck.html', selfCheck],
      [checksumsFile, text(sums)],
    ]),
  );
}

/**
 * Packs a built site as one zip that can be carried.
 * @returns size of the archive in bytes
 * @throws BuildFailure when a file could not be unpacked everywhere
 */
export async function packSite(
  site: BuiltSite,
  { folder, name, changes, signal }: PackOptions,
): Promise<number> {
  const tree = await archiveTree(site, changes);
  assertPortableNames(tree.files, name);
  const path = join(folder, `${name}.zip`);
  await writeZip(path, tree, { top: name, day: site.marker.date, signal });
  return statSync(path).size;
}
