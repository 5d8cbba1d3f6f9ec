import { pathKey } from '../../integrity/path-key.ts';

interface Place {
  path: string;
  isFolder: boolean;
}

/** The path itself and every folder above it. */
function placesOf(path: string): Place[] {
  const isFolder = path.endsWith('/');
  const segments = path.replace(/\/$/, '').split('/');
  return segments.map((_, index) => ({
    path: segments.slice(0, index + 1).join('/'),
    isFolder: isFolder || index < segments.length - 1,
  }));
}

/**
 * Two paths that cannot both be written on every system: twice the same, different only in case or in the way that
 * Unicode composes a letter, or a file where another has a folder.
 */
export function findClash(paths: Iterable<string>): readonly [string, string] | undefined {
  const known = new Map<string, Place>();
  for (const path of paths) {
    for (const place of placesOf(path)) {
      const key = pathKey(place.path);
      const other = known.get(key);
      const isSameFolder = other?.path === place.path && other.isFolder && place.isFolder;
      if (other && !isSameFolder) return [other.path, place.path];
      known.set(key, place);
    }
  }
  return undefined;
}
