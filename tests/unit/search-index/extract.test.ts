import { describe, expect, it } from 'vitest';
import { extractText } from '../../../src/search-index/extract.ts';

const body = (html: string) => extractText(`<article data-pagefind-body>${html}</article>`);

/** Segments as `section place text`. */
const lines = (html: string): string[] =>
  body(html).sections.flatMap(({ id, segments }) =>
    segments.map(({ place, text }) => `${id}|${place}|${text}`),
  );

describe('extractText', () => {
  it('reads only what stands in the body', () => {
    expect(extractText('<main><p>外</p><p data-pagefind-body>内</p>外</main>').sections).toEqual([
      { id: '', heading: '', segments: [{ place: 'text', text: '内' }] },
    ]);
    expect(extractText('<main><p>外</p></main>').sections).toEqual([]);
  });

  it('leaves out what is ignored, and scripts', () => {
    expect(
      lines(
        '<nav data-pagefind-ignore><p>首页</p><a>专题</a></nav><p>甲<b data-pagefind-ignore>标<i>签</i></b>乙</p>' +
          '<script>x()</script><style>p{}</style><template><p>模板</p></template>',
      ),
    ).toEqual(['|text|甲乙']);
  });

  it('starts a section at every heading with an id and at the opening', () => {
    expect(
      body(
        '<h1>题目</h1><section id="opening"><p>开头</p></section>' +
          '<section aria-labelledby="yi"><h2 id="yi"><span data-pagefind-ignore>一、</span>先正<em>自己</em></h2><p>甲</p>' +
          '<h3 id="er">再正亲友</h3><blockquote><h3>引文里的标题</h3></blockquote></section>' +
          '<section><h2 id="key-points" data-pagefind-ignore>要点</h2><ul><li>一条</li></ul></section><p>收尾</p>',
      ).sections,
    ).toEqual([
      { id: '', heading: '', segments: [{ place: 'title', text: '题目' }] },
      { id: 'opening', heading: '引子', segments: [{ place: 'text', text: '开头' }] },
      {
        id: 'yi',
        heading: '先正自己',
        segments: [
          { place: 'heading', text: '先正自己' },
          { place: 'text', text: '甲' },
        ],
      },
      {
        id: 'er',
        heading: '再正亲友',
        segments: [
          { place: 'heading', text: '再正亲友' },
          { place: 'text', text: '引文里的标题' },
        ],
      },
      {
        id: 'key-points',
        heading: '要点',
        segments: [
          { place: 'text', text: '一条' },
          { place: 'text', text: '收尾' },
        ],
      },
    ]);
  });

  it('does not open sections in what is ignored', () => {
    expect(
      lines('<p>甲</p><section data-pagefind-ignore id="x"><h2 id="y">相关</h2></section><p>乙</p>'),
    ).toEqual(['|text|甲', '|text|乙']);
  });

  it('drops sections that say nothing', () => {
    expect(body('<section id="opening"></section><h2 id="a" data-pagefind-ignore>空</h2>').sections).toEqual(
      [],
    );
  });

  it('knows tags and checklist items, with what is in them', () => {
    expect(
      lines(
        '<ul class="tag-list"><li><a>立信</a></li><li><a>清廉</a></li></ul>' +
          '<ul class="checklist"><li class="checklist-item">做<p>一段</p></li></ul><ul><li>要点</li></ul>',
      ),
    ).toEqual(['|tag|立信', '|tag|清廉', '|item|做', '|item|一段', '|text|要点']);
  });

  it('cuts at blocks and not at inline elements', () => {
    expect(
      lines(
        '<p>徙<a href="#x">木</a><strong>立<em>信</em></strong>于<wbr>民</p><table><tr><th>甲</th><td>乙</td></tr></table>' +
          '<div>丙<p>丁</p>戊</div><dl><div><dt>己</dt><dd>庚</dd></div></dl>',
      ),
    ).toEqual([
      '|text|徙木立信于民',
      ...['甲', '乙', '丙', '丁', '戊', '己', '庚'].map((text) => `|text|${text}`),
    ]);
  });

  it('turns line breaks and runs of blanks into one blank, and keeps the ideographic space', () => {
    expect(lines('<p>\n 甲<br>乙 \t\n 丙　丁&nbsp;戊 </p>')).toEqual(['|text|甲 乙 丙　丁\u00a0戊']);
  });

  it('passes over the marks of footnotes', () => {
    expect(
      lines(
        '<p>六亲不认。”<sup><a href="#fn-1" id="fnref-1" data-footnote-ref>1</a></sup>手里的权</p>' +
          '<ol><li id="fn-1"><p>原稿如此。 <a href="#fnref-1" data-footnote-backref="" aria-label="回">↩</a></p></li></ol>',
      ),
    ).toEqual(['|text|六亲不认。”手里的权', '|text|原稿如此。']);
  });

  it('decodes character references and takes markup in text for text', () => {
    expect(lines('<p>A&amp;B &lt;b&gt; &#x4fe1; &quot;</p>')).toEqual(['|text|A&B <b> 信 "']);
  });
});
