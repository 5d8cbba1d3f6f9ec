import { compoundStreams, isCompoundFile } from './compound-file.ts';
import { decodeText } from './decode.ts';
import { looksLikeHtml, looksLikeMht } from './detect-markup.ts';
import { detectZip } from './detect-zip.ts';
import type { RefusedKind } from './refusals.ts';

/** What a file is, by its content; names lie. `text` is what is left, and may turn out to be none. */
export type FileKind = 'docx' | 'doc' | 'pdf' | 'mht' | 'html' | 'text' | RefusedKind;

/** Enough to see what a text begins with, even behind a long head of comments and styles. */
const headBytes = 64 * 1024;

/** Bytes that files of a kind begin with, as Latin-1. */
const signatures: readonly (readonly [kind: RefusedKind, pattern: RegExp])[] = [
  ['rtf', /^\{\\rtf/],
  ['rar', /^Rar!\x1a\x07/],
  ['7z', /^7z\xbc\xaf\x27\x1c/],
  ['gz', /^(?:\x1f[\x8b\x9d]|BZh[1-9]1AY|\xfd7zXZ\0|[\s\S]{257}ustar)/],
  ['image', /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF[\s\S]{4}WEBP|BM[\s\S]{4}\0{4})/],
  ['image', /^[\s\S]{4}ftyp(?:hei|hev|mif|avi)|^\xd7\xcd\xc6\x9a|^\x01\0\0\0[\s\S]{36} EMF/],
  ['media', /^(?:[\s\S]{4}ftyp|ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb]|RIFF[\s\S]{4}(?:WAVE|AVI ))/],
  ['media', /^(?:OggS|fLaC|FLV\x01|\x1a\x45\xdf\xa3|\x30\x26\xb2\x75\x8e\x66\xcf\x11|#!AMR)/],
  [
    'program',
    /^(?:MZ[\s\S]{0,200}\0\0|\x7fELF|\xca\xfe\xba\xbe|[\xce\xcf]\xfa\xed\xfe|L\0\0\0\x01\x14\x02\0)/,
  ],
  ['program', /^SQLite format 3\0/],
  ['caj', /^(?:CAJ\0|HN\0\0|KDH \d|TEB\0)/],
];

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** Word's own mark, and whether the text behind it is encrypted. */
function wordKind(beginning: Uint8Array): 'doc' | 'encrypted' | 'old-word' {
  const [first, second] = beginning;
  if (first !== 0xec || second !== 0xa5) return 'old-word';
  return ((beginning[11] ?? 0) & 1) !== 0 ? 'encrypted' : 'doc';
}

function compoundKind(bytes: Uint8Array): FileKind {
  const streams = compoundStreams(bytes);
  if (streams.has('EncryptedPackage')) return 'encrypted';
  const word = streams.get('WordDocument');
  if (word) return wordKind(word.beginning);
  if (streams.has('Workbook') || streams.has('Book') || streams.has('ETExtData')) return 'xls';
  if (streams.has('PowerPoint Document') || streams.has('PP97_DUALSTORAGE')) return 'ppt';
  if (streams.has('MatOST')) return 'works';
  if ([...streams.keys()].some((name) => /wps|kingsoft/i.test(name))) return 'wps';
  return 'compound';
}

function isPdf(head: string): boolean {
  const at = head.slice(0, 1024).search(/%PDF-\d/);
  // Behind other bytes it counts only when objects follow: a text may speak of the format.
  return at === 0 || (at > 0 && /\d+ \d+ obj\b/.test(head));
}

/** Tells what a file is by its content. Never throws. */
export function detectKind(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, headBytes);
  const raw = latin1(head);
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08|00PK)/.test(raw)) return detectZip(bytes);
  if (isPdf(raw)) return 'pdf';
  const known = signatures.find(([, pattern]) => pattern.test(raw));
  if (known) return known[0];
  const decoded = decodeText(head);
  if ('reason' in decoded) return 'text';
  return textKind(decoded.text);
}

function textKind(text: string): FileKind {
  if (/^\s*\{\\rtf/.test(text)) return 'rtf';
  if (looksLikeMht(text)) return 'mht';
  if (looksLikeHtml(text)) return 'html';
  if (!/^\s*<\?xml\s/.test(text)) return /^\s*<svg[\s>]/.test(text) ? 'image' : 'text';
  if (/<(?:w:wordDocument|pkg:package|office:document)[\s>]/.test(text)) return 'word-xml';
  return /<svg[\s>]/.test(text) ? 'image' : 'xml';
}
