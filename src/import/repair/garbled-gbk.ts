import { decodeUtf8, isChinese, lostCharacter, type Garbled } from './garbled.ts';
import { encodeGbk, gbkCode } from './gbk.ts';
import { commonShare, isPlausible } from './plausible.ts';
import { hanOf } from './script.ts';

/** The first two bytes of UTF-8 for Han characters and full-width marks: what garbled words begin with. */
function beginsUtf8(character: string): boolean {
  const code = gbkCode(character) ?? 0;
  const [first, second] = [code >> 8, code & 0xff];
  const isLead = (first >= 0xe2 && first <= 0xe9) || first === 0xef;
  return isLead && second >= 0x80 && second <= 0xbf;
}

/** True when a character can hold the third byte, or stands for lost ones. */
function endsUtf8(character: string): boolean {
  const third = (gbkCode(character) ?? 0) >> 8;
  return (third >= 0x80 && third <= 0xbf) || /[€?\ufffd]/u.test(character);
}

/** Words are read in stretches of so many characters: each start looks no further. */
const longestRun = 300;

interface Run {
  bytes: number[];
  /** Places where a character of GBK and one of UTF-8 end together, the last first. */
  ends: { end: number; length: number }[];
  /** Bytes of whole characters of UTF-8. */
  whole: number;
  /** Where the run stops. */
  end: number;
}

/** Windows reads the byte 80 as €. */
function bytesOfCharacter(character: string): number[] {
  if (character === '€') return [0x80];
  return character > '\u007f' ? (encodeGbk(character) ?? []) : [];
}

/** Bytes that still have to come in UTF-8 after this one; undefined when it cannot stand here. */
function wanted(byte: number, before: number): number | undefined {
  if (before > 0) return byte >= 0x80 && byte <= 0xbf ? before - 1 : undefined;
  if (byte >= 0xe1 && byte <= 0xef) return 2;
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  // The second byte of a character of GBK may be a letter.
  return byte >= 0x40 && byte <= 0x7e ? 0 : undefined;
}

/** Reads the bytes of characters of GBK from here on, as long as they may be UTF-8. */
function readRun(text: string, start: number): Run {
  const run: Run = { bytes: [], ends: [], whole: 0, end: start };
  let missing = 0;
  for (const character of text.slice(start, start + longestRun)) {
    const bytes = bytesOfCharacter(character);
    if (bytes.length === 0) break;
    for (const byte of bytes) {
      const next = wanted(byte, missing);
      if (next === undefined) return run;
      missing = next;
      run.bytes.push(byte);
      if (missing === 0) run.whole = run.bytes.length;
    }
    run.end += 1;
    if (missing === 0) run.ends.unshift({ end: run.end, length: run.whole });
  }
  return run;
}

function grade(garbled: string, decoded: string): Garbled['grade'] | undefined {
  if (commonShare(garbled) >= 0.6 && hanOf(garbled).length > 1) return undefined;
  if (isPlausible(decoded)) return 'certain';
  return hanOf(decoded).length === 0 || commonShare(decoded) === 1 ? 'weak' : undefined;
}

/** Reads the longest words from here on that fit. */
function readWords(text: string, start: number): Garbled | undefined {
  const { bytes, ends, whole, end: runEnd } = readRun(text, start);
  if (whole < bytes.length && /[?\ufffd]/u.test(text.charAt(runEnd))) {
    const decoded = decodeUtf8(bytes.slice(0, whole));
    const isFit = decoded !== undefined && isChinese(decoded);
    const verdict = isFit ? grade(text.slice(start, runEnd), decoded) : undefined;
    if (isFit && verdict)
      return { start, end: runEnd + 1, text: decoded + lostCharacter, grade: verdict, isLossy: true };
  }
  for (const { end, length } of ends) {
    const decoded = decodeUtf8(bytes.slice(0, length));
    if (decoded === undefined || !isChinese(decoded)) continue;
    const verdict = grade(text.slice(start, end), decoded);
    return verdict && { start, end, text: decoded, grade: verdict, isLossy: false };
  }
  return undefined;
}

/** Words in UTF-8 that were read as GBK: 濂冲効. */
export function findGbkGarbled(text: string): Garbled[] {
  const found: Garbled[] = [];
  for (let start = 0; start < text.length; start++) {
    if (!beginsUtf8(text.charAt(start)) || !endsUtf8(text.charAt(start + 1))) continue;
    const garbled = readWords(text, start);
    if (!garbled) continue;
    found.push(garbled);
    start = garbled.end - 1;
  }
  return found;
}
