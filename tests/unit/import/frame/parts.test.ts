import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account } from '../../../../src/import/document/account.ts';
import { countCharacters } from '../../../../src/import/document/line.ts';
import { decisionKey } from '../../../../src/import/document/working-document.ts';
import { readFrame } from '../../../../src/import/structure/frame.ts';
import { anotherParagraph, documentOf, frame, paragraph, type TestLine } from './framed.ts';

const flagsOf = (lines: readonly TestLine[]) =>
  frame(lines).document.flags.filter(({ rule }) => rule === 'gap');
const gapsOf = (lines: readonly TestLine[]) =>
  frame(lines).document.lines.flatMap(({ role, text }) => (role.type === 'gap' ? [text] : []));

describe('gaps', () => {
  it('marks a notice in a line of its own and says how much is missing', () => {
    const lines = [
      paragraph,
      '……(某文秘网http://example.cn省略750字,正式会员可完整阅读)……',
      anotherParagraph,
    ];
    const { texts, metadata, removed } = frame(lines);
    expect(texts).toEqual([paragraph, '〔此处原文缺失约 750 字：网站未提供全文〕', anotherParagraph]);
    expect(metadata.gaps).toBe('文中缺失约 750 字。');
    expect(removed).toEqual([[2, 'truncation-notice']]);
    expect(flagsOf(lines)).toHaveLength(1);
  });

  it('cuts only the tail of a paragraph', () => {
    const start = `${paragraph}第二天，我们抽`;
    const { texts, imbalance } = frame([
      `${start} ……(未完,全文共4000字,当前仅显示2100字,请阅读下面提示信息。收藏《老井巷的木牌》`,
      '文章搜索',
    ]);
    expect(texts[0]?.trim()).toBe(start);
    expect(texts[1]).toBe('〔以下原文缺失：网站称全文 4000 字，只提供 2100 字〕');
    expect(texts).toHaveLength(2);
    expect(imbalance).toBeUndefined();
  });

  it('divides a paragraph that goes on behind the notice', () => {
    expect(frame([`${paragraph}【此处省略300字】${anotherParagraph}`]).texts).toEqual([
      paragraph,
      '〔此处原文缺失约 300 字：网站未提供全文〕',
      anotherParagraph,
    ]);
  });

  it.each([
    '剩余内容需登录后查看',
    '剩余60%内容，请付费后阅读',
    '（登录后可查看全文）',
    '本文仅显示部分内容，下载后查看完整版',
    '【此处内容已被隐藏，回复后可见】',
    '点击展开全文',
    '……查看全文',
  ])('%s', (notice) => {
    expect(gapsOf([paragraph, notice])).toHaveLength(1);
  });

  it.each([
    '他省略了这一步，居民就不答应。',
    '这篇报告全文共八千字，我读了三遍。',
    '请大家登录学习平台查看通知。',
    '（略）',
    '下载表格后查看说明，就知道怎么填。',
    '剩余的钱要公示，请群众查看。',
  ])('%s is text', (sentence) => {
    expect(gapsOf([paragraph, sentence, anotherParagraph])).toEqual([]);
  });

  it('leaves the notice when an editor wanted it', () => {
    const document = documentOf([paragraph, '……(某网省略750字)……']);
    const [change] = readFrame(document).changes;
    if (!change) throw new Error('nothing was changed');
    const again = readFrame({ ...document, decisions: new Map([[decisionKey(change), 'reject']]) });
    expect(again.lines.map(({ text }) => text)).toEqual([paragraph, '……(某网省略750字)……']);
    expect(again.flags).toEqual([]);
  });
});

