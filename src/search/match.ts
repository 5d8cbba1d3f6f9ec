import { chineseDigits, isDigit, isHan, isSeparator, isWord } from './characters.ts';

/**
 * Marks that readers leave out when they type from memory: none, those that only set off words (五个“要”, 快、缓、动、静,
 * 《农村调查》), or all punctuation.
 */
export type PassedOver = 'nothing' | 'marks' | 'punctuation';

/** What has to occur in a text. */
export interface Phrase {
  /** Normalised. */
  text: string;
  /** The query with its number in the other notation: then 八项 is no hit in 三十八项. */
  isNumberVariant: boolean;
  /** What may stand between its characters in a text. */
  passesOver: PassedOver;
}

/** Half-open range in a normalised text. */
export interface Hit {
  start: number;
  end: number;
}

function isWordAt(text: string, index: number): boolean {
  return index >= 0 && index < text.length && isWord(text.charCodeAt(index));
}

const decimals = /^\.[0-9]{1,3}(?![0-9])/;

/** A point between two digits belongs to the number: 5 is not in 3.5. In 1.2012年 it follows the number of an item. */
function joinsDigits(text: string, point: number): boolean {
  return isDigit(text.charCodeAt(point - 1)) && decimals.test(text.slice(point, point + 5));
}

/** Whether a hit that begins or ends with a letter or digit cuts a word or a number in two. */
function cutsWord(text: string, { start, end }: Hit): boolean {
  if (isWordAt(text, start) && (isWordAt(text, start - 1) || joinsDigits(text, start - 1))) return true;
  return isWordAt(text, end - 1) && (isWordAt(text, end) || joinsDigits(text, end));
}

function isChineseDigit(character: string): boolean {
  return character !== '' && chineseDigits.indexOf(character) >= 0;
}

function cutsChineseNumber(text: string, { start, end }: Hit): boolean {
  return (
    (isChineseDigit(text.charAt(start)) && isChineseDigit(text.charAt(start - 1))) ||
    (isChineseDigit(text.charAt(end - 1)) && isChineseDigit(text.charAt(end)))
  );
}

function occurrences(text: string, { text: wanted, isNumberVariant }: Phrase): Hit[] {
  const hits: Hit[] = [];
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const hit = { start, end: start + wanted.length };
    if (!cutsWord(text, hit) && !(isNumberVariant && cutsChineseNumber(text, hit))) {
      hits.push(hit);
      start = hit.end - 1;
    }
  }
  return hits;
}

/** As the normaliser writes them. */
const settingOff = '"\'<>、·';

function isPassed(text: string, index: number, passesOver: PassedOver): boolean {
  if (passesOver === 'marks') return settingOff.indexOf(text.charAt(index)) >= 0;
  const unit = text.charCodeAt(index);
  // The second half of a character beyond 16 bits goes with the first.
  const start = unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
  return isSeparator(text.codePointAt(start) ?? 0);
}

/**
 * A text without the marks that are passed over, and where each code unit was. Between two words or numbers a blank
 * stays, so that they do not become one.
 */
function lettersOf(text: string, passesOver: PassedOver): { text: string; offsets: number[] } {
  let letters = '';
  const offsets: number[] = [];
  let skipped = false;
  for (let index = 0; index < text.length; index++) {
    if (isPassed(text, index, passesOver)) {
      skipped = true;
      continue;
    }
    if (skipped && isWordAt(text, index) && isWordAt(letters, letters.length - 1)) {
      letters += ' ';
      offsets.push(index - 1);
    }
    skipped = false;
    letters += text.charAt(index);
    offsets.push(index);
  }
  return { text: letters, offsets };
}

/** A normalised text without the marks that are passed over. */
export function withoutMarks(text: string, passesOver: PassedOver): string {
  return passesOver === 'nothing' ? text : lettersOf(text, passesOver).text;
}

/** A normalised text without any punctuation. */
export function withoutPunctuation(text: string): string {
  return lettersOf(text, 'punctuation').text;
}

/** Number of Chinese characters, letters and digits. */
export function letterCount(text: string): number {
  return Array.from(text).filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return isHan(code) || isWord(code);
  }).length;
}

/** Every occurrence of a phrase in a normalised text, in order, none within another. */
export function findHits(normalizedText: string, phrase: Phrase): Hit[] {
  if (phrase.passesOver === 'nothing') return occurrences(normalizedText, phrase);
  const letters = lettersOf(normalizedText, phrase.passesOver);
  return occurrences(letters.text, phrase).map(({ start, end }) => ({
    start: letters.offsets[start] ?? 0,
    end: (letters.offsets[end - 1] ?? 0) + 1,
  }));
}

/** The hits of several phrases; those that overlap become one. */
export function findAllHits(normalizedText: string, phrases: readonly Phrase[]): Hit[] {
  const hits = phrases
    .reduce<Hit[]>((all, phrase) => all.concat(findHits(normalizedText, phrase)), [])
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Hit[] = [];
  for (const hit of hits) {
    const last = merged[merged.length - 1];
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end);
    else merged.push({ ...hit });
  }
  return merged;
}
