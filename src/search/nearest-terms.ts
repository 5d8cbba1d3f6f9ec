import type { Names } from './data.ts';
import { tokensOf } from './tokens.ts';

const mostTerms = 6;
/** One character in common is chance: 量子 has nothing to do with 老子. */
const fewestShared = 2;
/** What a reader can do something with: words and headings of the text come up as suggestions. */
const offeredKinds = ['term', 'tag', 'title'] as const;

/**
 * Glossary terms, tags and titles that share the most characters and pairs of characters with a normalised text,
 * those that few names have weighing more. Empty when none shares any.
 */
export function nearestTerms(text: string, names: Names): string[] {
  const typed = new Set(tokensOf(text));
  const offered = offeredKinds.reduce<string[]>((all, kind) => all.concat(names.names[kind]), []);
  const tokens = offered.map(tokensOf);
  const namesWith = new Map<string, number>();
  for (const some of tokens)
    for (const token of some) if (typed.has(token)) namesWith.set(token, (namesWith.get(token) ?? 0) + 1);

  const weight = (token: string): number =>
    Math.log(1 + offered.length / (namesWith.get(token) ?? 1)) * token.length;
  return offered
    .map((name, index) => {
      const shared = (tokens[index] ?? []).filter((token) => typed.has(token));
      const characters = shared.reduce((sum, token) => sum + token.length, 0);
      if (characters < Math.min(fewestShared, text.length)) return { name, index, score: 0 };
      // A long title shares something with everything.
      return {
        name,
        index,
        score: shared.reduce((sum, token) => sum + weight(token), 0) / Math.sqrt(name.length),
      };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, mostTerms)
    .map(({ name }) => name);
}
