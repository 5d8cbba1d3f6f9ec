import { originsOf, type Line } from './line.ts';
import type { MetadataEntry, Removal } from './working-document.ts';

/** In characters without white space. */
export interface Counts {
  in: number;
  kept: number;
  removed: number;
  metadata: number;
}

export interface Account {
  counts: Counts;
  /** What does not balance, in Chinese; undefined when every character has exactly one fate. */
  imbalance: string | undefined;
}

/**
 * Follows every character of a source to its end: kept in a lesson, removed by a rule, or moved to the frontmatter.
 * @param characters how many the source has
 * @param lines of all lessons together
 */
export function account(
  characters: number,
  lines: readonly Line[],
  removed: readonly Pick<Removal, 'origins'>[],
  metadata: readonly Pick<MetadataEntry, 'origins'>[],
): Account {
  const fates = new Uint8Array(characters);
  let [lost, twice, strange] = [0, 0, 0];
  const tally = (origins: readonly number[]): number => {
    for (const origin of origins) {
      if (origin >= characters) strange += 1;
      else if (fates[origin]) twice += 1;
      else fates[origin] = 1;
    }
    return origins.length;
  };
  const sum = (all: readonly (readonly number[])[]): number =>
    all.reduce((total, one) => total + tally(one), 0);
  const counts: Counts = {
    in: characters,
    kept: sum(lines.map((line) => originsOf(line))),
    removed: sum(removed.map(({ origins }) => origins)),
    metadata: sum(metadata.map(({ origins }) => origins)),
  };
  for (const fate of fates) if (!fate) lost += 1;
  const problems = [
    lost > 0 ? `${lost} 个字没有下落` : '',
    twice > 0 ? `${twice} 个字算了两次` : '',
    strange > 0 ? `多出 ${strange} 个来历不明的字` : '',
  ].filter((problem) => problem !== '');
  return { counts, imbalance: problems.length > 0 ? problems.join('，') : undefined };
}
