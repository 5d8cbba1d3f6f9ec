/** A source of numbers that gives the same sequence for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below: (limit: number) => number;
  /** One of the items. */
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** `count` different items, in random order. */
  sample: <Item>(items: readonly Item[], count: number) => Item[];
  /** True once in `chance` times. */
  oneIn: (chance: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for texts that only have to vary. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    sample(items, count) {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat();
    },
    oneIn: (chance) => below(chance) === 0,
  };
}
