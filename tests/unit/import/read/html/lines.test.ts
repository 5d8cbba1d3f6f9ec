import { describe, expect, it } from 'vitest';
import { body, lineOf, paragraphs, readPage } from './pages.ts';

const texts = async (html: string): Promise<string[]> => (await readPage(html)).lines.map(({ text }) => text);

describe('lines of a page', () => {
  it('end at blocks and at line breaks, with white space as a browser shows it', async () => {
    expect(
      await texts('<div>一<p> 二  三\n\tx </p>四<br>五<font>六</font>\n七<span>八</span></div>九'),
    ).toEqual([...['一', '二 三 x', '四', '五六七八', '九']]);
  });

  it('join Chinese that is wrapped in the source without a space, and words with one', async () => {
    expect(await texts('<p>做群众\n工作，\n“用心”\nis\nit</p>')).toEqual(['做群众工作，“用心” is it']);
  });

  it('keep the indentation of old editors and tell of blank lines', async () => {
    const { lines } = await readPage(
      '<font>&nbsp;&nbsp;　一<br>&nbsp;<br>　　二<br><br>三<p>&nbsp;</p><p>四</p><p>五</p></font>',
    );
    expect(lines.map(({ text, hint }) => [text, hint.afterBlank])).toEqual([
      ['\u00a0\u00a0　一', undefined],
      ['　　二', true],
      ['三', true],
      ['四', true],
      ['五', undefined],
    ]);
  });

  it('keep the lines of preformatted text', async () => {
    expect(await texts('<pre>一  二\n\n三</pre><div style="white-space:pre-wrap">四\n五</div>')).toEqual([
      ...['一  二', '三', '四', '五'],
    ]);
  });

  it('know headings, bold, alignment, lists and quotations', async () => {
    const page =
      await readPage(`${body}<h3>走进门</h3><p><b>坐下</b><strong>来</strong></p><center>居中</center>
      <p align=right>落款</p><ol><li>带本子<ul><li>记电话</li></ul></li></ol><blockquote><p>引文</p></blockquote>`);
    expect(lineOf(page, '走进门').hint).toEqual({ heading: 3 });
    expect(lineOf(page, '坐下来')).toMatchObject({ hint: { bold: true }, marks: [] });
    expect(lineOf(page, '居中').hint).toEqual({ align: 'center' });
    expect(lineOf(page, '落款').hint).toEqual({ align: 'right' });
    expect(lineOf(page, '带本子').hint.list).toEqual({ ordered: true, level: 0 });
    expect(lineOf(page, '记电话').hint.list).toEqual({ ordered: false, level: 1 });
    expect(lineOf(page, '引文').hint).toEqual({ quote: true });
  });

  it('mark bold words and links, but nothing unsafe or relative', async () => {
    const { lines } = await readPage(
      `<p>先 <b> 听完 </b>再<a href="http://a.cn/x">查 </a><a href="/y">看</a><a href="JavaScript:x()">点</a><a href="mailto:a@b.cn">写信</a>。</p>`,
    );
    expect(lines[0]?.text).toBe('先 听完 再查 看点写信。');
    expect(lines[0]?.marks).toEqual([
      { kind: 'strong', start: 2, end: 4 },
      { kind: 'link', start: 6, end: 7, target: 'http://a.cn/x' },
      { kind: 'link', start: 10, end: 12, target: 'mailto:a@b.cn' },
    ]);
  });

  it('take tables of data apart into cells', async () => {
    const page = await readPage(`${body}<table border=1><tr><th>姓名</th><th>次数</th><th>结果</th></tr>
      <tr><td>王大爷</td><td>3</td><td>办好</td></tr><tr><td>李大妈</td><td>1</td><td>答复</td></tr></table>`);
    expect(lineOf(page, '结果').hint.cell).toEqual({ table: 1, row: 0, column: 2 });
    expect(lineOf(page, '李大妈').hint.cell).toEqual({ table: 1, row: 2, column: 0 });
  });

  it('read what Word saves as a page, with its typed numbers and without its notes to itself', async () => {
    const page =
      await readPage(`<html xmlns:o="urn:x"><head><title>把小事办好</title><!--[if gte mso 9]><xml><o:Author>某某</o:Author></xml><![endif]-->
      <style>p.MsoNormal{margin:0}</style></head><body><div class=WordSection1>
      <p class=MsoNormal align=center style='text-align:center'><b><span style='font-size:22pt'>把小事办好<span lang=EN-US><o:p></o:p></span></span></b></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal><span>做群众工作，先要走进门、坐下来，把话
听完，前后跑了<span lang=EN-US>3</span>趟。</span></p>
      <p class=MsoListParagraph><![if !supportLists]><span>1.<span>&nbsp; </span></span><![endif]>包好水管</p>
      <p>看得见<span style='display:none;mso-hide:all'>藏起来</span>的字。</p></div></body></html>`);
    expect(page.lines.map(({ text, hint }) => [text, hint])).toEqual([
      ['把小事办好', { part: 'header' }],
      ['把小事办好', { bold: true, align: 'center' }],
      ['做群众工作，先要走进门、坐下来，把话听完，前后跑了3趟。', { afterBlank: true }],
      ['1.\u00a0 包好水管', {}],
      ['看得见的字。', {}],
      ['藏起来', { part: 'hidden' }],
    ]);
  });
});

describe('hidden words', () => {
  it('are set apart from the sentence in which they stand', async () => {
    const { lines } = await readPage(
      `${body}<p>一<span style="display:none">甲</span>二<font style="font-size:0px">乙</font>三</p><div hidden>丙</div><p aria-hidden="true">丁</p>`,
    );
    expect(lines.slice(3).map(({ text, hint }) => [text, hint.part])).toEqual([
      ['一二三', undefined],
      ...['甲', '乙', '丙', '丁'].map((text) => [text, 'hidden']),
    ]);
  });

  it('are not the article, whatever its style says', async () => {
    const { lines } = await readPage(`<div style="display:none" aria-hidden="true">${body}</div>`);
    expect(lines.map(({ hint }) => hint.part)).toEqual([undefined, undefined, undefined]);
  });
});

describe('glosses over characters', () => {
  it('stay in their brackets when they are rare', async () => {
    const [line] = await texts(
      `<p>${paragraphs[0] ?? ''}综<ruby>綦<rp>(</rp><rt>qí</rt><rp>)</rp></ruby>难</p>`,
    );
    expect(line).toContain('综綦(qí)难');
  });

  it('are set aside when they have no brackets or stand everywhere', async () => {
    const { lines } = await readPage('<p><ruby>商<rt>shāng</rt>鞅<rt>yāng</rt></ruby>立木</p>');
    expect(lines.map(({ text, hint }) => [text, hint.part])).toEqual([
      ['商鞅立木', undefined],
      ['shāng yāng', 'comment'],
    ]);
  });
});
