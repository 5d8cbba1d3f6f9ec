import { bytesOf, decodeUtf8, isChinese, lostCharacter, type Garbled } from './garbled.ts';
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

interface Run {
  /** One byte a character. */
  bytes: string;
  /** Offset in the text behind the character that ends with this many bytes. */
  ends: ReadonlyMap<number, number>;
  end: number;
}

/** Words are read in stretches of so many characters: each start looks no further. */
const longestRun = 300;

/** Bytes of the GBK characters from here on, up to the first that has none; Windows reads the byte 80 as €. */
function readRun(text: string, start: number): Run {
  let bytes = '';
  const ends = new Map<number, number>();
  let end = start;
  for (; end < Math.min(text.length, start + longestRun); end++) {
    const character = text.charAt(end);
    const code = character === '€' ? [0x80] : character > '\u007f' ? encodeGbk(character) : undefined;
    if (!code) break;
    bytes += String.fromCharCode(...code);
    ends.set(bytes.length, end + 1);
  }
  return { bytes, ends, end };
}

const utf8Characters = /^(?:[\u00c2-\u00df][\u0080-\u00bf]|[\u00e1-\u00ef][\u0080-\u00bf]{2}|[@-~])*/u;
/** The beginning of one more, of which the rest is lost. */
const cutCharacter = /^[\u00e1-\u00ef][\u0080-\u00bf]?$/u;

function grade(garbled: string, decoded: string): Garbled['grade'] | undefined {
  if (commonShare(garbled) >= 0.6 && hanOf(garbled).length > 1) return undefined;
  if (isPlausible(decoded)) return 'certain';
  return hanOf(decoded).length === 0 || commonShare(decoded) === 1 ? 'weak' : undefined;
}

/** Reads the longest words from here on that fit. */
function readWords(text: string, start: number): Garbled | undefined {
  const { bytes, ends, end: runEnd } = readRun(text, start);
  const length = utf8Characters.exec(bytes)?.[0].length ?? 0;
  const whole = decodeUtf8(bytesOf(bytes.slice(0, length)));
  if (
    /[?\ufffd]/u.test(text.charAt(runEnd)) &&
    cutCharacter.test(bytes.slice(length)) &&
    whole !== undefined
  ) {
    const verdict = isChinese(whole) ? grade(text.slice(start, runEnd), whole) : undefined;
    if (verdict)
      return { start, end: runEnd + 1, text: whole + lostCharacter, grade: verdict, isLossy: true };
  }
  for (let bound = length; bound >= 3; bound--) {
    const end = ends.get(bound);
    const decoded = end === undefined ? undefined : decodeUtf8(bytesOf(bytes.slice(0, bound)));
    if (end === undefined || decoded === undefined || !isChinese(decoded)) continue;
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
