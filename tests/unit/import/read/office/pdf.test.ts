import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHints } from '../../../../../src/import/read/office/pdf/line-hints.ts';
import { findBullets } from '../../../../../src/import/read/office/pdf/bullets.ts';
import { takeGridsApart } from '../../../../../src/import/read/office/pdf/grids.ts';
import { directionsOf, type TextItem } from '../../../../../src/import/read/office/pdf/place-items.ts';
import type { SourceDocument } from '../../../../../src/import/document/source-document.ts';
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

describe('a PDF of LibreOffice with a font without Chinese', () => {
  const handout = async (): Promise<SourceDocument> => read(await readPdf(fixture('handout.pdf')));

  it('has its quotation marks where they are drawn', async () => {
    const document = await handout();
    expect(countLines(document.lines)).toBe(document.characters);
    expect(textsOf(document).slice(0, 3)).toEqual([
      '谈谈“路灯”',
      '有人问“路灯归谁修”，小陈反问：“灯杆上的编号是多少？”这一问，问清了归谁管，灯也就好修了。',
      '一路人说的多是“没人”“不管”；第二天才有人修路灯。',
    ]);
  });

  it('has items of a list, each whole, whatever code the bullet has', async () => {
    const items = (await handout()).lines.filter(({ hint }) => hint.list);
    expect(items.map(({ text }) => text)).toEqual([
      '• 先看灯杆上的编号',
      '• 再问灯归谁管，问清楚了再报修，报修以后每天去看一看，修好了告诉来问的人，没修好也要告诉来问的人',
      '• 修好了告诉来问的人',
    ]);
    expect(items.map(({ hint }) => hint.list)).toEqual(
      Array.from({ length: 3 }, () => ({ ordered: false, level: 0 })),
    );
  });

  it('has the cells of a table', async () => {
    const cells = (await handout()).lines.filter(({ hint }) => hint.cell);
    expect(cells.map(({ text, hint }) => [hint.cell?.row, hint.cell?.column, text])).toEqual([
      [0, 0, '编号'],
      [0, 1, '归谁管'],
      [0, 2, '修好了没有'],
      [1, 0, '一号'],
      [1, 1, '小陈'],
      [1, 2, '修好了'],
      [2, 0, '二号'],
      [2, 1, '路人'],
      [2, 2, '没修好'],
    ]);
  });

  it('has a header and a footer although it has one page', async () => {
    const document = await handout();
    expect(textsOf(document, 'header')).toEqual(['社区微课材料']);
    expect(textsOf(document, 'footer')).toEqual(['路灯编号 注意看']);
  });

  it('gives its title as a guess, but not who and when', async () => {
    expect((await handout()).properties).toEqual({ title: '路灯怎么修' });
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

  it('take what another font draws into a hole of the text, however many blanks it has', () => {
    // Five blanks of 5.5, of which three are holes.
    const text = { ...item('有人问 路灯 归 谁管 他说 不知道', 50, 700), width: 13 * 10 + 5 * 5.5 };
    expect(
      textsOn(
        { ...item('“', 80, 700.4), width: 5.5 },
        { ...item('”', 146.8, 699.6), width: 5.5 },
        { ...item('：', 172.2, 700), width: 5.5 },
        text,
      ),
    ).toEqual(['有人问“路灯 归 谁管”他说：不知道']);
  });

  it('stay whole lines when fonts have other baselines, and apart when they only touch', () => {
    expect(textsOn(item('路灯', 50, 700), item('亮', 70, 702), item('了', 80, 698))).toEqual(['路灯亮了']);
    expect(textsOn(item('路灯', 50, 700), item('亮了', 50, 691))).toEqual(['路灯', '亮了']);
    // An initial beside two lines.
    expect(textsOn(item('路', 50, 688, 28), item('灯亮', 80, 700), item('了', 80, 688))).toEqual([
      '灯亮',
      '路了',
    ]);
  });

  it('keep two Chinese words apart that stand a whole character apart', () => {
    expect(textsOn(item('社区', 50, 700), item('陈一鸣', 80, 700))).toEqual(['社区 陈一鸣']);
    expect(textsOn(item('社区，', 50, 700), item('陈一鸣', 88, 700))).toEqual(['社区，陈一鸣']);
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

describe('text in other directions', () => {
  const turned = (str: string, degrees: number, x: number, y: number): TextItem => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180) * 10, Math.sin((degrees * Math.PI) / 180) * 10];
    return { str, transform: [cos, sin, -sin, cos, x, y], width: [...str].length * 10 };
  };
  const page = { width: 600, height: 800 };
  const textsOf = (items: readonly TextItem[]): string[][] =>
    directionsOf(items, page).map((direction) =>
      pageLines(direction.items, 1, direction.page.width).map(({ text }) => text),
    );

  it('is read along itself when the whole sheet is turned', () => {
    const up = [turned('第二行', 90, 120, 50), turned('行尾', 90, 100, 90), turned('第一', 90, 100, 50)];
    expect(textsOf(up)).toEqual([['第一  行尾', '第二行']]);
    expect(directionsOf(up, page)[0]?.page).toEqual({
      width: expect.closeTo(800),
      height: expect.closeTo(600),
    });
    const down = [turned('第二行', 180, 500, 120), turned('第一行', 180, 500, 100)].toReversed();
    expect(textsOf(down)).toEqual([['第一行', '第二行']]);
    expect(textsOf([turned('第一', -90, 500, 700), turned('第二', -90, 480, 700)])).toEqual([
      ['第一', '第二'],
    ]);
  });

  it('does not fall among the lines: a stamp across them', () => {
    const lines = [turned('路灯坏了', 0, 50, 700), turned('找谁修', 1, 50, 680), turned('内部', 45, 60, 690)];
    expect(textsOf(lines)).toEqual([['路灯坏了', '找谁修'], ['内部']]);
  });

  it('never throws and loses nothing, whatever the numbers', () => {
    const number = fc.oneof(fc.double(), fc.double({ min: -900, max: 900, noNaN: true }));
    const any = fc.record({
      str: fc.oneof(fc.string(), fc.constantFrom('路灯 亮 了', '“', '\uF0B7', ' ')),
      transform: fc.array(number, { maxLength: 6 }),
      width: number,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (items) => {
        const lines = directionsOf(items, page).flatMap((direction) =>
          pageLines(direction.items, 1, direction.page.width),
        );
        const found = findBullets(closeSpacedText(takeGridsApart(lines)), 500);
        expect(lineHints(found, new Map([[1, page]]))).toHaveLength(found.length);
        expect(countLines(found)).toBe(countLines(items.map(({ str }) => ({ text: str }))));
      }),
    );
  });
});

describe('what the place of lines tells', () => {
  const sizes = new Map([1, 2, 3].map((page) => [page, { width: 600, height: 800 }]));
  const at = (text: string, baseline: number, more: Partial<PageLine> = {}): PageLine => ({
    ...{ text, left: 50, right: 50 + [...text].length * 10, baseline, size: 10, page: 1 },
    ...more,
  });
  const full = '路灯坏了三天，张大爷每天晚上摸黑回家，他打过电话，得到的答复都是不归我们管';

  it('is a gap before a paragraph, also where most paragraphs are of one line', () => {
    const lines = [
      at('灯坏了。', 700),
      at('没有人修。', 675),
      at(full, 650),
      at('后来修好了。', 635),
      at('灯亮了。', 610),
      at('人来了。', 585),
    ];
    const gaps = lineHints(lines, sizes).map(({ afterBlank }) => afterBlank === true);
    expect(gaps).toEqual([false, true, true, false, true, true]);
  });

  it('is a header at the same height of several pages, although it stands low', () => {
    const pages = [1, 2, 3].flatMap((page) => [
      at('社区微课材料', 690, { page }),
      at(`第${page}盏灯坏了，有人来修。`, 650, { page }),
      at('修好了。', 635, { page }),
    ]);
    const parts = lineHints(pages, sizes).map(({ part }) => part);
    expect(parts.slice(0, 3)).toEqual(['header', undefined, undefined]);
    expect(parts.filter((part) => part !== undefined)).toHaveLength(3);
  });

  it('is no header where the first line may be the title, or the last one a date', () => {
    const one = new Map([[1, { width: 600, height: 800 }]]);
    const lines = [at('一盏路灯', 760), at('灯坏了。', 700), at('修好了。', 685), at('2023年5月', 40)];
    expect(lineHints(lines, one).map(({ part }) => part)).toEqual(Array(4).fill(undefined));
  });

  it('is the depth of a list', () => {
    const lines = [
      at('\uF0B7 看灯', 700),
      at('\uF0A7  看编号', 685, { left: 70 }),
      at('\uF0B7 报修', 670),
      at('完。', 655),
    ];
    const found = findBullets(lines, 400);
    expect(found.map(({ text }) => text)).toEqual(['• 看灯', '• 看编号', '• 报修', '完。']);
    expect(lineHints(found, sizes).map(({ list }) => list?.level)).toEqual([0, 1, 0, undefined]);
  });

  it('is no table where the first column only counts, or a table of contents', () => {
    const row = (baseline: number, ...texts: string[]): PageLine =>
      at(texts.join('  '), baseline, {
        parts: texts.map((text, column) => ({
          text,
          left: 50 + column * 200,
          right: 60 + column * 200,
        })),
      });
    const isGrid = (...rows: string[][]): boolean =>
      takeGridsApart(rows.map((texts, index) => row(700 - index * 15, ...texts))).some(({ cell }) => cell);
    expect(isGrid(['月份', '件数'], ['三月', '12'], ['四月', '9'])).toBe(true);
    expect(isGrid(['月份', '件数'], ['三月', '12'])).toBe(false);
    expect(isGrid(['1.', '先看灯杆'], ['2.', '再问'], ['3.', '报修'])).toBe(false);
    expect(isGrid(['一、灯坏了', '1'], ['二、找谁修', '3'], ['三、灯亮了', '5'])).toBe(false);
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
