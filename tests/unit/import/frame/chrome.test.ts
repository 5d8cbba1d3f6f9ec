import { describe, expect, it } from 'vitest';
import { anotherParagraph, frame, paragraph } from './framed.ts';

describe('what pages put around an article', () => {
  it.each([
    '[1] [2] 下一页',
    '打开“某某学习”APP，查看更多精彩内容',
    '本文来自青石文秘网，转载请保留此标记。',
    '编辑|小钱 审核|严主任 校对｜罗小满',
    '编辑｜小钱',
    '打印 网摘 纠错 商城 分享 推荐 人民微博 字号',
    '24小时排行 | 新闻频道留言热帖',
    '订阅',
    '回复 | 引用 | 举报',
    '------------------------',
  ])('%s', (line) => {
    expect(frame([paragraph, line]).texts).toEqual([paragraph]);
  });

  it.each([
    '编辑/审核由两个人分开做，谁也不能代替谁。',
    '他打开手机APP，查看报修的进度。',
    '推荐谁、不推荐谁，居民心里有数。',
    '这段话来自群众，转载的人却忘了注明。',
    '发表于2019年的那封信，他一直留着。',
  ])('%s is text', (sentence) => {
    expect(frame([paragraph, sentence]).texts).toEqual([paragraph, sentence]);
  });

  it('leaves buttons that a lesson lists among its sentences', () => {
    const list = ['分享', '打印', '订阅'];
    expect(frame([paragraph, ...list, anotherParagraph]).texts).toEqual([
      paragraph,
      ...list,
      anotherParagraph,
    ]);
  });

  it('takes a post out of its forum, with the day on which it was written', () => {
    const { texts, metadata, document, imbalance } = frame([
      '主题：[原创]老井巷的木牌',
      '楼主 井边人 发表于 2018-3-5 20:14',
      '注册：2011-2-1 帖子：52 积分：310',
      paragraph,
      anotherParagraph,
      '1楼 过路人 2018-3-5 21:30',
      '写得好！',
      '回复 | 引用 | 举报',
    ]);
    expect(texts).toEqual([paragraph, anotherParagraph]);
    expect(metadata).toMatchObject({ title: '老井巷的木牌', date: '2018-03-05' });
    expect(document.removed.find(({ text }) => text === '写得好！')?.confidence).toBe('confirm');
    expect(imbalance).toBeUndefined();
  });

  it('takes the buttons off the line that names the source', () => {
    const { metadata, texts } = frame([
      '老井巷的木牌',
      '2015年07月15日08:30   来源：青石日报    手机看新闻',
      paragraph,
    ]);
    expect(texts).toEqual([paragraph]);
    expect(metadata).toMatchObject({ publisher: '青石日报', date: '2015-07-15' });
  });

  it('takes a header out that stands again at the page numbers of a text', () => {
    const { texts, removed } = frame([
      '柳河街道工作简报',
      '老井巷的木牌',
      paragraph,
      '— 1 —',
      '柳河街道工作简报',
      anotherParagraph,
      '— 2 —',
    ]);
    expect(texts.slice(-2)).toEqual([paragraph, anotherParagraph]);
    expect(removed).toContainEqual([5, 'repeated-line']);
  });
});

describe('a text that came by mail', () => {
  it('keeps its subject as title and its day, not who sent it to whom', () => {
    const { texts, metadata, removed } = frame([
      '发件人: 钱科长 <qian@example.com>',
      '收件人: 党办',
      '主题: Fwd: 答复：老井巷的木牌',
      '日期: 2022年3月11日 17:42',
      '',
      paragraph,
      anotherParagraph,
    ]);
    expect(texts).toEqual([paragraph, anotherParagraph]);
    expect(metadata).toMatchObject({ title: '老井巷的木牌', date: '2022-03-11' });
    expect(removed.map(([line, rule]) => `${line} ${rule}`)).toEqual(
      expect.arrayContaining(['1 page-chrome', '2 page-chrome', '3 page-chrome']),
    );
  });

  it('loses what a mail program wrote before the subject', () => {
    expect(frame(['Re: 转发：老井巷的木牌', '', paragraph]).metadata.title).toBe('老井巷的木牌');
  });

  it('is not seen in the facts of a meeting', () => {
    const facts = ['时间：2022年3月11日', '地点：井边', '主题：修井'];
    const { texts } = frame(['议事会', '', ...facts, '', paragraph]);
    expect(texts.join('')).toContain('修井');
  });
});
