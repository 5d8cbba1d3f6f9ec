import { describe, expect, it } from 'vitest';
import { guessEncoding, isUtf8, readText } from '../../../src/check/encoding.ts';
import { gb18030 } from './kind-cases.ts';

/** 為什麼要走進群眾，這是我們的工作。 in Big5. */
const big5 = new Uint8Array([
  0xac, 0xb0, 0xa4, 0xb0, 0xbb, 0xf2, 0xad, 0x6e, 0xa8, 0xab, 0xb6, 0x69, 0xb8, 0x73, 0xb2, 0xb3, 0xa1, 0x41,
  0xb3, 0x6f, 0xac, 0x4f, 0xa7, 0xda, 0xad, 0xcc, 0xaa, 0xba, 0xa4, 0x75, 0xa7, 0x40, 0xa1, 0x43,
]);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('guessEncoding', () => {
  it.each([
    ['gb18030', gb18030],
    ['big5', big5],
    ['utf-16le', utf16('\ufeff走进群众')],
    ['utf-16le', utf16('---\ntitle: a\n---\n走进群众')],
    ['utf-16be', utf16('---\ntitle: a\n---\n走进群众').map((_, i, bytes) => bytes[i ^ 1] ?? 0)],
  ])('%s', (label, bytes) => {
    expect(isUtf8(bytes) && label !== 'utf-16le' && label !== 'utf-16be').toBe(false);
    expect(guessEncoding(bytes)?.label).toBe(label);
  });

  it('needs no zeros to tell UTF-16', () => {
    expect(guessEncoding(utf16('走进群众'))?.label).toBe('utf-16le');
  });

  it('tells a file that is cut off in the middle of a character', () => {
    expect(guessEncoding(gb18030.subarray(0, gb18030.length - 1))?.label).toBe('gb18030');
    expect(guessEncoding(big5.subarray(0, big5.length - 1))?.label).toBe('big5');
  });

  it('does not take damaged UTF-8 for something else', () => {
    const bytes = new TextEncoder().encode('走进群众，了解群众');
    expect(guessEncoding(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
  });

  it('admits that it does not know', () => {
    expect(guessEncoding(new Uint8Array([0xff, 0x80, 0xff]))).toBeUndefined();
  });
});

describe('readText', () => {
  it('decodes what it recognises, without BOM and with LF', () => {
    expect(readText(gb18030)).toBe('走进群众，了解群众');
    expect(readText(big5)).toBe('為什麼要走進群眾，這是我們的工作。');
    expect(readText(new TextEncoder().encode('\ufeffa\r\nb\rc'))).toBe('a\nb\nc');
  });
});