describe('outlines', () => {
  it('moves what a site lists of a text behind it', () => {
    const { document, texts } = frame([
      '老井巷的木牌',
      '目录/提纲:……',
      '一是井沿谁来修',
      '二是电话谁来接',
      '……',
      '征文稿:青石县里 老井巷的木牌',
      paragraph,
      '一是井沿谁来修。居民说了算。',
    ]);
    expect(texts).toEqual([
      paragraph,
      '一是井沿谁来修。居民说了算。',
      '附录：提纲（原站）',
      '一是井沿谁来修',
      '二是电话谁来接',
    ]);
    expect(document.lines.map(({ role }) => role.type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'item',
      'item',
    ]);
  });

  it('removes contents with page numbers, and contents that the headings repeat', () => {
    for (const dots of ['………… 3', ''])
      expect(
        frame([
          '老井巷的木牌',
          '目  录',
          `一、井沿${dots}`,
          `二、木牌${dots}`,
          '一、井沿',
          paragraph,
          '二、木牌',
          anotherParagraph,
        ]).texts,
      ).toEqual(['一、井沿', paragraph, '二、木牌', anotherParagraph]);
  });

  it('leaves a list alone that only follows the word', () => {
    const lines = [paragraph, '提纲', '井沿', '木牌', anotherParagraph];
    expect(frame(lines).texts).toEqual(lines);
  });
});

describe('page chrome', () => {
  it('cuts a column of labels at the top but not the title below it', () => {
    const labels = ['今日头条', '时政聚焦', '乡土视窗', '青石之声', '站内检索', '会员中心'];
    const { texts, metadata } = frame([...labels, '井边新事', '', paragraph]);
    expect(texts).toEqual([paragraph]);
    expect(metadata.title).toBe('井边新事');
  });

  it('cuts a title of a collection and a link that stuck to a paragraph', () => {
    const stuck = '修井心得体会(精选3篇)';
    expect(frame([anotherParagraph, `${stuck}${stuck}${paragraph}更多心得体会`]).texts).toEqual([
      anotherParagraph,
      paragraph,
    ]);
  });

  it('keeps a sentence that ends with similar words', () => {
    const text = `${paragraph}我们还要学习更多心得体会`;
    expect(frame([text]).texts).toEqual([text]);
  });

  it.each([
    '您的位置:青石党建网>>群众团体>>正文',
    '欢迎您来到48365365!      加入收藏|设为首页',
    '上一篇:渡口的灯 下一篇:大桥下的夜校',
    '打印 | 关闭',
    '标 签:',
    '浏览次数：318',
    '字体：大 中 小',
    '扫一扫在手机打开当前页',
    'Copyright © 2014 某网 All Rights Reserved',
    '免责声明：本文来自网络，版权归原作者所有，如有侵权请联系本站删除。',
    '友情链接',
  ])('%s goes behind the text and in front of it', (line) => {
    expect(frame([paragraph, line]).texts).toEqual([paragraph]);
    expect(frame([line, '老井巷的木牌', '', paragraph]).texts).toEqual([paragraph]);
  });

  it('names the site of a trail of links', () => {
    expect(
      frame(['您的位置:青石党建网>>群众团体>>正文', '老井巷的木牌', '', paragraph]).metadata.publisher,
    ).toBe('青石党建网');
    expect(frame(['欢迎您来到48365365!', '老井巷的木牌', '', paragraph]).metadata.publisher).toBeUndefined();
  });
});

