import { describe, expect, it } from 'vitest';
import { article, body, lineOf, outside, paragraphs, readPage } from './pages.ts';

const contentPage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>把小事办好_清河社区网</title></head><body>
  <div class="top">欢迎来到清河社区网 <a href="#">加入收藏</a>|<a href="#">设为首页</a></div>
  <div class="nav"><ul><li><a href="/1">首页</a></li><li><a href="/2">新闻</a></li></ul></div>
  <div class="weizhi">当前位置：<a href="/">首页</a> &gt;&gt; <a href="/x">学习园地</a></div>
  <table><tr><td class="left"><a href="1">今日头条</a><br><a href="2">党建动态</a><br><a href="3">基层风采</a></td></tr></table>
  <div class="main"><h1>把小事办好</h1>
    <div class="info">作者：李明　来源：清河社区　日期：2015-03-02　字号：<a href="#">大</a> <a href="#">中</a></div>
    <div class="TRS_Editor">${body}<p style="text-align:right">清河社区</p>
      <p><a href="/a/1.doc">附件：学习清单.doc</a></p></div>
    <div class="tool"><a href="javascript:print()">打印</a> | <a href="javascript:close()">关闭</a></div>
    <div>上一篇：<a href="/9">怎样接待来访</a><br>下一篇：<a href="/10">没有了</a></div>
    <div class="share">分享到：<a>微博</a> <a>微信</a></div></div>
  <div class="footer">版权所有：清河社区　网站编辑：小陈</div></body></html>`;

describe('the article of a page', () => {
  it('is told from menus, path, tools and footer of a site', async () => {
    const page = await readPage(contentPage);
    expect(article(page)).toEqual([
      '把小事办好',
      '作者：李明　来源：清河社区　日期：2015-03-02　字号：大 中',
      ...paragraphs,
      '清河社区',
      '附件：学习清单.doc',
    ]);
    expect(outside(page)).toEqual([
      '欢迎来到清河社区网 加入收藏|设为首页',
      ...['首页', '新闻', '当前位置：首页 >> 学习园地', '今日头条', '党建动态', '基层风采'],
      ...['打印 | 关闭', '上一篇：怎样接待来访', '下一篇：没有了', '分享到：微博 微信'],
      '版权所有：清河社区　网站编辑：小陈',
    ]);
    expect(lineOf(page, '把小事办好_').hint.part).toBe('header');
  });

  it('is found in a page that is laid out in nested tables', async () => {
    const page =
      await readPage(`<table width=760><tr><td colspan=2><img src="banner.jpg" width=760></td></tr><tr>
      <td width=150><table><tr><td><a href=1>首页</a></td></tr><tr><td><a href=2>党建</a></td></tr><tr><td><a href=3>学习</a></td></tr></table></td>
      <td><table><tr><td align=center><font size=5><b>把小事办好</b></font></td></tr><tr><td align=center>2015年3月2日</td></tr>
      <tr><td>${paragraphs.join('<br>')}</td></tr></table></td></tr>
      <tr><td colspan=2 align=center>清河街道办事处 版权所有</td></tr></table>`);
    expect(article(page)).toEqual(['把小事办好', '2015年3月2日', ...paragraphs]);
    expect(page.lines.every(({ hint }) => hint.cell === undefined)).toBe(true);
    expect(lineOf(page, '把小事办好').hint).toEqual({ bold: true, align: 'center' });
  });

  it('keeps headings, lists and short lines that stand between paragraphs', async () => {
    const page = await readPage(`<div class="nav"><a href=1>首页</a></div><div id="zoom">
      <p>${paragraphs[0] ?? ''}</p><div class="extra">一、走进门</div><p>${paragraphs[1] ?? ''}</p>
      <ul><li>带上本子</li><li>留下电话</li></ul><p>${paragraphs[2] ?? ''}</p></div>`);
    expect(article(page)).toEqual([
      ...[paragraphs[0], '一、走进门', paragraphs[1], '带上本子', '留下电话', paragraphs[2]],
    ]);
  });

  it('never loses a long paragraph with sentences, wherever it stands', async () => {
    const page = await readPage(`<div class="sidebar comment"><p>${paragraphs[0] ?? ''}</p></div>
      <div class="content">${body.repeat(3)}</div><div class="footer">${paragraphs[1] ?? ''}</div>`);
    expect(outside(page)).toEqual([]);
  });

  it('keeps the sentences of its own asides and footer, but not what is linked or called there', async () => {
    const page = await readPage(
      `<title>井</title><article><h1>井边的木牌</h1>${body}<aside><p>木牌是木匠送的，没有收钱。</p><p><a href="1">更多木牌</a></p></aside>${body}` +
        `<footer><p>谨以此文谢谢修井的人。</p><p>关注我们</p></footer></article>` +
        `<aside><p>本站的论坛搬家了，请常来坐坐。</p></aside><footer><p>欢迎常来，下次再见。</p></footer>`,
    );
    const kept = article(page);
    expect(kept).toContain('木牌是木匠送的，没有收钱。');
    expect(kept).toContain('谨以此文谢谢修井的人。');
    expect(outside(page)).toEqual(
      expect.arrayContaining(['关注我们', '本站的论坛搬家了，请常来坐坐。', '欢迎常来，下次再见。']),
    );
  });

  it('reaches to the date and the signature below a table that lays it out', async () => {
    const page = await readPage(
      `<title>教案</title><h2>井边的木牌</h2><table border="1"><tr><td>课时</td><td>1课时</td></tr><tr><td>过程</td><td>${body}</td></tr></table>` +
        `<p>清河社区党支部</p><p>2021年6月15日</p><p>联系电话：12345</p>`,
    );
    expect(article(page).slice(-2)).toEqual(['清河社区党支部', '2021年6月15日']);
  });

  it('is not hidden by the name of the element around it', async () => {
    const page = await readPage(`<div class="menu"><h2>走进门</h2>${body}<p>清河社区</p></div>`);
    expect(article(page)).toEqual(['走进门', ...paragraphs, '清河社区']);
  });

  it('keeps the order and all of the text of tables in tables', async () => {
    const nested = (depth: number): string =>
      `前${depth}<table><tr><td>${depth === 0 ? '里' : nested(depth - 1)}</td></tr></table>后${depth}`;
    expect(article(await readPage(nested(3))).join('')).toBe('前3前2前1前0里后0后1后2后3');
  });

  it('takes in the whole of a lesson plan that is set as a form', async () => {
    const page =
      await readPage(`<table border=1><tr><td>课题</td><td colspan=3>把小事办好</td></tr><tr><td>主讲人</td><td>李明</td><td>时间</td><td>2015年</td></tr>
      <tr><td>教学过程</td><td colspan=3>${body}</td></tr></table>`);
    expect(outside(page)).toEqual([]);
    expect(page.remarks).toEqual([{ rule: 'layout-table', line: 1, before: '课题 把小事办好' }]);
  });

  it('begins at its own title, not at that of the site', async () => {
    const page = await readPage(
      `<title>清河区人民政府</title><div class="header"><h1>清河区人民政府</h1></div><h2>把小事办好</h2><p>2015年3月2日</p><div>${body}</div>`,
    );
    expect(article(page)).toEqual(['把小事办好', '2015年3月2日', ...paragraphs]);
  });

  it('is everything on a page that nobody understands', async () => {
    const page = await readPage(
      '<p><a href=1>第一课</a></p><p><a href=2>第二课</a></p><p><a href=3>第三课</a></p>',
    );
    expect(article(page)).toEqual(['第一课', '第二课', '第三课']);
  });

  it('has no controls in it, and no words for browsers without scripts', async () => {
    const page = await readPage(
      `${body}<form><select><option>选一<option>选二</select><textarea>留言</textarea><button>提交</button></form>
       <noscript><p>请启用脚本</p></noscript>`,
    );
    expect(outside(page)).toEqual(['选一', '选二', '留言', '提交', '请启用脚本']);
  });

  it('is found in a page of WeChat, which is hidden until a script runs', async () => {
    const page =
      await readPage(`<html><head><meta property="og:title" content="把小事办好"><meta name="author" content="李明">
      <script>var ct = "1425262272";</script></head><body><h1 id="activity-name"> 把小事办好 </h1>
      <div><span>李明</span> <a id="js_name">清河社区</a> <em id="publish_time"></em></div>
      <div id="js_content" style="visibility: hidden; opacity: 0;"><section style="text-align:center"><span style="display:block">一、走进门</span></section>
      ${body}<p><img data-src="https://mmbiz.qpic.cn/x/640" src="data:image/gif;base64,R0lGODlhAQ=="></p></div>
      <div id="js_pc_qr_code">微信扫一扫关注</div></body></html>`);
    expect(article(page)).toEqual(['把小事办好', '李明 清河社区', '一、走进门', ...paragraphs]);
    expect(page.properties).toEqual({
      title: '把小事办好',
      author: '李明',
      date: '2015-03-02',
      publisher: '清河社区',
    });
    expect(page.remarks).toEqual([{ rule: 'lost-picture', line: 6, before: 'https://mmbiz.qpic.cn/x/640' }]);
  });
});
