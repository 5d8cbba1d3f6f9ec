import { isHan } from './characters.ts';
import { findHits, withoutPunctuation } from './match.ts';
import type { Normalizer } from './normalize.ts';
import { prepareText } from './prepared-text.ts';
import type { SearchSource } from './search.ts';
import { slipsOf, type Slip } from './slips.ts';

const mostPhrases = 5;
/** Every character of a phrase costs two questions to the engine. */
const longestPhrase = 12;
const mostCandidates = 60;
const mostTexts = 120;

/** Lessons that may hold what was meant; those that fit many slips first. */
async function likelyLessons(slips: readonly Slip[], source: SearchSource): Promise<number[]> {
  const votes = new Map<number, number>();
  const asked = new Set<string>();
  for (const { tokens } of slips) {
    const key = tokens.join(' ');
    if (tokens.length === 0 || asked.has(key)) continue;
    asked.add(key);
    // One after the other: the engine answers one question at a time.
    for (const lesson of (await source.candidates(tokens)).slice(0, mostCandidates))
      votes.set(lesson, (votes.get(lesson) ?? 0) + 1);
  }
  return [...votes]
    .sort(([a, votesA], [b, votesB]) => votesB - votesA || a - b)
    .slice(0, mostTexts)
    .map(([lesson]) => lesson);
}

function hanAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code !== undefined && isHan(code) ? String.fromCodePoint(code) : '';
}

function hanBefore(text: string, index: number): string {
  const [last = ''] = Array.from(text.slice(Math.max(0, index - 2), index)).reverse();
  return hanAt(last, 0);
}

/** What a text has where a slip may have happened; a phrase twice when it stands there twice. */
function meant(text: string, { left, right, hasGap, dropped }: Slip): string[] {
  const anchor = left === '' ? right : left;
  const phrases: string[] = [];
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
    const between = !hasGap ? '' : left === '' ? hanBefore(text, at) : hanAt(text, at + left.length);
    if (hasGap && (between === '' || between === dropped)) continue;
    if (left !== '' && !text.startsWith(right, at + left.length + between.length)) continue;
    phrases.push(left + between + right);
  }
  return phrases;
}

function isWholeIn(text: string, phrase: string): boolean {
  return findHits(text, { text: phrase, isNumberVariant: false, ignoresPunctuation: false }).length > 0;
}

/** How often the texts have each phrase that may have been meant. */
function countMeant(slip: Slip, texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const phrase of meant(text, slip))
      if (isWholeIn(text, phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return counts;
}

/**
 * At the end of a phrase the texts have many ways to go on: 八项规 only 八项规定, but 八项规定 the 的, 讲, 查 … of any
 * sentence. There a character is meant only if it is the one for most places.
 */
function isMeantAtEnd({ left, right, hasGap }: Slip, count: number, counts: Map<string, number>): boolean {
  if (!hasGap || (left !== '' && right !== '')) return true;
  let all = 0;
  counts.forEach((other) => (all += other));
  return count * 2 > all;
}

/**
 * Phrases of the site's texts that differ from a normalised phrase by one slip: a character replaced, missing or
 * extra, or two swapped. Likeliest first. They stand in the texts as they are, within one segment and without
 * punctuation.
 */
export async function nearPhrases(
  phrase: string,
  source: SearchSource,
  normalizer: Normalizer,
): Promise<string[]> {
  const letters = withoutPunctuation(phrase);
  if (letters.length > longestPhrase) return [];
  const slips = slipsOf(letters);
  const texts: string[] = [];
  for (const text of await source.texts(await likelyLessons(slips, source)))
    for (const { segments } of text ? prepareText(text, normalizer) : [])
      for (const { normalized } of segments) texts.push(normalized);

  const near: { phrase: string; rank: number; count: number }[] = [];
  for (const slip of slips) {
    const counts = countMeant(slip, texts);
    counts.forEach((count, found) => {
      if (found !== letters && isMeantAtEnd(slip, count, counts))
        near.push({ phrase: found, rank: slip.rank, count });
    });
  }
  const ordered = near
    .sort((a, b) => a.rank - b.rank || b.count - a.count || (a.phrase < b.phrase ? -1 : 1))
    .map((found) => found.phrase);
  // 八项规 beside 八项规定 is but a piece of it.
  return ordered
    .filter(
      (part, index) =>
        ordered.indexOf(part) === index &&
        !ordered.some((whole) => whole !== part && whole.indexOf(part) >= 0),
    )
    .slice(0, mostPhrases);
}
