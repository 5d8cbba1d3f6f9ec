import { chineseDigits, isHan } from './characters.ts';
import { knownWords, type KnownWords } from './known-words.ts';
import { findHits, withoutMarks } from './match.ts';
import type { Normalizer } from './normalize.ts';
import { prepareText } from './prepared-text.ts';
import type { SearchSource } from './search.ts';
import { slipsOf, type Slip } from './slips.ts';

const mostPhrases = 5;
/** Every character of a phrase costs two questions to the engine. */
const longestPhrase = 12;
const mostCandidates = 60;
const mostTexts = 120;
/** Four characters out of a text may be anything, unless somebody calls something so. */
const longestName = 4;

const numbers = new RegExp(`[${chineseDigits}]+`, 'g');

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

interface Meant {
  phrase: string;
  /** Where it begins in the text. */
  start: number;
}

/** What a text has where a slip may have happened; a phrase twice when it stands there twice. */
function meant(text: string, { left, right, hasGap, dropped }: Slip): Meant[] {
  const anchor = left === '' ? right : left;
  const found: Meant[] = [];
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
    const between = !hasGap ? '' : left === '' ? hanBefore(text, at) : hanAt(text, at + left.length);
    if (hasGap && (between === '' || between === dropped)) continue;
    if (left !== '' && !text.startsWith(right, at + left.length + between.length)) continue;
    found.push({ phrase: left + between + right, start: left === '' ? at - between.length : at });
  }
  return found;
}

function isWholeIn(text: string, phrase: string): boolean {
  return findHits(text, { text: phrase, isNumberVariant: false, passesOver: 'nothing' }).length > 0;
}

/** Nobody mistypes 十九大 for 十八大, or takes it for a number. */
function changesOnlyNumber(typed: string, phrase: string): boolean {
  const [before, after] = [typed, phrase].map((text) => text.replace(numbers, '#'));
  return before === after || after === '#';
}

function isPhraseOf(text: string, { phrase, start }: Meant, words: KnownWords): boolean {
  return Array.from(phrase).length <= longestName
    ? words.has(phrase)
    : words.isBorder(text, start) && words.isBorder(text, start + phrase.length);
}

interface Count {
  all: number;
  /** Whether it is a phrase and not a piece of text. */
  isPhrase: boolean;
}

/** How often the texts have each phrase that may have been meant. */
function countMeant(slip: Slip, texts: readonly string[], words: KnownWords): Map<string, Count> {
  const counts = new Map<string, Count>();
  for (const text of texts)
    for (const found of meant(text, slip)) {
      const { phrase } = found;
      if (!isWholeIn(text, phrase)) continue;
      const { all, isPhrase } = counts.get(phrase) ?? { all: 0, isPhrase: false };
      counts.set(phrase, { all: all + 1, isPhrase: isPhrase || isPhraseOf(text, found, words) });
    }
  return counts;
}

/**
 * At the end of a phrase the texts have many ways to go on: 八项规 only 八项规定, but 八项规定 the 的, 讲, 查 … of any
 * sentence. There a character is meant only if it is the one for most places.
 */
function isMeantAtEnd({ left, right, hasGap }: Slip, count: number, counts: Map<string, Count>): boolean {
  if (!hasGap || (left !== '' && right !== '')) return true;
  let all = 0;
  counts.forEach((other) => (all += other.all));
  return count * 2 > all;
}

/**
 * Phrases of the site's texts that differ from a normalised phrase by one slip: a character replaced, missing or
 * extra, or two swapped. Likeliest first. They stand in the texts as they are, within one segment and without
 * punctuation; short ones are names or words of this site, long ones begin and end where words do.
 */
export async function nearPhrases(
  phrase: string,
  source: SearchSource,
  normalizer: Normalizer,
): Promise<string[]> {
  const letters = withoutMarks(phrase, 'punctuation');
  const slips = letters.length > longestPhrase ? [] : slipsOf(letters);
  if (slips.length === 0) return [];
  const words = knownWords(await source.names());
  const texts: string[] = [];
  for (const text of await source.texts(await likelyLessons(slips, source)))
    for (const { segments } of text ? prepareText(text, normalizer) : [])
      for (const { normalized } of segments) texts.push(normalized);

  const near: { phrase: string; rank: number; count: number }[] = [];
  for (const slip of slips) {
    const counts = countMeant(slip, texts, words);
    counts.forEach(({ all, isPhrase }, found) => {
      if (found === letters || !isPhrase || changesOnlyNumber(letters, found)) return;
      if (isMeantAtEnd(slip, all, counts)) near.push({ phrase: found, rank: slip.rank, count: all });
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
