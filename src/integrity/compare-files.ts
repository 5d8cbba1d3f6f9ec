import { pathKey } from './path-key.ts';
import { isSystemFile } from './system-file.ts';

/** Which files of a bundle are where they belong, by their paths alone. */
export interface FileComparison {
  /** To be looked at for what is in them. */
  present: string[];
  missing: string[];
  /** There, but written in another way: a server and Linux do not find them. */
  renamed: { path: string; found: string }[];
  /** Not of this bundle; mostly left over from an earlier one. */
  extra: string[];
}

/**
 * Compares the files that there should be with those that there are. What systems put into folders by themselves
 * does not count.
 */
export function compareFiles(expected: readonly string[], found: readonly string[]): FileComparison {
  const unclaimed = new Set(found);
  const present = expected.filter((path) => unclaimed.delete(path));
  const isPresent = new Set(present);
  const byKey = new Map(Array.from(unclaimed, (path) => [pathKey(path), path] as const));
  const renamed: FileComparison['renamed'] = [];
  const missing: string[] = [];
  for (const path of expected) {
    if (isPresent.has(path)) continue;
    const other = byKey.get(pathKey(path));
    if (other !== undefined && unclaimed.delete(other)) renamed.push({ path, found: other });
    else missing.push(path);
  }
  const extra = Array.from(unclaimed).filter((path) => !isSystemFile(path));
  return { present, missing, renamed, extra };
}
