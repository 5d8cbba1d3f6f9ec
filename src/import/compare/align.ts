import { hashSequence, shingleLength } from './shingles.ts';

/** Letters that two texts have in common, in the same order: `a[aStart + i]` is `b[bStart + i]`. */
export interface Run {
  aStart: number;
  bStart: number;
  length: number;
}

/** Where each 8-gram stands that occurs once only. */
function uniquePlaces(hashes: Uint32Array): Map<number, number> {
  const places = new Map<number, number>();
  const repeated = new Set<number>();
  for (const [place, hash] of hashes.entries()) {
    if (places.has(hash)) repeated.add(hash);
    places.set(hash, place);
  }
  for (const hash of repeated) places.delete(hash);
  return places;
}

/** The longest chain of anchors that rises in both texts (patience sorting). */
function rising(anchors: readonly Run[]): Run[] {
  interface Link {
    anchor: Run;
    before: Link | undefined;
  }
  const piles: Link[] = [];
  for (const anchor of anchors) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((piles[middle]?.anchor.bStart ?? 0) < anchor.bStart) low = middle + 1;
      else high = middle;
    }
    piles[low] = { anchor, before: piles[low - 1] };
  }
  const chain: Run[] = [];
  for (let link = piles.at(-1); link; link = link.before) chain.push(link.anchor);
  return chain.reverse();
}

/** Anchors side by side become one run; each run then grows while the letters agree, but never into the next. */
function grown(anchors: readonly Run[], a: Uint16Array, b: Uint16Array): Run[] {
  const runs: Run[] = [];
  for (const { aStart, bStart, length } of anchors) {
    const last = runs.at(-1);
    if (last?.aStart === aStart - bStart + (last?.bStart ?? 0) && aStart <= last.aStart + last.length) {
      last.length = aStart + length - last.aStart;
    } else if (!last || (aStart >= last.aStart + last.length && bStart >= last.bStart + last.length)) {
      runs.push({ aStart, bStart, length });
    }
  }
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1] ?? { aStart: a.length, bStart: b.length };
    const agree = (at: number): boolean => a[run.aStart + at] === b[run.bStart + at];
    while (
      run.aStart + run.length < next.aStart &&
      run.bStart + run.length < next.bStart &&
      agree(run.length)
    )
      run.length += 1;
    const previous = runs[index - 1] ?? { aStart: 0, bStart: 0, length: 0 };
    const [aFloor, bFloor] = [previous.aStart + previous.length, previous.bStart + previous.length];
    while (run.aStart > aFloor && run.bStart > bFloor && agree(-1)) {
      run.aStart -= 1;
      run.bStart -= 1;
      run.length += 1;
    }
  }
  return runs;
}

/**
 * Lays two copies of one text beside each other. Only 8-grams that occur once in each are trusted, so that it takes
 * time in proportion to the texts and finds the common passages even when paragraphs are cut differently.
 */
export function align(a: Uint16Array, b: Uint16Array): Run[] {
  const others = uniquePlaces(hashSequence(b));
  const anchors = [...uniquePlaces(hashSequence(a))].flatMap(([hash, aStart]): Run[] => {
    const bStart = others.get(hash);
    return bStart === undefined ? [] : [{ aStart, bStart, length: shingleLength }];
  });
  return grown(rising(anchors.sort((x, y) => x.aStart - y.aStart)), a, b);
}
