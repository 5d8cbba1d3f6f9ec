import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8 } from '../../../../src/check/encoding.ts';
import { decodeText } from '../../../../src/import/read/decode.ts';
import { refusals } from '../../../../src/import/read/refusals.ts';
import { encode, simplified, traditional, type Label } from './encodings.ts';

function bytesOf(...parts: (readonly number[] | Uint8Array)[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

const matrix: readonly [Label, string][] = [
  ['utf-8', simplified],
  ['gb18030', simplified],
  ['gb18030', traditional],
  ['big5', traditional],
  ['utf-16le', simplified],
  ['utf-16be', traditional],
];

describe.each(matrix)('%s', (label, text) => {
  it.each([text.length, 200, 30, 20])('is told from %i characters, wherever they are', (length) => {
    for (let start = 0; start + length <= text.length; start += Math.max(7, length)) {
      const part = text.slice(start, start + length);
      expect(decodeText(encode(part, label)), part).toEqual({ text: part, encoding: label });
    }
  });

  it('is told when the file is cut off in the middle of a character', () => {
    const bytes = encode(text.slice(0, 200), label);
    const cut = decodeText(bytes.subarray(0, bytes.length - 1));
    expect(cut).toMatchObject({ encoding: label });
    expect('text' in cut && cut.text.slice(0, 198)).toBe(text.slice(0, 198));
  });

  it('is told though a page says something else', () => {
    for (const declared of ['utf-8', 'gb2312', 'big5', 'iso-8859-1', 'x-unknown'])
      expect(decodeText(encode(text.slice(0, 60), label), declared)).toMatchObject({ encoding: label });
  });
});

describe('decodeText', () => {
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ] as const)('takes the mark of %s off', (label, mark) => {
    expect(decodeText(bytesOf(mark, encode('第一课', label)))).toEqual({ text: '第一课', encoding: label });
  });

  it('does not believe a mark in front of another encoding', () => {
    const bytes = bytesOf([0xef, 0xbb, 0xbf], encode(simplified.slice(0, 80), 'gb18030'));
    expect(decodeText(bytes)).toMatchObject({ encoding: 'gb18030' });
  });

  it('reads characters of four bytes', () => {
    const text = `${simplified.slice(0, 60)}姓𠮷的师傅。`;
    expect(decodeText(encode(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030' });
  });

  it('reads UTF-16 without mark though nothing but Chinese is in it, and though nothing but ASCII is', () => {
    for (const text of ['群众路线教育实践活动', 'title: abc\nline two'])
      for (const label of ['utf-16le', 'utf-16be'] as const)
        expect(decodeText(encode(text, label))).toEqual({ text, encoding: label });
  });

  it('reads UTF-8 with a damaged place, and shows the place', () => {
    const bytes = encode(simplified.slice(0, 100), 'utf-8');
    const damaged = bytesOf(bytes.subarray(0, 60), [0xe4, 0xbd], bytes.subarray(60));
    const read = decodeText(damaged);
    expect(read).toMatchObject({ encoding: 'utf-8' });
    expect('text' in read && read.text.replace('\ufffd', '')).toBe(simplified.slice(0, 100));
    expect(decodeText(bytesOf(encode('plain words '.repeat(20), 'utf-8'), [0xe9, 0x20]))).toMatchObject({
      encoding: 'utf-8',
    });
  });

  it('is not taken in by GBK that is well-formed UTF-8 too, nor by pinyin', () => {
    expect(isUtf8(encode('学习', 'gb18030'))).toBe(true);
    expect(decodeText(encode('学习', 'gb18030'))).toEqual({ text: '学习', encoding: 'gb18030' });
    expect(decodeText(encode('nǐ hǎo, lǎo shī', 'utf-8'))).toMatchObject({ encoding: 'utf-8' });
  });

  it('judges a page by its words, not by its long head', () => {
    const page = `<html><!--${'x'.repeat(50_000)}--><p>${simplified.slice(0, 60)}`;
    expect(decodeText(encode(page, 'gb18030'), 'utf-8')).toEqual({ text: page, encoding: 'gb18030' });
  });

  it('refuses what is no text', () => {
    expect(decodeText(new Uint8Array())).toEqual(refusals.zeroBytes);
    expect(decodeText(new Uint8Array([0xff, 0x80, 0xff]))).toEqual(refusals.notText);
    const noise = Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 31 + index * 7) % 256);
    expect(decodeText(noise)).toEqual(refusals.notText);
  });

  it('always answers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = decodeText(bytes);
        expect('reason' in read ? read.reason : read.encoding).toBeTruthy();
      }),
    );
  });

  it('reads every well-formed UTF-8 text that has no control characters as it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'的一是了群众，。abc 12\n語處𠮷é'), minLength: 1 });
    fc.assert(
      fc.property(text, (value) => {
        expect(decodeText(encode(value, 'utf-8'))).toEqual({ text: value, encoding: 'utf-8' });
      }),
    );
  });
});
