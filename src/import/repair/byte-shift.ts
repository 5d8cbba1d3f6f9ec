import { editLines, type Proposal, type WorkingDocument } from '../document/working-document.ts';
import { isFrequentWord } from './bigrams.ts';
import { charactersWith, decodeGbk, encodeGbk, gbkCode } from './gbk.ts';
import { glossedCharacters, isReading } from './pinyin-gloss.ts';
import { commonShare, isPlausible } from './plausible.ts';
import { isTraditional } from './script.ts';

/**
 * Sites that replaced characters in the bytes of a GBK text, without minding where a character begins: where the last
 * byte of one and the first of the next looked like the one to be replaced, all that follow are shifted by a byte.
 * `?` or U+FFFD stands for the byte that was left alone. The words end where an ASCII character puts the bytes right.
 */
const shifted = {
  /** 數 → 數(shù), hit across two characters. */
  gloss:
    /(\p{Script=Han})([?\ufffd]\(?([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6})\))([^\0-\u007f\ufffd]*)([@-~]?)([?\ufffd]?)/gu,
  /** ； → ;, hit in the last byte of one character and the first of the next. */
  mark: /[?\ufffd]([,;:!?()])([^\0-\u007f\ufffd]*)([@-~]?)([?\ufffd]?)/gu,
};

/** First byte of the full-width marks; the second is the ASCII code and 0x80. */
const markRow = 0xa3;

/** Stands in a suggestion for a character of which a byte is lost. */
const unknown = '□';

interface Reading {
  text: string;
  /** Nothing is missing: every byte of the garbled words is in the text. */
  isExact: boolean;
}

/** The character of which only the first byte is left, where one alone makes a word with the character before it. */
function guessCut(before: string, lead: number): string {
  const [guess, another] = charactersWith(lead).filter((character) => isFrequentWord(before + character));
  return guess !== undefined && another === undefined ? guess : unknown;
}

/** Reads shifted words again, with the byte that they lack in front. */
function read(first: number, run: string, letter: string, rest: string): Reading | undefined {
  const bytes = encodeGbk(run);
  if (!bytes) return undefined;
  const all = [first, ...bytes];
  // A letter behind an odd number of bytes is the second half of a character.
  if (all.length % 2 === 1 && letter !== '') {
    const text = decodeGbk([...all, letter.charCodeAt(0)]);
    if (text !== undefined) return { text, isExact: true };
  }
  const isWhole = all.length % 2 === 0;
  const text = decodeGbk(isWhole ? all : all.slice(0, -1));
  if (text === undefined) return undefined;
  if (isWhole) return { text: text + letter + rest, isExact: true };
  return { text: text + guessCut(text.slice(-1), all.at(-1) ?? 0) + letter, isExact: false };
}

const candidates = new Map<string, readonly string[]>();

/** Traditional characters whose first byte in GBK is this one, and that are read so. */
function candidatesFor(lead: number, syllable: string): readonly string[] {
  const key = `${lead} ${syllable}`;
  const found =
    candidates.get(key) ??
    charactersWith(lead).filter((character) => isTraditional(character) && isReading(character, syllable));
  candidates.set(key, found);
  return found;
}

/** True when the words read better than those they come from. */
function isBetter(before: string, after: string): boolean {
  const words = after.replaceAll(unknown, '');
  return commonShare(words) >= Math.max(0.9, commonShare(before));
}

function proposeForGloss(match: RegExpExecArray, glossed: ReadonlySet<string>): Proposal[] {
  const [whole, before = '', , syllable = '', run = '', letter = '', rest = ''] = match;
  const possible = candidatesFor((gbkCode(before) ?? 0) & 0xff, syllable);
  const known = possible.filter((character) => glossed.has(character));
  const readings = (known.length > 0 ? known : possible).flatMap((character) => {
    const reading = read((gbkCode(character) ?? 0) & 0xff, run, letter, rest);
    return reading && isBetter(run, reading.text) ? [reading] : [];
  });
  const [best] = readings;
  if (!best) return [];
  const start = match.index + before.length;
  return [
    { start, end: match.index + whole.length, text: best.text, flag: !best.isExact || readings.length > 1 },
  ];
}

function proposeForMark(match: RegExpExecArray): Proposal[] {
  const [whole, mark = '', run = '', letter = '', rest = ''] = match;
  const reading = read(mark.charCodeAt(0) + 0x80, run, letter, rest);
  if (!reading || (run !== '' && commonShare(run) > 0.7)) return [];
  const words = reading.text.replaceAll(unknown, '');
  // A single character would fit too often by chance: ?,F is 。現 only where a site has garbled a traditional text.
  const isSingle = run === '' && letter !== '' && isTraditional(words);
  if (!isSingle && !isPlausible(words)) return [];
  // Of the character in front only the second byte is known; the mark at the end of a sentence is all but certain.
  const text = `${decodeGbk([0xa1, markRow]) ?? ''}${reading.text}`;
  return [
    {
      start: match.index,
      end: match.index + whole.length,
      text,
      confidence: 'confirm',
      flag: isSingle || !reading.isExact,
    },
  ];
}

/** Puts words right that a replacement in the middle of two characters has shifted by a byte. */
export function repairByteShifts(document: WorkingDocument): WorkingDocument {
  const glossed = glossedCharacters(document);
  const unglossed = editLines(document, 'byte-shift', ({ text }) =>
    [...text.matchAll(shifted.gloss)].flatMap((match) => proposeForGloss(match, glossed)),
  );
  return editLines(unglossed, 'byte-shift', ({ text }) =>
    [...text.matchAll(shifted.mark)].flatMap((match) => proposeForMark(match)),
  );
}
