import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './whole-chain.ts';

const prose =
  '收工以后的两个小时,工人们去哪里?去年夏天,我们在工棚边上支起一块黑板,夜校就这样开了课。来的人一天比一天多,教的东西也一天比一天实在。';

/** Whole lines as they stand in real documents. */
const lines = [
  ...[prose, `　　${prose}`, prose.slice(0, 30), prose.repeat(3), '', '', '   ', '收工以后。'],
  ...['把夜校办到工地上', '关于在全市开展"夜校进工地"活动的通知', '（2019年5月6日）', '——在开学典礼上的讲话'],
  ...['一、先问大家想学什么', '二、再请大家轮流当老师', '（一）摸底', '（二）排课', '1.列单子', '2、发单子', '（1）识字'],
  ...['一是要问。', '二是要听。', '其一，要问清楚。', '第一章 总则', '第二节　附则', '结语', '引言', '目录', '提纲：'],
  ...['作者:陈大明', '日期:2019-05-06', '来源：工地夜校网', '责任编辑：李小红', '陈大明', '2019年5月6日', '陈大明　某某街道党工委'],
  ...['当前位置:首页 >> 党建园地 >> 微党课', '上一篇:无 下一篇:无', '打印 | 关闭', '点击数：123', '分享到：', '版权所有'],
  ...['（此处省略300字）', '……剩余内容请登录后查看', '附件：1.课程表.doc', '[1] 见课程表。', '- 3 -', '第 1 页 共 2 页'],
  ...['- 看图纸', '* 写名字', '+ 办社保', '1. 看图纸', '2) 写名字', '  - 深一层', '- [ ] 打勾', '· 圆点', '●圆点', '① 数字'],
  ...['| 课 | 人 |', '| --- | --- |', '| 看图纸 | 12 |', '课\t人\t时间', '> 引文', '> > 深引文', '---', '===', '***', '___'],
  ...['# 标题', '## 小标题', '#### 深标题', '#没有空格', '标题\n===', '小标题\n---', '## 学习清单', '## 讨论题', '讨论题', '学习清单'],
  ...['```js', 'alert(1)', '```', '~~~', '    缩进四格', '\t制表符', '[^1]: 原文作四月。', '有出处[^1]。', '[名]: http://a.cn', '[名][]'],
  ...['<script>alert(1)</script>', '<p onclick="x()">段</p>', '<b>加粗', '</div>', '<!-- 注', '-->', '<Case title="x">', '</Case>'],
  ...['import 夜校 from "./x"', 'export const a = 1', '{1 + 1}', '{{ 模板 }}', '<% x %>', '${a}', '{/* 注 */}', '<></>'],
  ...[':::case{title="x"}', ':::', '::video{file="a.mp4"}', ':案例[文字]{a=b}', ':::video', '::::', ':a', '11:35', '甲:乙'],
  ...['---\ntitle: 甲\nstatus: published\n---', '---', 'title: 待补', '...', '+++', '%YAML 1.2', '<<<<<<< 合并冲突', '=======', '>>>>>>>'],
  ...['[点这里](javascript:alert(1))', '![图](http://a.cn/x.png)', '[甲](http://a.cn/b(c))', '<http://a.cn>', 'https://a.cn/甲,乙', 'www.a.cn'],
  ...['a@b.cn', '**加粗**', '*斜*_体_', '~~删~~', '`码`', '**“真情”**。', '__下划线__', '电话 138****1234', '占____位', '李XX同志', '张××'],
  ...['&lt;b&gt;', '&#x41;', '&amp;copy;', '&nbsp;', '\\*', '\\', '$x^2$', 'H~2~O', '==标==', '"引号"', "'单引'", '(半角)', '10~20人'],
  ...['待补', '待补：写摘要', 'TODO', 'TBD', '锟斤拷', '\ufffd\ufffd', 'ä½ å¥½', '浣犲ソ', '夜(yè)校(xiào)', '群zhòng众', '臺灣的夜校開課了，學員們'],
  ...['😀夜校👩‍👩‍👧', '\u200b零宽\u200d', '\u202e反向', 'e\u0301', '\u{20000}生僻', '\u0000', '\u0007', '\ufeff', '\u2028', '\u0085', '\u3000', '\u00a0'],
  ...['夜校'.repeat(4000), 'a'.repeat(300), '"'.repeat(60), '*'.repeat(80), '('.repeat(80), '> '.repeat(40), '- '.repeat(40), '#'.repeat(9)],
  ...['夜校心得体会精选3篇', '篇一：夜校', '【第二篇】', '第三篇 排课', '（作者系某某街道党工委书记）', '夜校（一）'],
  ...['作者：<script>alert(1)</script>', '标题：import a from "b"', '单位：{1+1}', '作者：:::video', '来源：---', '日期：2019-02-30'],
  ...['收工以后的两个小时,工人们去哪里?去年夏天,我们在工', '棚边上支起一块黑板,夜校就这样开了课。来的人一天比一', '天多，', '一、<b>先问</b>', '一、{x}', '1. :::video'],
  ...['同志们：', '谢谢大家！', '他说："好.', '八个方面：', '的的', '，，', '。。。', '......', '--', '……', '《书名', '”反引号“', '3.5%', 'A/B'],
];

