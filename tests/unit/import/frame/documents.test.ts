import { describe, expect, it } from 'vitest';
import { anotherParagraph, frame, paragraph } from './framed.ts';

describe('a page of a local government', () => {
  it('tells title, source, author and date from buttons and counters', () => {
    const { texts, metadata, removed, imbalance } = frame([
      '首页 | 政务公开 | 办事服务 | 登录 | 注册',
      '当前位置：首页 > 基层动态 > 正文',
      '',
      '老井巷的木牌',
      '来源：青石县新闻网  作者：罗小满  发布时间：2021-03-05 09:12  点击：318 次  字体：【大 中 小】',
      '',
      paragraph,
      '',
      anotherParagraph,
      '',
      '（责任编辑：钱一帆）',
      '【打印本页】 【关闭窗口】',
      '上一篇：春耕时节进村来',
      '下一篇：没有了',
      '相关文章',
      '渡口的灯',
      '大桥下的夜校',
      '版权所有：青石县人民政府办公室 ICP备12345678号',
    ]);
    expect(texts).toEqual([paragraph, anotherParagraph]);
    expect(metadata).toMatchObject({
      title: '老井巷的木牌',
      author: '罗小满',
      date: '2021-03-05',
      publisher: '青石县新闻网',
    });
    expect(new Set(removed.map(([, rule]) => rule))).toEqual(new Set(['page-chrome']));
    expect(imbalance).toBeUndefined();
  });

  it('finds what stands beside the article of a web page, and prefers the page’s own title', () => {
    const outside = { outside: true } as const;
    const { texts, metadata } = frame(
      [
        ['青石县党建网', outside],
        ['老井巷的木牌', { ...outside, heading: 1 }],
        ['来源：青石晚报　记者：罗小满', outside],
        ['老井巷的木牌', { heading: 2 }],
        paragraph,
        anotherParagraph,
        ['热线电话', outside],
        [`${paragraph}这是旁边一栏的另一篇。`, outside],
      ],
      { title: '老井巷的木牌_青石县党建网' },
    );
    expect(texts).toEqual([paragraph, anotherParagraph]);
    expect(metadata).toMatchObject({ title: '老井巷的木牌', author: '罗小满', publisher: '青石晚报' });
  });

  it('keeps the long texts of a page whose article was looked for in the wrong place', () => {
    const { texts } = frame([
      ['站内公告', {}],
      [paragraph, { outside: true }],
      [anotherParagraph, { outside: true }],
    ]);
    expect(texts).toEqual(expect.arrayContaining([paragraph, anotherParagraph]));
  });
});

