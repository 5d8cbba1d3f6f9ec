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

/**
 * Finds the bundle when a folder around it was chosen as well.
 * @param chosen paths of the chosen files, each beginning with the name of the chosen folder
 * @param ownFolder path of the folder that the page itself lies in: of several copies it means this one
 */
export function findRoot(
  chosen: readonly string[],
  expected: readonly string[],
  ownFolder: string,
): FoundRoot {
  const counts = countByRoot(chosen, new Set(expected));
  const most = Math.max(0, ...Array.from(counts.values()));
  if (most === 0) return { kind: 'none' };
  const copies = Array.from(counts.keys())
    .filter((root) => (counts.get(root) || 0) * 2 >= most)
    .sort((a, b) => (counts.get(b) || 0) - (counts.get(a) || 0) || a.length - b.length);
  const own = copies.find((root) => root !== '' && ownFolder.slice(-root.length - 1) === `/${root}`);
  const root = own ?? copies[0] ?? '';
  return root === '' ? { kind: 'inside' } : { kind: 'found', root };
}
