import { overlapFrom, type Profile } from './duplicates.ts';
import { containmentOf, type Shingles } from './shingles.ts';
import { ShingleFilter } from './shingle-filter.ts';

/** One hash in eight is remembered: the lowest three bits are 0. */
const sampleBits = 3;

/**
 * Below this size the sample could miss an overlap, so that such texts are compared with every other. At this size
 * an overlap shares 120 hashes, and the odds that none of them is in the sample are (7/8)^120, one in nine million.
 */
const sampledFrom = 400;

/**
 * A sampled text is looked at closely when it shares this part of what an overlap is expected to share. Of overlaps
 * at the limit and of the smallest size one in ten thousand is missed, of any others none.
 */
const sampleMargin = 1 / 4;

/** Enough hashes of a short text to see an overlap: all of them are missed in one case of 5,000 (0.7^24). */
const probes = 24;

function includes(sorted: Shingles, hash: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}

/** Looks for the lowest hashes, which are as good as any others picked by chance. */
function mayOverlap(a: Shingles, b: Shingles = new Uint32Array()): boolean {
  const [small, large] = a.length <= b.length ? [a, b] : [b, a];
  return small.subarray(0, probes).some((hash) => includes(large, hash));
}

export interface Match {
  /** Position in the order of adding. */
  id: number;
  containment: number;
}

/** Finds texts that share 8-grams with a new one, without comparing it with all of them. */
export class ShingleIndex {
  readonly #profiles: Profile[] = [];
  readonly #short: number[] = [];
  /** Hash without its lowest bits → its last posting. Small integers keep the map small. */
  readonly #last = new Map<number, number>();
  /** Posting → text, and → the posting of the same hash before it (-1: none). */
  readonly #texts: number[] = [];
  readonly #before: number[] = [];

  /** @returns the id under which {@link find} names the text */
  add(profile: Profile): number {
    const id = this.#profiles.push(profile) - 1;
    if (profile.isShort) return id;
    if (profile.shingles.length < sampledFrom) this.#short.push(id);
    else this.#post(profile.shingles, id);
    return id;
  }

  #post(shingles: Shingles, id: number): void {
    for (const hash of shingles) {
      if (hash % (1 << sampleBits) !== 0) continue;
      const key = hash >>> sampleBits;
      const posting = this.#texts.push(id) - 1;
      this.#before.push(this.#last.get(key) ?? -1);
      this.#last.set(key, posting);
    }
  }

  /** Texts that share enough of the sample with this one. */
  #sampled(shingles: Shingles): number[] {
    const hits = new Uint32Array(this.#profiles.length);
    for (const hash of shingles) {
      if (hash % (1 << sampleBits) !== 0) continue;
      let posting = this.#last.get(hash >>> sampleBits) ?? -1;
      while (posting >= 0) {
        const id = this.#texts[posting] ?? 0;
        hits[id] = (hits[id] ?? 0) + 1;
        posting = this.#before[posting] ?? -1;
      }
    }
    return [...hits].flatMap((count, id) => {
      if (count === 0) return [];
      const smaller = Math.min(shingles.length, this.#profiles[id]?.shingles.length ?? 0);
      const expected = (overlapFrom * smaller) / (1 << sampleBits);
      return count >= sampleMargin * expected ? [id] : [];
    });
  }

  get(id: number): Profile | undefined {
    return this.#profiles[id];
  }

  /** Every text with a containment of {@link overlapFrom} and more, most alike first. */
  find({ shingles, isShort }: Profile): Match[] {
    if (isShort) return [];
    const isSampled = shingles.length >= sampledFrom;
    const unsampled = isSampled ? this.#short : [...this.#profiles.keys()];
    const candidates = unsampled.filter((id) => mayOverlap(shingles, this.#profiles[id]?.shingles));
    if (isSampled) candidates.push(...this.#sampled(shingles));
    const filter = new ShingleFilter(shingles);
    const matches: Match[] = [];
    for (const id of candidates) {
      const other = this.#profiles[id];
      if (!other || other.isShort) continue;
      if (filter.mostContained(other.shingles) < overlapFrom) continue;
      const containment = containmentOf(shingles, other.shingles);
      if (containment >= overlapFrom) matches.push({ id, containment });
    }
    return matches.sort((a, b) => b.containment - a.containment || a.id - b.id);
  }
}
