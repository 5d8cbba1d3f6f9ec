import { chineseDigits } from './characters.ts';
import type { Names } from './data.ts';
import { oneOfEach } from './one-of-each.ts';
import { tokensOf } from './tokens.ts';

const mostTerms = 6;
/** One character in common is chance: 量子计算 has nothing to do with 老子. */
const fewestShared = 2;
/** Of a word of two or three characters one is enough that hardly any name has: 廉政 and 清廉. */
const shortQuery = 3;
const rareInNames = 3;
/** What a reader can do something with: words and headings of the text come up as suggestions. */
const offeredKinds = ['term', 'tag', 'title', 'person'] as const;

/** They join words of any meaning. */
const functionWords = '的了和是在与及之其而也就都对为以把被让给从向到着过吗呢吧于';
/** In so many words that only the pair says something: 办事, but not 事. */
const commonCharacters = `${chineseDigits}事人大小中上下不有无个这那我你他们要会能可做作工公党国家学生心法子性化员者`;

function isEvidence(token: string): boolean {
  if (Array.from(token).some((character) => functionWords.indexOf(character) >= 0)) return false;
  return token.length > 1 || commonCharacters.indexOf(token) < 0;
}

/**
 * Glossary terms, tags, titles and people that share the most characters and pairs of characters with a normalised
 * text, those that few names have weighing more. Empty when none shares any that mean something.
 */
export function nearestTerms(text: string, names: Names): string[] {
  const typed = new Set(tokensOf(text).filter(isEvidence));
  const offered = offeredKinds.reduce<string[]>((all, kind) => all.concat(names.names[kind]), []);
  const shared = offered.map((name) => tokensOf(name).filter((token) => typed.has(token)));
  const namesWith = new Map<string, number>();
  for (const tokens of shared)
    for (const token of tokens) namesWith.set(token, (namesWith.get(token) ?? 0) + 1);

  const isShort = Array.from(text).length <= shortQuery;
  const isEnough = (tokens: readonly string[]): boolean =>
    tokens.join('').length >= fewestShared ||
    (isShort && tokens.some((token) => (namesWith.get(token) ?? 0) <= rareInNames));
  const weight = (token: string): number =>
    Math.log(1 + offered.length / (namesWith.get(token) ?? 1)) * token.length;

  const nearest = offered
    .map((name, index) => {
      const tokens = shared[index] ?? [];
      // A long title shares something with everything.
      const score = tokens.reduce((sum, token) => sum + weight(token), 0) / Math.sqrt(name.length);
      return { name, index, score: isEnough(tokens) ? score : 0 };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .map(({ name }) => name);
  return oneOfEach(nearest).slice(0, mostTerms);
}
