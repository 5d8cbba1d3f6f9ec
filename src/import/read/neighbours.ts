import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { isDeviceName } from '../../lesson/device-name.ts';
import { pictureBytes } from './html/limits.ts';
import type { FindPicture } from './html/pictures.ts';
import { neighbourBytes } from './limits.ts';

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign in the name of a file.
    return path;
  }
}

/** The path below a page's folder that an address means; undefined for everything else. */
function localPath(address: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (path === '' || /^[a-z][a-z\d+.-]*:|^[\\/]/i.test(path)) return undefined;
  // Browsers read backslashes as slashes, and old ones wrote them.
  const local = decoded(path).replaceAll('\\', '/');
  const segments = local.split('/');
  // On Windows a colon begins another stream of the file, and device names are no files.
  if (/[\0:]/.test(local) || segments.some((segment) => segment === '..' || isDeviceName(segment)))
    return undefined;
  return local;
}

/** Reads a file of at most so many bytes; no link is followed, and nothing but a file is waited for. */
function readSmallFile(path: string, most: number): Uint8Array | undefined {
  // Windows has no such flags, and undefined adds nothing.
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    return stats.isFile() && stats.size <= most ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/**
 * Finds the pictures that a browser saved beside a page, in `网页_files`. Only files below the page's own folder are
 * read, each once and all together not more than a document may hold, and no links: the page comes from strangers.
 */
export function neighbourPictures(page: string): FindPicture {
  const known = new Map<string, Uint8Array | undefined>();
  let left = neighbourBytes;
  const read = (local: string): Uint8Array | undefined => {
    try {
      const folder = realpathSync(dirname(page));
      const path = join(folder, local);
      // A link on the way, or at its end, leads to another path.
      const isBelow = path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
      if (!isBelow || realpathSync(path) !== path) return undefined;
      const bytes = readSmallFile(path, Math.min(pictureBytes, left));
      left -= bytes?.length ?? 0;
      return bytes;
    } catch {
      return undefined;
    }
  };
  return (address) => {
    const local = localPath(address);
    if (local === undefined) return undefined;
    if (!known.has(local)) known.set(local, read(local));
    return known.get(local);
  };
}