const signs = [...'#*_~`[]()<>{}|\\!:;-+=.&@^"\'$%/?, \t\u3000\u00a0\u200b012abZ一二（）、。：，“”‘’《》群众校\n\n\r\ufeff\u00ad\u0301😀𠀀'];

const tags = [
  ...['<p>', '</p>', '<div class="nav">', '<div id="content">', '<div>', '</div>', '<br>', '<br/>', '<h1>', '</h1>', '<h2>', '</h2>', '<h6>', '</h6>'],
  ...['<ul>', '<ol start="3">', '<li>', '</li>', '</ul>', '</ol>', '<table>', '<tr>', '<td>', '<td colspan="2">', '<th>', '</td>', '</tr>', '</table>'],
  ...['<b>', '</b>', '<strong>', '<font color=red>', '</font>', '<a href="http://a.cn/">', '<a href="javascript:x()">', '<a href="#n1" name="r1">', '</a>'],
  ...['<img src="http://a.cn/x.png" alt="图">', '<img src="data:image/png;base64,iVBORw0KGgo=">', '<img>', '<script>', '</script>', '<style>', '</style>', '<!--', '-->'],
  ...['<title>', '</title>', '<head>', '</head>', '<body>', '</body>', '<html>', '</html>', '<meta charset="gb2312">', '<meta name="author" content="陈">', '<blockquote>'],
  ...['</blockquote>', '<pre>', '</pre>', '<sup>', '</sup>', '<ruby>校<rt>xiào</rt></ruby>', '<template>', '<noscript>', '<svg>', '<math>', '<iframe src=x>', '<form>'],
  ...['<input value="x">', '<select><option>甲', '<textarea>', '<p style="display:none">', '<o:p>', '</o:p>', '<![CDATA[', ']]>', '<!DOCTYPE html>', '<?xml?>', '<a', '<', '>'],
];

const encoder = new TextEncoder();
const names = fc.constantFrom('稿.txt', '稿.md', '稿.html');
const oneLine = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lines) },
  { weight: 2, arbitrary: fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  // Two pieces in one line, as when a page break was lost.
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...lines)).map((two) => two.join('')) },
);
const text = fc
  .tuple(fc.array(oneLine, { maxLength: 25 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'))
  .map(([all, end]) => all.join(end));
/** What another program put in front. */
const fields = fc.constantFrom(...['title: 甲', 'author: 陈', 'date: 2019-05-06', 'tags: [a, b]', 'x: {', '- a', ': b', 'layout: <Case>', '# c', 'status: published', '']);
const withHead = fc
  .tuple(fc.array(fields, { maxLength: 5 }), fc.constantFrom('---', '+++', '...'), text)
  .map(([head, end, rest]) => ['---', ...head, end, rest].join('\n'));
const html = fc
  .array(fc.oneof(fc.constantFrom(...tags), fc.constantFrom(...tags), fc.constantFrom(...lines)), { maxLength: 50 })
  .map((parts) => parts.join(''));
const page = html.map((inner) => `<html><body><div id="content"><p>${prose}</p>${inner}</div></body></html>`);
const markdown = fc.string({ unit: fc.constantFrom(...signs), maxLength: 200 });
const bytes = fc.tuple(
  fc.constantFrom('', 'PK\x03\x04', '%PDF-1.4\n', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\xff\xfe', '\xef\xbb\xbf', 'MIME-Version: 1.0\r\n'),
  fc.uint8Array({ maxLength: 400 }),
);

const runs = Number(process.env['XUEKU_RUNS'] ?? 100);

async function expectNoFaults(arbitrary: fc.Arbitrary<string>): Promise<void> {
  await fc.assert(
    fc.asyncProperty(names, arbitrary, async (name, content) => {
      expect(await faultsOf(name, encoder.encode(content))).toEqual([]);
    }),
    { numRuns: runs },
  );
}

describe('an import is whole, whatever the document', () => {
  it('text of real pieces', () => expectNoFaults(text), 60_000);
  it('with the header of another program', () => expectNoFaults(withHead), 60_000);
  it('a heap of tags', () => expectNoFaults(html), 60_000);
  it('a page of them', () => expectNoFaults(page), 60_000);
  it('signs of Markdown', () => expectNoFaults(markdown), 60_000);
  it('bytes', async () => {
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, [head, tail]) => {
        const content = new Uint8Array([...Buffer.from(head, 'latin1'), ...tail]);
        expect(await faultsOf(name, content)).toEqual([]);
      }),
      { numRuns: runs },
    );
  }, 60_000);
});