describe('documents of other kinds', () => {
  it('an official notice keeps number, addressee and annex; unit and date go to the frontmatter', () => {
    const { texts, metadata } = frame([
      ['青石县柳河镇委员会文件', { align: 'center' }],
      ['柳委〔2022〕7号', { align: 'center' }],
      ['关于开展“井边议事”活动的通知', { align: 'center' }],
      '各村党支部：',
      paragraph,
      '一、时间安排',
      anotherParagraph,
      '附件：井边议事登记表',
      ['中共青石县柳河镇委员会', { align: 'right' }],
      ['2022年4月8日', { align: 'right' }],
      '（联系人：严冬梅，电话：0000-1234567）',
    ]);
    expect(texts).toEqual([
      '柳委〔2022〕7号',
      '各村党支部：',
      paragraph,
      '一、时间安排',
      anotherParagraph,
      '附件：井边议事登记表',
      '（联系人：严冬梅，电话：0000-1234567）',
    ]);
    expect(metadata).toMatchObject({
      title: '关于开展“井边议事”活动的通知',
      unit: '中共青石县柳河镇委员会',
      date: '2022-04-08',
    });
  });

  it('an article of a public account loses its calls to follow and to share', () => {
    const { texts, metadata } = frame([
      '点击上方蓝字关注我们',
      '老井巷的木牌',
      '文/罗小满',
      paragraph,
      anotherParagraph,
      '长按识别二维码，关注“青石先锋”公众号',
      '阅读原文',
      '喜欢就点个在看，分享给更多人',
    ]);
    expect(texts).toEqual([paragraph, anotherParagraph]);
    expect(metadata).toMatchObject({ title: '老井巷的木牌', author: '罗小满' });
  });

  it('a lesson plan keeps its form; who teaches it goes to the frontmatter', () => {
    const { texts, metadata } = frame([
      '微党课教案',
      '课题：一口井的三笔账',
      '主讲人：青石县委党校 罗小满',
      '授课时间：2020年9月',
      '授课地点：村部会议室',
      '教学目标：学会把承诺说清楚',
      paragraph,
      anotherParagraph,
    ]);
    expect(metadata).toMatchObject({
      title: '一口井的三笔账',
      author: '罗小满',
      unit: '青石县委党校',
      date: '2020-09',
    });
    expect(texts).toEqual(
      expect.arrayContaining(['授课地点：村部会议室', '教学目标：学会把承诺说清楚', paragraph]),
    );
  });

  it('minutes keep time, place and people', () => {
    const { texts, metadata } = frame([
      '柳河村支部委员会会议记录',
      '时间：2023年5月6日上午',
      '地点：村部',
      '主持人：严冬梅',
      '出席：罗小满、钱一帆',
      '会议内容：',
      paragraph,
      anotherParagraph,
    ]);
    expect(texts).toHaveLength(7);
    expect(metadata).toMatchObject({ title: '柳河村支部委员会会议记录', date: '2023-05-06' });
    expect(metadata.author).toBeUndefined();
  });

  it('an interview keeps who asks and who answers', () => {
    const lines = [
      '记者：听说这口井修了三次？',
      '罗小满：前两次只修了井沿。',
      '记者：第三次呢？',
      `罗小满：${paragraph}`,
      '作者：我不这么看。',
    ];
    expect(frame(['老井巷访谈', '', ...lines]).texts).toEqual(lines);
  });

  it.each([
    ['a text without a frame', [paragraph, anotherParagraph, paragraph.replace('去年', '前年')]],
    [
      'a poem',
      ['井绳磨出的沟', '一道比一道深', '打水的人换了', '水还是那样清', '', '木牌上的字', '雨洗过又写'],
    ],
    [
      'an essay of short lines',
      [
        '我常去井边。',
        '井不深。',
        '水很凉。',
        '老人坐在那里，不说话。',
        '孩子们跑过去，又跑回来。',
        '我也坐下。',
      ],
    ],
    [
      'a text with a list of short items in the middle',
      [paragraph, '村里要办五件事：', '修井沿', '换电灯', '通公交', '开夜校', '种柳树', anotherParagraph],
    ],
    ['a list of names', [paragraph, '参加的党员：', '罗小满', '严冬梅', '钱一帆', '周海']],
    [
      'dates of a chronicle',
      [paragraph, '2019年3月2日', '井沿裂开。', '2019年4月1日', '木匠来了。', anotherParagraph],
    ],
    ['a source below a quotation', [paragraph, '来源：《青石县志》', anotherParagraph]],
    [
      'words of a page in a sentence',
      [paragraph, '打印', anotherParagraph, '我们把登录和注册的办法讲了三遍。'],
    ],
    [
      'a short outline in front of the text',
      ['修井', '换灯', '通车', '夜校', '种柳', paragraph, '上水', '下田', '进山', '出村', '回家'],
    ],
    ['one title in the middle', [paragraph, '木牌的用处', anotherParagraph]],
    ['a heading with a number', ['一、井沿', paragraph, '二、木牌', anotherParagraph]],
    [
      'a table',
      [
        [paragraph, {}],
        ['来源：县志', { cell: { table: 1, row: 0, column: 0 } }],
        [anotherParagraph, {}],
      ],
    ],
  ] as const)('%s stays whole', (_, lines) => {
    const { texts, removed, imbalance } = frame(lines as never);
    expect(texts).toEqual(
      lines.map((line) => (typeof line === 'string' ? line : line[0])).filter((text) => text !== ''),
    );
    expect(removed).toEqual([]);
    expect(imbalance).toBeUndefined();
  });
});