describe('titles', () => {
  it('takes the series of a collection, and leaves the essays their titles and names', () => {
    const { texts, metadata } = frame([
      ['“修好井、聚民心”', { heading: 1 }],
      ['党代表修井工作短文摘登(五)', { heading: 2 }],
      ['井沿谁来修', { heading: 3 }],
      '罗小满',
      paragraph,
      ['电话谁来接', { heading: 3 }],
      '严冬梅',
      anotherParagraph,
    ]);
    expect(texts).toEqual(['井沿谁来修', '罗小满', paragraph, '电话谁来接', '严冬梅', anotherParagraph]);
    expect(metadata).toMatchObject({
      title: '党代表修井工作短文摘登(五)',
      series: '党代表修井工作短文摘登(五)',
      kind: '短文',
    });
    expect(metadata.author).toBeUndefined();
  });

  it('joins a subtitle and the halves of an official title', () => {
    expect(frame(['老井巷的木牌', '——写在井修好以后', '罗小满', paragraph]).metadata).toMatchObject({
      title: '老井巷的木牌——写在井修好以后',
      author: '罗小满',
    });
    expect(frame(['关于进一步做好老井维护工作的', '通知', '各村党支部：', paragraph]).metadata.title).toBe(
      '关于进一步做好老井维护工作的通知',
    );
  });

  it('reads a name in brackets behind the last paragraph, but not a remark', () => {
    expect(frame(['老井巷的木牌', '', `${paragraph}(罗小满)`])).toMatchObject({
      texts: [paragraph],
      metadata: { author: '罗小满' },
    });
    for (const remark of ['(完)', '（掌声）', '（全文完）', '（见附表）'])
      expect(frame([`${paragraph}${remark}`]).texts).toEqual([`${paragraph}${remark}`]);
  });

  it('reads where an article of a public account is from', () => {
    expect(
      frame(['以下文章来源于青石晚报，作者罗小满', '老井巷的木牌', '', paragraph, '往期推荐', '渡口的灯']),
    ).toMatchObject({ texts: [paragraph], metadata: { author: '罗小满', publisher: '青石晚报' } });
  });

  it('asks an editor when another line could be the title as well', () => {
    const { document, texts } = frame(['青石先锋', '2021-03-05 08:00', '老井巷的木牌', paragraph]);
    expect(document.flags.map(({ rule }) => rule)).toEqual(['title-doubt']);
    expect(texts).toEqual(['老井巷的木牌', paragraph]);
  });

  it('notes the day on which a regulation was adopted, and leaves the words', () => {
    const adopted = '（2019年1月1日柳河镇党委会议通过）';
    expect(frame(['井渠管理办法', '', adopted, '第一条 修井要公示。', paragraph])).toMatchObject({
      texts: [adopted, '第一条 修井要公示。', paragraph],
      metadata: { title: '井渠管理办法', date: '2019-01-01', kind: '规定' },
    });
  });

  it('puts the date of a signature before that of a publication', () => {
    expect(
      frame(['老井巷的木牌', '发布时间：2021-03-05', paragraph, '柳河镇党委', '2021年2月1日']).metadata,
    ).toMatchObject({ date: '2021-02-01', unit: '柳河镇党委' });
  });
});

describe('parts of a file', () => {
  it('removes headers, comments and what nobody was to see; notes stay', () => {
    const { texts, removed, document } = frame([
      ['第 1 稿', { part: 'header' }],
      paragraph,
      ['这里要不要改？', { part: 'comment' }],
      ['旧的一句', { part: 'deleted' }],
      ['看不见的一句', { part: 'hidden' }],
      ['见《青石县志》。', { part: 'footnote', note: '1' }],
    ]);
    expect(texts).toEqual([paragraph, '见《青石县志》。']);
    expect(removed).toEqual([
      [1, 'document-header'],
      [3, 'comment'],
      [4, 'deleted-text'],
      [5, 'hidden-text'],
    ]);
    expect(document.lines[1]?.role).toEqual({ type: 'note', label: '1' });
  });

  it('is not sure of hidden sentences, but of hidden labels', () => {
    const { document } = frame([
      paragraph,
      ['灯，', { part: 'hidden' }],
      ['菜单', { part: 'hidden' }],
      [anotherParagraph, { part: 'hidden' }],
    ]);
    expect(document.removed.map(({ rule, line, confidence }) => [rule, line, confidence])).toEqual([
      ['hidden-text', 2, 'confirm'],
      ['hidden-text', 3, 'auto'],
      ['hidden-text', 4, 'confirm'],
    ]);
  });

  it('removes what a file repeats on every page, and page numbers', () => {
    const { texts } = frame([
      ...[1, 2, 3, 4].flatMap((page): TestLine[] => [
        ['青石县党员学习资料', { page }],
        [`${paragraph}这是第${page}页。`, { page }],
        [`— ${page} —`, { page }],
      ]),
      '第 3 页 共 8 页',
      anotherParagraph,
    ]);
    expect(texts.filter((text) => text.length < 30)).toEqual([]);
    expect(texts).toHaveLength(5);
  });
});

