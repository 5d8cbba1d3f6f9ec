import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { pictureBytes } from './html/limits.ts';
import type { FindPicture } from './html/pictures.ts';

/** The path below a page's folder that an address means; undefined for everything else. */
function localPath(address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (path === '' || /^[a-z][a-z\d+.-]*:|^[\\/]/i.test(path)) return undefined;
  try {
    const decoded = decodeURIComponent(path);
    return /[\0\\]/.test(decoded) || decoded.split('/').includes('..') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/**
 * Finds the pictures that a browser saved beside a page, in `网页_files`. Only files below the page's own folder are
 * read, and no links: the page comes from strangers.
 */
export function neighbourPictures(page: string): FindPicture {
  const folder = dirname(page);
  return (address) => {
    const local = localPath(address);
    if (local === undefined) return undefined;
    const path = join(folder, local);
    try {
      const stats = lstatSync(path);
      const isBelow = realpathSync(path).startsWith(folder.endsWith(sep) ? folder : folder + sep);
      return stats.isFile() && isBelow && stats.size <= pictureBytes ? readFileSync(path) : undefined;
    } catch {
      return undefined;
    }
  };
}
