/** One thing of the past and what it has become. */
export interface Pair<Item> {
  old: Item;
  now: Item;
}

/** Below this, two texts are rather two things than one: the same measure as for reworded items. */
const enough = 0.6;

/**
 * Pairs things of two lists, the most alike first and each one only once.
 * @param similarity from 0 to 1
 */
export function pairAlike<Item>(
  olds: readonly Item[],
  nows: readonly Item[],
  similarity: (old: Item, now: Item) => number,
): Pair<Item>[] {
  const candidates = olds.flatMap((old) =>
    nows.map((now) => ({ old, now, alike: similarity(old, now) })).filter(({ alike }) => alike >= enough),
  );
  const taken = new Set<Item>();
  return candidates
    .sort((a, b) => b.alike - a.alike)
    .filter(({ old, now }) => {
      if (taken.has(old) || taken.has(now)) return false;
      taken.add(old).add(now);
      return true;
    })
    .map(({ old, now }) => ({ old, now }));
}