describe('whatever the document is', () => {
  const pool = [
    paragraph,
    anotherParagraph,
    '老井巷的木牌',
    '罗小满',
    '柳河街道 严冬梅',
    '2014年6月20日',
    '来源：青石晚报 作者：罗小满 点击：5',
    '首页 > 动态 > 正文',
    '打印 | 关闭',
    '目录',
    '一、井沿',
    '……',
    '……(某网省略750字)……',
    '各村党支部：',
    '相关文章',
    '附件：表.doc',
    '“修好井”',
    '工作短文摘登(五)',
    '——副题',
    `${paragraph}(罗小满)`,
    '站内检索',
    '会员中心',
    '今日头条',
    '- 3 -',
    '时间：2020年1月2日',
    '免责声明：本文来自网络，如有侵权请联系删除。',
    '关于老井的',
    '通知',
    '剩余内容需登录后查看',
    '征文稿：老井巷的木牌',
  ];
  const text = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...pool) },
    fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((value) => value.replace(/[\r\n\u2028\u2029]/gu, '').trim()),
    fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...pool)).map(([a, b]) => `${a} ${b}`),
  );
  const hint = fc.constantFrom(
    {},
    {},
    {},
    { outside: true as const },
    { heading: 2 },
    { align: 'right' as const },
    { page: 2 },
  );
  const lines = fc.array(fc.tuple(text, hint), { maxLength: 25 });
  const properties = fc.constantFrom({}, { title: '老井巷的木牌_青石新闻网' });

  it('every character has one fate, and nothing is thrown', () => {
    fc.assert(
      fc.property(lines, properties, (all, some) => {
        const document = documentOf(all, some);
        const { lines: kept, removed, metadata } = readFrame(document);
        const characters = countCharacters(document.lines.map((line) => line.text).join(''));
        expect(account(characters, kept, removed, metadata).imbalance).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  const body = fc.shuffledSubarray(
    [
      paragraph,
      anotherParagraph,
      `${paragraph}楼长说：“就这么办。”`,
      '一、井沿谁来修',
      '二是电话谁来接。居民说了算。',
      '木牌的用处',
    ],
    { minLength: 3 },
  );
  const some = (...all: string[]) => fc.subarray(all);
  const page = fc
    .tuple(
      some(
        '欢迎来到青石党建网！',
        '首页 | 要闻 | 公告 | 登录',
        '您的位置：首页 > 动态 > 正文',
        '老井巷的木牌',
      ),
      some('来源：青石晚报 作者：罗小满 点击：5', '发布时间：2021-03-05', '字体：大 中 小'),
      some('征文稿：老井巷的木牌', '——写在井修好以后', '柳河街道 严冬梅'),
      fc.constant([paragraph]),
      body,
      fc.constant([anotherParagraph]),
      some('柳河镇党委', '2014年6月20日'),
      some('附件：表.doc', '（责任编辑：钱一帆）', '上一篇：渡口的灯', '打印 | 关闭', '版权所有：某某办公室'),
    )
    .map((blocks) => ({ text: blocks.slice(3, 6).flat(), lines: blocks.flat() }));

  it('the text of a page stays as it is, and reading its frame again changes nothing', () => {
    fc.assert(
      fc.property(page, properties, ({ text: wanted, lines: all }, known) => {
        const once = readFrame(documentOf(all, known));
        const texts = once.lines.map((line) => line.text);
        expect(texts.filter((one) => wanted.includes(one))).toEqual(wanted);
        expect(readFrame(once).lines.map((line) => line.text)).toEqual(texts);
      }),
      { numRuns: 300 },
    );
  });
});
