import { BuildFailure } from '../build/failure.ts';
import { openZip } from './archive/open-zip.ts';
import type { BuiltSite } from './built-site.ts';
import { folderTree } from './file-tree.ts';
import { type Changes, compareEditions } from './updates/compare-editions.ts';
import { type Edition, onlyCollection } from './updates/edition.ts';
import { readEdition } from './updates/read-edition.ts';

/** An earlier archive, as far as it is compared. */
export interface OldArchive {
  /** As it was typed. */
  path: string;
  edition: Edition;
}

/** @throws BuildFailure when the archive is damaged, hostile or no bundle */
export async function readArchive(path: string): Promise<OldArchive> {
  const tree = await openZip(path);
  try {
    return { path, edition: await readEdition(tree, path) };
  } finally {
    await tree.close();
  }
}

/** The part of an old archive that can be compared with a site: all of it, or the one collection. */
function comparablePart({ path, edition: old }: OldArchive, now: Edition): Edition {
  if (old.part === now.part) return old;
  if (old.part === undefined && now.part !== undefined) return onlyCollection(old, now.part);
  throw new BuildFailure(
    `${path} 只是 ${old.part} 一个专题的包，比不出${now.part === undefined ? '整个网站' : `专题 ${now.part} `}改了什么。` +
      '请给 --since 换一个整个网站的旧压缩包。',
  );
}

/**
 * What a site changed since an archive of it was made; of an archive of the whole site, one collection's part.
 * @throws BuildFailure when the archive is another site's or another collection's
 */
export async function changesSince(old: OldArchive, site: BuiltSite): Promise<Changes> {
  const now = await readEdition(folderTree(site.root), site.root);
  return compareEditions(comparablePart(old, now), now);
}
