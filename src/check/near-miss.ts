/**
 * Damerau-Levenshtein distance: insertions, deletions, replacements and swapped neighbours.
 * @param limit distances above it come back as Infinity, which is much quicker for words that have little in common
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  // Only the last three rows of the table are needed.
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(distance);
      best = Math.min(best, distance);
    }
    // A swap reaches back two rows, hence the one step of grace.
    if (best > limit + 1) return Infinity;
    beforeLast = last;
    last = row;
  }
  const distance = last[b.length] ?? 0;
  return distance > limit ? Infinity : distance;
}

/** Longer names are no typing mistakes and would only cost time. */
const longestName = 80;

/**
 * The candidate that somebody most likely meant, when one is near enough: at most a third of its characters
 * differ. Case does not count.
 */
export function nearMiss(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longestName) return undefined;
  const typed = name.toLowerCase();
  let best: string | undefined;
  let limit = Infinity;
  for (const candidate of candidates) {
    const allowed = Math.min(limit, Math.max(1, Math.floor(candidate.length / 3)));
    const distance = editDistance(typed, candidate.toLowerCase(), allowed);
    if (distance > allowed) continue;
    best = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}
