import { isSurelyUtf8, isUtf8, plausibilityIn, rankEncodings } from '../../check/encoding.ts';
import { hasManyControls } from '../../check/plausible-text.ts';
import type { Refusal } from '../document/source-document.ts';
import { refusals } from './refusals.ts';

/** A text file as its author saw it. Bytes that could not be read have become U+FFFD. */
export interface DecodedText {
  text: string;
  /** Name for TextDecoder: utf-8, gb18030, big5, utf-16le or utf-16be. */
  encoding: string;
}

/** Scores that are nearer to each other than this leave a doubt, which the page's own word settles. */
const doubt = 0.4;

/** Share of bytes that may be broken in a file that has too few Chinese characters to be judged by. */
const fewBytes = 0.02;

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The name that TextDecoder knows an encoding by, with every kind of GB as gb18030. */
function labelOf(declared: string | undefined): string | undefined {
  try {
    const label = new TextDecoder(declared?.trim()).encoding;
    return label === 'gbk' ? 'gb18030' : label;
  } catch {
    return undefined;
  }
}

/** True for a file in ASCII with a damaged place or a foreign letter here and there. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const broken = new TextDecoder('utf-8').decode(bytes).match(/\ufffd/g)?.length ?? 0;
  return broken <= bytes.length * fewBytes;
}

function chooseEncoding(bytes: Uint8Array, declared: string | undefined): string | undefined {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  if (isSurelyUtf8(bytes)) return 'utf-8';
  const ranked: { label: string; score: number }[] = [
    ...rankEncodings(bytes).map(({ encoding, score }) => ({ label: encoding.label, score })),
    // A file in UTF-8 with a damaged place, or cut off in the middle of a character, is still one.
    { label: 'utf-8', score: plausibilityIn('utf-8', bytes) },
  ].sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  if (best <= 0.5) return isNearlyUtf8(bytes) ? 'utf-8' : undefined;
  const near = ranked.filter(({ score }) => score > best - doubt);
  const wanted = labelOf(declared);
  return (near.find(({ label }) => label === wanted) ?? near[0])?.label;
}

/**
 * Reads bytes as text. The bytes decide; what a page or a mail says of itself only where they leave a doubt, because
 * it is often wrong.
 * @param declared what `<meta charset>` or `Content-Type` name
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText | Refusal {
  if (bytes.length === 0) return refusals.zeroBytes;
  // A mark of UTF-8 in front of something else puts the pairs of bytes behind it out of step.
  const isMarked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const body = isMarked ? bytes.subarray(3) : bytes;
  const encoding = isMarked && isUtf8(body) ? 'utf-8' : chooseEncoding(body, declared);
  if (encoding === undefined) return refusals.notText;
  const text = new TextDecoder(encoding).decode(body);
  return hasManyControls(text) ? refusals.notText : { text, encoding };
}
