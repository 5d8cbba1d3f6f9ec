/** Where in the chosen folder the bundle lies. */
export type FoundRoot =
  /** The way to it, with a slash at its end. */
  | { kind: 'found'; root: string }
  /** A folder of the bundle itself was chosen, which does not show the others. */
  | { kind: 'inside' }
  | { kind: 'none' };

/** For every folder how many files of the bundle would be in their place if it were the bundle's. */
function countByRoot(chosen: readonly string[], expected: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const path of chosen) {
    for (let start = 0; start !== -1; start = nextPart(path, start)) {
      if (!expected.has(path.slice(start))) continue;
      const root = path.slice(0, start);
      counts.set(root, (counts.get(root) || 0) + 1);
    }
  }
  return counts;
}

function nextPart(path: string, start: number): number {
  const slash = path.indexOf('/', start);
  return slash === -1 ? -1 : slash + 1;
}

/** Disks of sticks do not tell case apart, and macOS composes letters in its own way. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The folders that a page in `ownFolder` may lie in, by their names. */
function ownRoots(roots: readonly string[], ownFolder: string): string[] {
  const endsWith = (path: string, root: string): boolean =>
    root !== '' && path.slice(-root.length - 1) === `/${root}`;
  const same = roots.filter((root) => endsWith(ownFolder, root));
  return same.length > 0 ? same : roots.filter((root) => endsWith(folded(ownFolder), folded(root)));
}

/**
 * Finds the bundle when a folder around it was chosen as well, or when other copies lie in it.
 * @param chosen paths of the chosen files, each beginning with the name of the chosen folder
 * @param ownFolder path of the folder that the page itself lies in: it means this copy, however damaged
 */
export function findRoot(
  chosen: readonly string[],
  expected: readonly string[],
  ownFolder: string,
): FoundRoot {
  const counts = countByRoot(chosen, new Set(expected));
  const roots = Array.from(counts.keys()).sort(
    (a, b) => (counts.get(b) || 0) - (counts.get(a) || 0) || a.length - b.length,
  );
  if (roots.length === 0) return { kind: 'none' };
  // Where the names fit two of them, a damaged copy must not pass for a whole one.
  const own = ownRoots(roots, ownFolder).pop();
  const root = own ?? roots[0] ?? '';
  return root === '' ? { kind: 'inside' } : { kind: 'found', root };
}
