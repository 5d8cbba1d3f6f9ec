import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../../src/import/document/source-document.ts';
import { processDocument } from '../../../../src/import/pipeline.ts';
import { readCredit } from '../../../../src/import/structure/frame/credits.ts';
import { readByline } from '../../../../src/import/structure/frame/byline.ts';
import { readLabels } from '../../../../src/import/structure/frame/labels.ts';
import { writeFrontmatter } from '../../../../src/import/write/frontmatter.ts';
import { anotherParagraph, documentOf, frame, paragraph } from './framed.ts';

/** The lessons of a text, through the whole pipeline. */
function lessonsOf(lines: readonly string[], properties: SourceDocument['properties'] = {}) {
  const { lines: source } = documentOf(lines);
  const characters = source.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
  const { drafts, document, account } = processDocument({
    format: 'txt',
    encoding: 'utf-8',
    lines: source.map(({ number, text, hint }) => ({ number, text, hint, marks: [] })),
    pictures: [],
    properties,
    remarks: [],
    characters,
  });
  expect(account.imbalance).toBeUndefined();
  return {
    facts: drafts.map(({ metadata }) => [metadata.title, metadata.author]),
    texts: drafts.map((draft) => draft.lines.map(({ text }) => text)),
    rules: document.flags.map(({ rule }) => rule),
    document,
    drafts,
  };
}

describe('several essays in one document', () => {
  it.each([
    [
      ['井边短文选编', ''],
      ['井沿谁来修', '', '作者：罗小满', ''],
      ['电话谁来接', '', '作者：严冬梅', ''],
    ],
    [[], ['井沿谁来修', '', '作者：罗小满', ''], ['电话谁来接', '', '作者：严冬梅', '']],
    [
      ['井边短论两则', ''],
      ['真话', '', '裴多', ''],
      ['实账', '', '蓝田玉', ''],
    ],
  ])('each keeps its author: %j', (lead, first, second) => {
    const { facts } = lessonsOf([...lead, ...first, paragraph, '', ...second, anotherParagraph]);
    expect(facts).toEqual([first, second].map((head) => [head[0], head[2]?.replace('作者：', '')]));
  });

  it('nobody is credited where names stand above texts that are no essays', () => {
    const { facts, texts, rules } = lessonsOf([
      '村里的两位老师',
      '罗小满',
      paragraph,
      '严冬梅',
      anotherParagraph,
    ]);
    expect(facts).toEqual([['村里的两位老师', undefined]]);
    expect(texts.flat()).toEqual(expect.arrayContaining(['罗小满', '严冬梅']));
    expect(rules).toContain('essay-boundary');
  });

  it('a schedule is one text, and its rows are no titles', () => {
    const row = (day: string, place: string, name: string, subject: string) => [
      `时间：${day}`,
      `地点：${place}`,
      `主讲人：${name}`,
      `题目：${subject}`,
      '',
    ];
    const { facts, texts } = lessonsOf([
      '井边夜校课程表',
      '',
      '为方便大家听课，夏天的三次课排定如下：',
      '',
      ...row('7月2日', '村部会议室', '罗小满', '怎样读一口井'),
      ...row('7月9日', '老井边', '严冬梅', '木牌上写什么'),
      ...row('7月16日', '渡口', '罗小满', '谁来接电话'),
    ]);
    expect(facts).toEqual([['井边夜校课程表', undefined]]);
    expect(texts.flat()).toHaveLength(13);
  });
});

describe('what belongs to the text stays there', () => {
  it('the refrain of a song is no title', () => {
    const song = ['井绳磨出一道沟', '清水一桶又一桶', '打水的人换了又换', '清水一桶又一桶', '清水一桶又一桶'];
    expect(frame(['老井歌', '', ...song])).toMatchObject({
      texts: song,
      metadata: { title: '老井歌' },
      removed: [],
    });
  });

  it('a title that comes again in the body stays', () => {
    const { texts } = frame(['不忘老井', '', paragraph, '不忘老井', anotherParagraph]);
    expect(texts).toEqual([paragraph, '不忘老井', anotherParagraph]);
  });

  it('the days of a chronicle or a diary', () => {
    const chronicle = [
      '1927年10月',
      '老井挖成。井深九丈，用工三百。',
      '1930年4月',
      '井台铺石，村里立了碑。',
      '1949年8月',
      paragraph,
    ];
    expect(frame(['老井大事记', '', ...chronicle]).texts).toEqual(chronicle);
    const diary = ['2019年3月5日 星期二 晴', paragraph, '2019年3月6日 星期三 小雨', anotherParagraph];
    const { texts, metadata } = frame(['看井日记', '', ...diary]);
    expect(texts).toEqual(diary);
    expect(metadata.date).toBeUndefined();
  });

  it('a second day above the text, and the place beside a day', () => {
    expect(frame(['看井', '2020年1月1日', '2020年2月1日', paragraph]).texts).toEqual([
      '2020年2月1日',
      paragraph,
    ]);
    expect(frame(['看井', '', paragraph, '2020年2月1日于柳河'])).toMatchObject({
      texts: [paragraph, '2020年2月1日于柳河'],
      metadata: { date: '2020-02-01' },
    });
  });

  it.each([
    ['更新日期：2024-01-15，版本：v2.3.1，适用单位：全镇各村', '版本：v2.3.1，适用单位：全镇各村'],
    [
      '单位：镇政府 联系人：严冬梅 电话：0000-123 地址：柳河路8号',
      '联系人：严冬梅 电话：0000-123 地址：柳河路8号',
    ],
    ['撰文：罗小满 摄影：严冬梅', '摄影：严冬梅'],
    ['发布时间：2020年1月1日 请各村对照检查', '请各村对照检查'],
    ['来源：县委办，检查组到各村看过以后写成的一份材料', '来源：县委办，检查组到各村看过以后写成的一份材料'],
  ])('words beside a label: %s', (line, rest) => {
    expect(frame(['看井通报', '', line, '', paragraph]).texts.map((text) => text.trim())).toEqual([
      rest,
      paragraph,
    ]);
  });

  it('what moves is what the values say', () => {
    const field = fc.constantFrom(
      '作者：罗小满',
      '单位：柳河镇政府',
      '发布时间：2021-03-05',
      '来源：青石晚报',
      '点击：5',
    );
    const other = fc.constantFrom(
      '联系人：严冬梅',
      '电话：0000-123',
      '版本：二',
      '请各村照办',
      '地址：柳河路',
    );
    const separator = fc.constantFrom(' ', '，', ' | ', '　', '；');
    fc.assert(
      fc.property(
        fc.array(fc.oneof(field, other), { minLength: 1, maxLength: 5 }),
        separator,
        (parts, between) => {
          const text = parts.join(between);
          const known = /作者：|单位：|发布时间：|来源：|[\s，|；]/gu;
          for (const { field: name, value, start, end } of readLabels(text)?.pieces ?? []) {
            const moved = text.slice(start, end).replace(known, '');
            expect([name, moved]).toEqual([name, value.replace(known, '')]);
          }
        },
      ),
    );
  });
});

