import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildDocx, cell, paragraph, run, style, table } from '../unit/import/read/office/build-docx.ts';
import { encode } from '../unit/import/read/encodings.ts';
import { compoundFile, zipOf } from '../unit/import/read/source-files.ts';
import { project } from './run-build.ts';

function officeFixture(name: string): Uint8Array {
  return readFileSync(resolve(project, 'tests/fixtures/import/office', name));
}

/** A short lesson; the place makes each its own. */
function lesson(place: string) {
  return {
    title: `${place}的一把钥匙`,
    opening: `${place}的大门钥匙挂在传达室，谁要用都得找老周。去年冬天老周住院，大家才想起来，这把钥匙从来没有第二个人管过。`,
    first: '先问清楚谁在用',
    ask: `${place}里用钥匙的人，有送水的、收表的，也有接孩子的老人。干部拿着本子问了两天，把时间一条一条记下来。`,
    second: '再商量由谁来管',
    settle: `商量的结果写在${place}的墙上：早上归值班员，晚上归楼长，周末轮流。写上去以后，再没有人为开门的事红过脸。`,
  };
}

const styles =
  style('T', 'Title') +
  style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
  style('H2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>');

function styledDocx(): Uint8Array {
  const { title, opening, first, ask, second, settle } = lesson('东院');
  return buildDocx({
    styles,
    body: [
      paragraph(title, '<w:pStyle w:val="T"/>'),
      paragraph(opening),
      paragraph(first, '<w:pStyle w:val="H1"/>'),
      paragraph(ask),
      paragraph('记在本子上', '<w:pStyle w:val="H2"/>'),
      paragraph('本子分三栏：谁、几点、做什么。'),
      paragraph(second, '<w:pStyle w:val="H1"/>'),
      paragraph(settle),
    ].join(''),
  });
}

function mergedTableDocx(): Uint8Array {
  const { title, opening, first, ask, second, settle } = lesson('西楼');
  return buildDocx({
    body: table(
      [cell([title], '<w:gridSpan w:val="2"/>')],
      [cell([opening, `一、${first}`, ask, `二、${second}`, settle], '<w:gridSpan w:val="2"/>')],
    ),
  });
}

