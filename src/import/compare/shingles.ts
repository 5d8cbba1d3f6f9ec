import { lettersOf } from './letters.ts';

/** Long enough that stock phrases of party language (全心全意为人民服务 apart) are not shared by chance. */
export const shingleLength = 8;

/** A text with fewer letters says too little to be called a copy of another. */
export const fewestLetters = 60;

/**
 * 8-grams as sorted 32-bit hashes, each once. For two texts of 3,000 letters that share nothing, the odds that any
 * hash is found in the other are 3,000² / 2³² = 0.2 %, and then the containment is wrong by 1/3,000: no threshold
 * notices.
 */
export type Shingles = Uint32Array;

/** Hash of each 8-gram in the order of the text (FNV-1a over the code units, then mixed as MurmurHash3 ends). */
export function hashSequence(units: Uint16Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, units.length - shingleLength + 1));
  for (let start = 0; start < hashes.length; start++) {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + shingleLength; at++)
      hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hashes[start] = hash ^ (hash >>> 16);
  }
  return hashes;
}

function distinct(hashes: Uint32Array): Shingles {
  hashes.sort();
  let count = 0;
  for (const [index, hash] of hashes.entries()) {
    if (index > 0 && hash === hashes[index - 1]) continue;
    // Written no further than it is read.
    hashes[count] = hash;
    count += 1;
  }
  return hashes.slice(0, count);
}

/** The set of 8-grams of letters. */
export function shinglesOf(units: Uint16Array): Shingles {
  return distinct(hashSequence(units));
}

/** How many hashes two sorted sets share. */
export function countShared(a: Shingles, b: Shingles): number {
  let [shared, i, j] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return shared;
}

/** Shared 8-grams by those of the smaller set, 0–1. */
export function containmentOf(a: Shingles, b: Shingles): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : countShared(a, b) / smaller;
}

/** Containment of two texts; 0 when one of them is too short to tell. */
export function textContainment(a: string, b: string): number {
  const [first, second] = [lettersOf(a).units, lettersOf(b).units];
  if (Math.min(first.length, second.length) < fewestLetters) return 0;
  return containmentOf(shinglesOf(first), shinglesOf(second));
}
