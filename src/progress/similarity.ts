/** Blanks and the punctuation of Latin and Chinese texts; browsers of 2018 know no \p{P}. 々 and 〇 are letters. */
const unimportant =
  /[\s!-/:-@[-`{-~\u00a1-\u00bf\u00d7\u00f7\u2000-\u206f\u2500-\u27bf\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\u30fb\ufe10-\ufe1f\ufe30-\ufe4f]+/g;

/** What two spellings of a text have in common; width, case, blanks and punctuation do not matter. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(unimportant, '');
}

/** How often each pair of neighbouring characters occurs. */
function countPairs(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are, from 0 to 1: twice the shared pairs of characters among all pairs of both (Dice). */
export function similarity(a: string, b: string): number {
  const first = normalise(a);
  const second = normalise(b);
  if (first === second) return 1;
  const pairs = first.length - 1 + (second.length - 1);
  if (first.length < 2 || second.length < 2) return 0;
  const available = countPairs(second);
  let shared = 0;
  countPairs(first).forEach((count, pair) => {
    shared += Math.min(count, available.get(pair) ?? 0);
  });
  return (2 * shared) / pairs;
}
