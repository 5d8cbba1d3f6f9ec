import { hasManyControls, plausibility } from './plausible-text.ts';

/** An encoding in which old Chinese documents are found. */
export interface Encoding {
  /** Name for TextDecoder. */
  label: 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';
  /** Name as editors show it. */
  title: string;
}

/** Always by the label `gb18030`: Node breaks characters of four bytes when it is told `gbk`. */
const encodings: readonly Encoding[] = [
  { label: 'gb18030', title: 'GB18030（GBK、ANSI）编码' },
  { label: 'big5', title: 'Big5（繁体）编码' },
  { label: 'utf-16le', title: 'UTF-16（Unicode）编码' },
  { label: 'utf-16be', title: 'UTF-16（大端）编码' },
];

/** Length of the stretch that is read to tell an encoding; more would not change the answer. */
const sampleSize = 20_000;

/** Text in the right encoding scores 1.5 and more, in a wrong one hardly ever above 0. */
const leastPlausibility = 0.5;

/** True when the bytes are well-formed UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The encoding that a byte order mark names. */
function markedEncoding([first, second]: Uint8Array): Encoding['label'] | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** A stretch in which there is something to judge: the head of a page is often nothing but ASCII. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f || byte === 0);
  // From an even place, or UTF-16 would be cut in the middle of a character.
  const start = first === -1 ? 0 : first - (first % 2);
  return bytes.subarray(start, start + sampleSize);
}

/** How much bytes look like Chinese when they are read in an encoding; damaged places only cost a little. */
export function plausibilityIn(label: string, bytes: Uint8Array): number {
  return plausibility(new TextDecoder(label).decode(sampleOf(bytes)));
}

/** The likely encodings of bytes that are not UTF-8, best first. */
export function rankEncodings(bytes: Uint8Array): { encoding: Encoding; score: number }[] {
  const marked = markedEncoding(bytes);
  return encodings
    .map((encoding) => ({
      encoding,
      score: encoding.label === marked ? Infinity : plausibilityIn(encoding.label, bytes),
    }))
    .filter(({ score }) => score > leastPlausibility)
    .sort((a, b) => b.score - a.score);
}

/** Tells in which encoding bytes that are not UTF-8 were most likely written; undefined when nothing fits. */
export function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  return rankEncodings(bytes)[0]?.encoding;
}

/**
 * True when bytes can be taken as UTF-8 without a doubt. UTF-16 of ASCII characters is well-formed too, but full of
 * zeros, and so are some short words in GBK (学习), which come out as letters that nobody writes here.
 */
export function isSurelyUtf8(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes) || !isUtf8(bytes)) return false;
  const text = new TextDecoder('utf-8').decode(sampleOf(bytes));
  if (hasManyControls(text)) return false;
  const hasOnlyShort = /[^\u0000-\u007f]/.test(text) && !/[^\u0000-\u07ff]/.test(text);
  // Letters with tones read as GBK are characters that do exist, but no frequent ones.
  return !hasOnlyShort || plausibilityIn('gb18030', bytes) < 1.5;
}

/**
 * The text of a file for the other checks: without BOM, with LF. Where the file is not UTF-8 it is read in the
 * encoding it looks like, so that everything else wrong with it is reported in the same run.
 */
export function readText(bytes: Uint8Array): string {
  const label = isUtf8(bytes) ? 'utf-8' : (guessEncoding(bytes)?.label ?? 'utf-8');
  return new TextDecoder(label).decode(bytes).replace(/\r\n?/g, '\n');
}
