import { diffIndices } from 'node-diff3';

/** A stretch of the merged sequence: positions in the editor's or in the new one, or two that disagree. */
export type Region =
  | { from: 'mine' | 'theirs'; start: number; end: number }
  | { from: 'conflict'; mine: [start: number, end: number]; theirs: [start: number, end: number] };

/** How often an item may come again before its copies are told apart. */
const mostAlike = 20;

/** Names for items, so that a thousand equal ones (rows of dots, say) do not take the comparison minutes. */
function namesOf(items: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return items.map((item) => {
    const count = (counts.get(item) ?? 0) + 1;
    counts.set(item, count);
    return count > mostAlike ? `${count}\u0000${item}` : item;
  });
}

/** For every item of `base` its position in `other`, or -1. */
function positions(base: readonly string[], other: readonly string[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const { buffer1, buffer2 } of diffIndices(namesOf(base), namesOf(other))) {
    while (found.length < buffer1[0]) found.push(at++);
    for (let gone = 0; gone < buffer1[1]; gone++) found.push(-1);
    at = buffer2[0] + buffer2[1];
  }
  while (found.length < base.length) found.push(at++);
  return found;
}

type Range = readonly [start: number, end: number];

function isSame(a: readonly string[], [start, end]: Range, b: readonly string[], [from, to]: Range): boolean {
  return end - start === to - from && a.slice(start, end).every((item, index) => item === b[from + index]);
}

/** Who wins in a stretch that is not the same in all three. */
function decide(
  [base, mine, theirs]: readonly (readonly string[])[],
  [old, own, other]: readonly [Range, Range, Range],
): Region[] {
  if (!base || !mine || !theirs) return [];
  const take = (from: 'mine' | 'theirs', [start, end]: Range): Region[] =>
    end > start ? [{ from, start, end }] : [];
  if (isSame(mine, own, base, old)) return take('theirs', other);
  if (isSame(theirs, other, base, old) || isSame(mine, own, theirs, other)) return take('mine', own);
  const count = old[1] - old[0];
  if (count > 1 && own[1] - own[0] === count && other[1] - other[0] === count) {
    // Neighbours that each side changed one of: as many as before, so that they belong together one by one.
    const one = ([start]: Range, index: number): Range => [start + index, start + index + 1];
    return Array.from({ length: count }, (_, index) =>
      decide([base, mine, theirs], [one(old, index), one(own, index), one(other, index)]),
    ).flat();
  }
  return [{ from: 'conflict', mine: [...own], theirs: [...other] }];
}

/**
 * Merges two sequences that come from the same base (diff3). Whatever is in `mine` and not in `base` stands in the
 * result: as it is, or as a side of a conflict.
 */
export function mergeThreeWay(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): Region[] {
  const [inMine, inTheirs] = [positions(base, mine), positions(base, theirs)];
  const regions: Region[] = [];
  let [old, own, other] = [0, 0, 0];
  const settle = (oldEnd: number, ownEnd: number, otherEnd: number): void => {
    const ends: [old: number, own: number, other: number][] = [];
    // Neighbours of which each side changed one do not disturb each other.
    for (let at = old + 1; at < oldEnd; at++) {
      const [ownBefore, ownAt] = [inMine[at - 1] ?? -1, inMine[at] ?? -1];
      const [otherBefore, otherAt] = [inTheirs[at - 1] ?? -1, inTheirs[at] ?? -1];
      if (otherBefore >= 0 && ownAt >= 0) ends.push([at, ownAt, otherBefore + 1]);
      else if (ownBefore >= 0 && otherAt >= 0) ends.push([at, ownBefore + 1, otherAt]);
    }
    for (const [oldStop, ownStop, otherStop] of [...ends, [oldEnd, ownEnd, otherEnd] as const]) {
      regions.push(
        ...decide(
          [base, mine, theirs],
          [
            [old, oldStop],
            [own, ownStop],
            [other, otherStop],
          ],
        ),
      );
      [old, own, other] = [oldStop, ownStop, otherStop];
    }
  };
  for (let at = 0; at < base.length; at++) {
    const [ownAt, otherAt] = [inMine[at] ?? -1, inTheirs[at] ?? -1];
    if (ownAt < 0 || otherAt < 0) continue;
    settle(at, ownAt, otherAt);
    regions.push({ from: 'mine', start: ownAt, end: ownAt + 1 });
    [old, own, other] = [at + 1, ownAt + 1, otherAt + 1];
  }
  settle(base.length, mine.length, theirs.length);
  return regions;
}