function numberedDocx(): Uint8Array {
  const { title, opening, first, ask, second, settle } = lesson('南站');
  const levels = [
    ['chineseCountingThousand', '%1、'],
    ['decimal', '%2.'],
  ].map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  const numbered = (text: string, level: number): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
  return buildDocx({
    styles,
    numbering: `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    body: [
      paragraph(title, '<w:pStyle w:val="T"/>'),
      paragraph(opening),
      numbered(first, 0),
      paragraph(ask),
      numbered('送水的工人', 1),
      numbered('收表的师傅', 1),
      numbered(second, 0),
      paragraph(settle),
    ].join(''),
  });
}

function reviewedDocx(): Uint8Array {
  const { title, opening, first, ask, second, settle } = lesson('北门');
  return buildDocx({
    styles,
    body: [
      paragraph(title, '<w:pStyle w:val="T"/>'),
      paragraph(opening),
      paragraph(first, '<w:pStyle w:val="H1"/>'),
      paragraph(
        `<w:commentRangeStart w:id="5"/>${run(ask)}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>`,
      ),
      paragraph(second, '<w:pStyle w:val="H1"/>'),
      paragraph(
        run(settle) +
          `<w:ins w:id="1" w:author="老李">${run('这一句是后来加上的。')}</w:ins>` +
          '<w:del w:id="2" w:author="老李"><w:r><w:delText>这一句是后来删去的。</w:delText></w:r></w:del>',
      ),
    ].join(''),
    parts: [
      {
        type: 'comments',
        id: 'c1',
        target: 'comments.xml',
        root: 'w:comments',
        content: `<w:comment w:id="5" w:author="老李">${paragraph('写明是哪两天')}</w:comment>`,
      },
    ],
  });
}

function article(place: string): string {
  const { opening, first, ask, second, settle } = lesson(place);
  return [opening, `一、${first}`, ask, `二、${second}`, settle].map((text) => `<p>${text}</p>`).join('\n');
}

/** A page of a site's content management system: menus, breadcrumbs, a byline, buttons, links to other pages. */
const sitePage = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${lesson('河湾').title}_街道党建网</title></head><body>
<div class="header"><a href="/">首页</a><a href="/a">新闻</a><a href="/b">党建</a></div>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/b">党建</a> &gt; 正文</div>
<div class="article"><h1>${lesson('河湾').title}</h1>
<div class="info">作者：林小满　来源：街道党建网　发布时间：2021-03-04 10:20　点击数：88</div>
<div class="content">${article('河湾')}</div>
<div class="share">分享到：<a href="#">微信</a> <a href="javascript:window.print()">打印</a> <a href="#">关闭</a></div>
<div>上一篇：<a href="/1.html">没有了</a></div></div>
<div class="sidebar"><h3>热门文章</h3><ul><li><a href="/2.html">另一篇文章的题目</a></li></ul></div>
<div class="footer">版权所有 街道党建网 ICP备00000000号</div>
</body></html>`;

/** GB18030 bytes in a page that says UTF-8. */
const lyingPage = encode(
  `<html><head><meta charset="utf-8"><title>${lesson('桥头').title}</title></head><body><h1>${lesson('桥头').title}</h1>${article('桥头')}</body></html>`,
  'gb18030',
);

function tagSoup(): string {
  const { title, opening, first, ask, second, settle } = lesson('码头');
  const parts = [opening, `一、${first}`, ask, `二、${second}`, settle];
  return `<center><font size=5 color=red><b>${title}</b></font></center><br><br>${parts
    .map((text) => `<font face="宋体" size=3>&nbsp;&nbsp;&nbsp;&nbsp;${text}</FONT>`)
    .join('<br><br>\n')}<br>`;
}

function plain(place: string): string {
  const { title, opening, first, ask, second, settle } = lesson(place);
  return [title, '作者：林小满', '', opening, `一、${first}`, ask, `二、${second}`, settle, ''].join('\r\n');
}

/** Traditional, as it was typed on Taiwan's computers. */
const traditional = [
  '廟口的一把鑰匙',
  '',
  '廟口的大門鑰匙掛在傳達室，誰要用都得找老周。去年冬天老周住院，大家才想起來，這把鑰匙從來沒有第二個人管過。',
  '一、先問清楚誰在用',
  '幹部拿著本子問了兩天，把時間一條一條記下來，他說：「小事不辦，大事難辦。」',
  '二、再商量由誰來管',
  '商量的結果寫在牆上：早上歸值班員，晚上歸樓長，週末輪流。',
  '',
].join('\r\n');

function savedPage(): string {
  const { title } = lesson('渡口');
  const html = `<html><head><title>${title}</title></head><body><h1>${title}</h1>${article('渡口')}<img src="http://a.cn/x.png"></body></html>`;
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: http://a.cn/1.html',
    `Subject: =?utf-8?B?${Buffer.from(title).toString('base64')}?=`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="--x"',
    '',
    '----x',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://a.cn/1.html',
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '----x--',
    '',
  ].join('\r\n');
}

/** An archive of an old Windows: names in GBK without the sign of UTF-8. */
function archive(): Uint8Array {
  const zip = Buffer.from(zipOf({ 'xxxxxx.txt': encode(plain('山口'), 'gb18030') }));
  const name = encode('第一课.txt', 'gb18030');
  for (let at = zip.indexOf('xxxxxx'); at !== -1; at = zip.indexOf('xxxxxx')) zip.set(name, at);
  return zip;
}

/** What text can try to be, for every place in a document. */
export const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<Case title="冒充">案情</Case>',
  ':::video{file="a.mp4" title="冒充"}',
  ':::case{title="冒充"}',
  ':案例[冒充]{a=b}',
  '{1 + 1}',
  'import 冒充 from "./x.mjs"',
  'export const 冒充 = alert(1)',
  '[点这里](javascript:alert(1))',
  '![图](http://evil.example/x.png)',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<iframe src="http://evil.example/"></iframe>',
  '<a href="data:text/html,x">冒充</a>',
] as const;

const hostileText = (mark: string): string =>
  [
    `${mark}的标题<script>alert(1)</script>{1+1}`,
    '作者：<b onclick=alert(1)>{evil}</b>',
    '',
    `${mark}写得很长，有一段像样的开头，读起来和别的课没有两样，直到下面这些行出现在段首、题目、清单和表格里。`,
    ...attacks,
    ':::',
    '---\ntitle: 冒充\nstatus: published\nlayout: ../evil.astro\n---',
    '一、<script>alert(1)</script>冒充的题目',
    `${mark}的第一部分也要有一段正文，不然题目下面就空了。`,
    '二、import 冒充 from "x"',
    ...attacks.map((attack) => `- ${attack}`),
    ...attacks.map((attack) => `> ${attack}`),
    '| 甲 | 乙 |\n| --- | --- |',
    ...attacks.slice(0, 8).map((attack) => `| ${attack.replaceAll('|', '')} | 乙 |`),
    '',
    `${mark}到这里就讲完了，谢谢大家。`,
  ].join('\n\n');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function hostileDocx(): Uint8Array {
  return buildDocx({
    styles,
    core: '<dc:title>&lt;script&gt;alert(1)&lt;/script&gt;</dc:title><dc:creator>{evil}</dc:creator>',
    body: [
      paragraph('恶文档的标题&lt;script&gt;{1+1}', '<w:pStyle w:val="T"/>'),
      paragraph('恶文档有一段像样的开头，读起来和别的课没有两样，直到下面这些行出现。'),
      ...attacks.flatMap((attack) => [
        paragraph(escaped(attack), '<w:pStyle w:val="H1"/>'),
        paragraph(escaped(attack)),
        paragraph(escaped(`${attack}在段首。`)),
      ]),
      table(
        [cell(['甲']), cell(['乙'])],
        ...attacks.map((attack) => [cell([escaped(attack)]), cell(['乙'])]),
      ),
      paragraph('恶文档到这里就讲完了。'),
    ].join(''),
  });
}

const hostilePage = `<html><head><title>恶网页&lt;script&gt;alert(1)&lt;/script&gt;</title>
<meta name="author" content="{evil}<script>"><base href="http://evil.example/"><script>alert(1)</script>
<style>@import "http://evil.example/x.css";</style><meta http-equiv="refresh" content="0;url=http://evil.example/"></head>
<body onload="alert(1)"><h1 onclick="alert(1)">恶网页的标题&lt;script&gt;</h1>
<p>恶网页有一段像样的开头，读起来和别的课没有两样，直到下面这些行出现在正文里面，一行比一行更不像话。</p>
<p><a href="javascript:alert(1)">点这里</a>和<a href="JaVaScRiPt&#58;alert(1)">那里</a>还有<a href="data:text/html,x">别处</a>。</p>
<p style="background:url(http://evil.example/x.png)"><img src="http://evil.example/x.png" onerror="alert(1)">图在这里。</p>
<svg onload="alert(1)"><script>alert(1)</script></svg><math><mtext><img src=x onerror=alert(1)></mtext></math>
<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe><form action="http://evil.example/"><input value="x"></form>
${attacks.map((attack) => `<h2>${escaped(attack)}</h2><p>${escaped(attack)}</p><ul><li>${escaped(attack)}</li></ul>`).join('\n')}
<table border=1><tr><th>甲</th><th>乙</th></tr>${attacks.map((attack) => `<tr><td>${escaped(attack)}</td><td>乙</td></tr>`).join('')}</table>
<p>恶网页到这里就讲完了，谢谢大家。</p></body></html>`;

/** One file of each format by its name; together they are one run. */
export function samples(): Record<string, string | Uint8Array> {
  const styled = styledDocx();
  return {
    '样式.docx': styled,
    '合并表格.docx': mergedTableDocx(),
    '自动编号.docx': numberedDocx(),
    '批注修订.docx': reviewedDocx(),
    '旧文档.doc': officeFixture('lesson.doc'),
    '栏目页.html': sitePage,
    '假编码.html': lyingPage,
    '标签汤.htm': tagSoup(),
    '国标.txt': encode(plain('井边'), 'gb18030'),
    '大五码.txt': encode(traditional, 'big5'),
    '双字节小.txt': Buffer.from(`\ufeff${plain('村口')}`, 'utf16le'),
    '双字节大.txt': encode(`\ufeff${plain('路口')}`, 'utf-16be'),
    '存档.mht': savedPage(),
    '文字.pdf': officeFixture('text.pdf'),
    '压缩.zip': archive(),
    '恶文本.txt': hostileText('恶文本'),
    '恶标记.md': `# 恶标记的标题<script>\n\n${hostileText('恶标记')}`,
    '恶文档.docx': hostileDocx(),
    '恶网页.html': hostilePage,
    '拒扫描.pdf': officeFixture('scanned.pdf'),
    '拒加密.docx': officeFixture('encrypted.docx'),
    '拒加密.pdf': officeFixture('encrypted.pdf'),
    '拒半截.docx': styled.slice(0, Math.floor(styled.length * 0.6)),
    '拒金山.wps': compoundFile([{ name: 'WpsCustomData', content: new Uint8Array(600).fill(7) }]),
    '拒幻灯.pptx': officeFixture('slides.pptx'),
    '拒版式.ofd': officeFixture('plain.ofd'),
    '拒富文本.rtf': officeFixture('lesson.rtf'),
  };
}
