import { bytesOf, decodeUtf8, isChinese, type Garbled } from './garbled.ts';
import { decodeGbk } from './gbk.ts';
import { latinBytes } from './latin-bytes.ts';
import { commonShare, isFrequent, isPlausible } from './plausible.ts';
import { hanOf } from './script.ts';

/** UTF-8 characters of two to four bytes, with a plain space where an editor has changed the byte A0. */
const utf8InLatin =
  /(?:[\u00c2-\u00df][\u0080-\u00bf]|[\u00e2-\u00ef](?:[\u0080-\u00bf]{2}|[\u0080-\u00bf] (?=[\u0080-\u00ff]|$)| [\u0080-\u00bf])|\u00f0[\u0090-\u00bf][\u0080-\u00bf]{2})+/gu;

/** Two-byte characters that Chinese text has; other pairs may be the end of a French word and a mark. */
const latinMarks = /^[\u00a0\u00a7\u00a8\u00b0\u00b1\u00b7\u00d7\u00f7]+$/u;

function gradeUtf8(decoded: string, isBehindLetter: boolean): Garbled['grade'] {
  const words = hanOf(decoded);
  // One character may be chance where a word of another language ends: « café ».
  if (isBehindLetter && [...decoded].length < 2) return 'weak';
  return words.length === 0 || words.length > 2 || words.every(isFrequent) ? 'certain' : 'likely';
}

/** UTF-8 read as Latin-1 or windows-1252: ä½ å¥½, â€œ. */
function findUtf8(text: string, bytes: string): Garbled[] {
  return [...bytes.matchAll(utf8InLatin)].flatMap(({ 0: found, index: start }): Garbled[] => {
    const decoded = decodeUtf8(bytesOf(found.replaceAll(' ', '\u00a0')));
    if (decoded === undefined || (!isChinese(decoded) && !latinMarks.test(decoded))) return [];
    const grade = gradeUtf8(decoded, /[a-z]/iu.test(text.charAt(start - 1)));
    return [{ start, end: start + found.length, text: decoded, grade, isLossy: false }];
  });
}

/** A closing quotation mark, of whose three bytes editors drop the last: windows-1252 has a hole there. */
function findCutQuotes(bytes: string): Garbled[] {
  return [...bytes.matchAll(/\u00e2\u0080(?![\u0080-\u00bf])/gu)].map(({ index: start }) => ({
    start,
    end: start + 2,
    text: '”',
    grade: 'likely',
    isLossy: false,
  }));
}

/** GBK read as Latin-1 or windows-1252: ÄãºÃ. The second byte of a character may be a letter. */
function findGbk(bytes: string, pattern: RegExp): Garbled[] {
  return [...bytes.matchAll(pattern)].flatMap(({ 0: found, index: start }): Garbled[] => {
    const decoded = decodeGbk(bytesOf(found));
    if (decoded === undefined || !isChinese(decoded)) return [];
    const isSound = hanOf(decoded).length === 0 || commonShare(decoded) === 1;
    const grade = isPlausible(decoded) ? 'certain' : isSound ? 'weak' : undefined;
    return grade ? [{ start, end: start + found.length, text: decoded, grade, isLossy: false }] : [];
  });
}

const outsideAscii = /[\u0080-\u00ff\u0152-\u0192\u02c6\u02dc\u20ac\u2122]/u;

/** Words whose bytes were read as a Western European encoding. They may overlap: the first of a place counts. */
export function findLatinGarbled(text: string): Garbled[] {
  if (!outsideAscii.test(text)) return [];
  const bytes = latinBytes(text);
  return [
    ...findUtf8(text, bytes),
    ...findCutQuotes(bytes),
    ...findGbk(bytes, /(?:[\u0081-\u00fe][@-~\u0080-\u00fe])+/gu),
    ...findGbk(bytes, /(?:[\u0081-\u00fe][\u0080-\u00fe])+/gu),
  ];
}

/** What UTF-8 makes of the characters of windows-1252 outside ASCII, read as windows-1252 again. */
const latinInLatin =
  /(?:(?:[\u00c2\u00c3\u00c5\u00c6\u00cb][\u0080-\u00bf]|\u00e2[\u0080\u0082\u0084][\u0080-\u00bf])[ @-~]?)+/gu;

/** Words garbled twice: `find` finds the whole of them once they are read again. */
export function findTwiceGarbled(text: string, find: (text: string) => readonly Garbled[]): Garbled[] {
  if (!/[\u00c2\u00c3]/u.test(text)) return [];
  return [...latinBytes(text).matchAll(latinInLatin)].flatMap(({ 0: found, index: start }) => {
    // A space or a letter at the end may be the second byte of a character, or stand for itself.
    for (const bytes of [found, found.replace(/[ @-~]$/u, '')]) {
      const once = decodeUtf8(bytesOf(bytes));
      const [inner] = once === undefined ? [] : find(once);
      if (once && inner?.start === 0 && inner.end === once.length)
        return [{ ...inner, start, end: start + bytes.length }];
    }
    return [];
  });
}
