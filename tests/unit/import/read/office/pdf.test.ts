import { describe, expect, it } from 'vitest';
import { countLines } from '../../../../../src/import/document/working-document.ts';
import {
  closeSpacedText,
  pageLines,
  type PageLine,
} from '../../../../../src/import/read/office/pdf/page-lines.ts';
import { readPdf } from '../../../../../src/import/read/office/read-pdf.ts';
import { fixture, read, reasonOf, textsOf } from './fixtures.ts';

describe('a PDF with text', () => {
  it('gives lines with page, size, indentation and gaps', async () => {
    const document = read(await readPdf(fixture('text.pdf')));
    expect(countLines(document.lines)).toBe(document.characters);
    const [title, first, paragraph, rest] = document.lines.filter(({ hint }) => hint.part === undefined);
    expect(title).toMatchObject({ text: '一盏路灯的三天', hint: { heading: 1, align: 'center', page: 1 } });
    expect(first).toMatchObject({ text: '一、事情的经过', hint: { heading: 2, afterBlank: true } });
    expect(paragraph?.hint.indent).toBe(4);
    expect(rest?.hint).toEqual({ page: 1 });
  });

  it('knows headers and page numbers that come on every page', async () => {
    const document = read(await readPdf(fixture('text.pdf')));
    expect(textsOf(document, 'header')).toEqual(['社区微课材料', '社区微课材料', '社区微课材料']);
    expect(textsOf(document, 'footer').map((text) => text.replaceAll(' ', ''))).toEqual([
      '第1页',
      '第2页',
      '第3页',
    ]);
  });

  it('is read without a table of characters in the file and without network', async () => {
    expect(textsOf(read(await readPdf(fixture('gbk.pdf'))))).toEqual(['路灯坏了找谁修', '路灯坏了找谁修']);
    expect(textsOf(read(await readPdf(fixture('unicode.pdf'))))).toEqual([
      '路灯坏了找谁修',
      '先看看灯杆上的编号。',
    ]);
  });

  it('may forbid printing', async () => {
    expect(textsOf(read(await readPdf(fixture('restricted.pdf'))))).toHaveLength(2);
  });
});

describe('a PDF without readable text', () => {
  it('is refused with what to do', async () => {
    expect(reasonOf(await readPdf(fixture('scanned.pdf')))).toContain('这是扫描件，没有文字层');
    expect(reasonOf(await readPdf(fixture('encrypted.pdf')))).toContain('密码');
    expect(reasonOf(await readPdf(fixture('unreadable.pdf')))).toContain('乱码');
    expect(reasonOf(await readPdf(fixture('numbers-only.pdf')))).toContain('乱码');
    expect(reasonOf(await readPdf(fixture('text.pdf').subarray(0, 3000)))).toContain('不完整');
    expect(reasonOf(await readPdf(new Uint8Array()))).toContain('不完整');
  });
});

describe('lines of a page', () => {
  const item = (
    str: string,
    x: number,
    y: number,
    size = 10,
  ): { str: string; transform: number[]; width: number } => ({
    str,
    transform: [size, 0, 0, size, x, y],
    width: [...str].length * size,
  });
  const textsOn = (...items: ReturnType<typeof item>[]): string[] =>
    pageLines(items, 1, 600).map(({ text }) => text);

  it('go from left to right and from top to bottom, whatever order the file has', () => {
    expect(textsOn(item('第二行', 50, 700), item('行尾', 90, 720), item('第一', 50, 720))).toEqual([
      '第一  行尾',
      '第二行',
    ]);
  });

  it('have no blank between Chinese characters that stand a little apart', () => {
    expect(textsOn(item('路', 50, 700), item('灯', 64, 700), item('2023', 80, 700))).toEqual(['路灯 2023']);
  });

  it('take raised numbers of notes in', () => {
    expect(textsOn(item('灯亮了', 50, 700), item('1', 80, 704, 6))).toEqual(['灯亮了1']);
  });

  it('of two columns are read column by column', () => {
    const rows = Array.from({ length: 14 }, (_, row) => [
      item(`左边的第${row}行文字`, 50, 700 - row * 15),
      item(`右边的第${row}行文字`, 320, 700 - row * 15),
    ]).flat();
    const texts = textsOn(...rows);
    expect(texts.slice(0, 2)).toEqual(['左边的第0行文字', '左边的第1行文字']);
    expect(texts[14]).toBe('右边的第0行文字');
  });
});

describe('text with a blank between any two characters', () => {
  const line = (text: string): PageLine => ({ text, left: 0, right: 0, baseline: 0, size: 10, page: 1 });

  it('is closed', () => {
    const closed = closeSpacedText([line('路 灯 坏 了 ， 找 谁 修'), line('共 3 天')]);
    expect(closed.map(({ text }) => text)).toEqual(['路灯坏了，找谁修', '共 3 天']);
  });

  it('is left alone where blanks are rare: they may stand in a name', () => {
    const lines = [line('主讲人 周 婷'), line('路灯坏了，找谁修都说不归自己管')];
    expect(closeSpacedText(lines)).toEqual(lines);
  });
});