describe('the title among other lines', () => {
  it('a prize above an essay is not what the collection is called', () => {
    const { facts, drafts } = lessonsOf([
      '看井征文选登',
      '',
      '一等奖',
      '井沿谁来修',
      '罗小满',
      paragraph,
      '电话谁来接',
      '严冬梅',
      anotherParagraph,
    ]);
    expect(facts.map(([, author]) => author)).toEqual(['罗小满', '严冬梅']);
    expect(drafts[0]?.metadata.series).toBe('看井征文选登');
    expect(drafts[0]?.lines[0]?.text).toBe('一等奖');
  });

  it.each([
    [
      [
        '青石县人民政府门户网站',
        '首页 | 政务公开 | 办事服务',
        '老井巷的木牌',
        '发布日期：2022年11月3日　作者：罗小满',
      ],
      '老井巷的木牌',
    ],
    [['老井巷的木牌', '□ 本报记者 罗小满'], '老井巷的木牌'],
    [['中共柳河镇委员会', '关于老井维护情况的报告', '县委：'], '中共柳河镇委员会关于老井维护情况的报告'],
    [['关于印发《看井制度》的通知', '柳政发[2019]33号', '各村：'], '关于印发《看井制度》的通知'],
    [['微党课|一口井的三笔账', '主讲人:柳河镇政府 罗小满'], '一口井的三笔账'],
    [['第一讲 怎样看好一口井', '主讲：柳河镇党校 罗小满'], '第一讲 怎样看好一口井'],
    [['２０２０年看井工作汇报', '汇报人：柳河镇 罗小满'], '２０２０年看井工作汇报'],
    [['看井通报', '作者：罗小满'], '看井通报'],
  ])('%j', (lines, title) => {
    expect(frame([...lines, paragraph, anotherParagraph]).metadata.title).toBe(title);
  });

  it('the longest spelling becomes the title of the source', () => {
    const { drafts } = lessonsOf([
      '修好一口老井',
      '“转作风 办实事” 修好一口老井',
      '罗小满',
      paragraph,
      anotherParagraph,
    ]);
    const metadata = drafts[0]?.metadata ?? { attachments: [] };
    expect(metadata).toMatchObject({ title: '修好一口老井', longTitle: '“转作风 办实事” 修好一口老井' });
    const facts = {
      metadata,
      title: '修好一口老井',
      order: 1,
      characters: 100,
      discussion: [],
      today: '2026-11-21',
    };
    expect(writeFrontmatter(facts).yaml).toContain('办实事');
  });
});

describe('who wrote', () => {
  const facts = (text: string) => readByline(text)?.map(({ field, value }) => `${field}:${value}`);
  it.each([
    ['赵敏（清河镇党委书记）', ['author:赵敏', 'unit:清河镇党委']],
    ['【作者】赵敏', ['author:赵敏']],
    ['赵敏/文', ['author:赵敏']],
    ['□ 本报记者 李四维 通讯员 覃小芳', ['author:李四维、覃小芳']],
    ['单位 枫林小学党支部', ['unit:枫林小学党支部']],
    ['作者：吕国栋 单位：大坪乡供电所', ['author:吕国栋', 'unit:大坪乡供电所']],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it('a name behind a bar, in the credits below the text', () => {
    expect(frame(['看井', '', paragraph, '文字|孙莉 图片|宣传组']).metadata.author).toBe('孙莉');
  });

  it('the reporter in the first words of a report stays there', () => {
    const text = `本报讯（记者 罗小满）${paragraph}`;
    expect(frame(['看井', '', text]).texts).toEqual([text]);
  });

  it('an account or a webmaster is no author, and what is seen goes first', () => {
    expect(
      readCredit('原创 石榴社区 石榴花开 2023-03-09 18:30 发表于江苏')?.map(({ field }) => field),
    ).toEqual(['unit', 'publisher', 'date']);
    for (const author of ['管理员', '编辑', '本站', '佚名', '网站管理员'])
      expect(lessonsOf(['看井', '', paragraph], { author }).facts).toEqual([['看井', undefined]]);
    const page = { author: '管理员', publisher: '柳河先锋' };
    expect(lessonsOf(['看井', '罗小满 柳河先锋 2020-12-01', paragraph], page).facts).toEqual([
      ['看井', '罗小满'],
    ]);
  });
});
