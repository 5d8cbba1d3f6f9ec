import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../src/import/document/working-document.ts';
import { readPlainText } from '../../../../src/import/read/text.ts';

function read(text: string) {
  return readPlainText({ text, encoding: 'utf-8' });
}

describe('readPlainText', () => {
  it('knows every way to end a line, and counts as an editor does', () => {
    const { lines } = read('一\n二\r\n三\r四\v五\u2028六\u2029七\r\r\n八\u0085九\n\n十');
    expect(lines.map(({ text }) => text).join('')).toBe('一二三四五六七八九十');
    expect(lines.at(-1)).toMatchObject({ number: 11, hint: { afterBlank: true } });
    expect(lines[7]).toMatchObject({ number: 8, hint: {} });
  });

  it('does not cut garbled words at U+0085', () => {
    const { lines, characters } = read('å\u0085¥å\u008f£');
    expect(lines).toHaveLength(1);
    expect(characters).toBe(6);
  });

  it('leaves blanks as they are and says what they mean', () => {
    expect(read('\u3000\u3000段首\n\u00a0\n\t 下一段  ').lines).toEqual([
      { number: 1, text: '\u3000\u3000段首', hint: { indent: 4 }, marks: [] },
      { number: 3, text: '\t 下一段  ', hint: { indent: 5, afterBlank: true }, marks: [] },
    ]);
  });

  it('counts pages where the file has them', () => {
    expect(read('一\f二\n三').lines.map(({ hint }) => hint.page)).toEqual([1, 2, 2]);
    expect(read('一\n二').lines.map(({ hint }) => hint.page)).toEqual([undefined, undefined]);
  });

  it('never makes code of an indentation', () => {
    expect(read('    四个空格。').lines[0]?.text).toBe('    四个空格。');
  });

  it('holds as many characters as the text', () => {
    const unit = fc.constantFrom(...'文，a \n\r\t\v\f\u0085\u0086\u2028\u3000\ufeff𠮷\u200b');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const document = read(text);
        expect(countLines(document.lines)).toBe(document.characters);
        for (const line of document.lines) expect(line.text).not.toMatch(/[\r\n\v\f\u2028\u2029]/);
      }),
    );
  });
});
