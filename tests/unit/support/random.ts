/** A seeded source of numbers in [0, 1), so that a failing case can be run again (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** `length` items drawn one by one. */
export function repeat<Item>(length: number, draw: (index: number) => Item): Item[] {
  return Array.from({ length }, (_, index) => draw(index));
}

/** Runs a check on `count` seeds and names the seed that fails. */
export function forEachSeed(count: number, check: (random: () => number) => void): void {
  for (let seed = 0; seed < count; seed += 1) {
    try {
      check(seededRandom(seed));
    } catch (error) {
      throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
    }
  }
}
