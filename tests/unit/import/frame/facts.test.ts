import { describe, expect, it } from 'vitest';
import { readByline } from '../../../../src/import/structure/frame/byline.ts';
import { findDate } from '../../../../src/import/structure/frame/dates.ts';
import { kindOf } from '../../../../src/import/structure/frame/kind.ts';
import { readLabels } from '../../../../src/import/structure/frame/labels.ts';
import { isPersonName } from '../../../../src/import/structure/frame/names.ts';
import { siteName } from '../../../../src/import/structure/frame/site-name.ts';
import { isUnit, unitOfOffice } from '../../../../src/import/structure/frame/units.ts';

describe('dates', () => {
  it.each([
    ['日期:2014-06-20', '2014-06-20'],
    ['2014/4/23 11:35:43', '2014-04-23'],
    ['2014年6月20日', '2014-06-20'],
    ['二〇一四年六月二十日', '2014-06-20'],
    ['二○二一年十二月三十一日', '2021-12-31'],
    ['2019年3月', '2019-03'],
    ['2019.03.09（星期六）', '2019-03-09'],
  ])('%s', (text, value) => {
    expect(findDate(text)?.value).toBe(value);
  });

  it.each(['2014-13-20', '2014年2月30日', '12014-06-20', '共 2014 人', '3月5日', '版本 1.2.3'])(
    '%s is none',
    (text) => {
      expect(findDate(text)).toBeUndefined();
    },
  );
});

describe('names', () => {
  it.each(['周婷', '周  婷', '罗小满', '欧阳小雪', '买买提·阿不都', '诸葛明'])('%s', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each([
    '方案',
    '时间',
    '高质量',
    '公仆的心',
    '明确目标',
    '井沿',
    '温暖',
    '学习',
    '王',
    '罗小满严冬梅',
    'Li Lei',
  ])('%s is none', (name) => {
    expect(isPersonName(name)).toBe(false);
  });
});

describe('units', () => {
  it.each(['月湖街道', '中共青石县委组织部', '柳河镇第二中学', '青石县机关事务管理局'])('%s', (name) => {
    expect(isUnit(name)).toBe(true);
  });

  it.each(['走进我们的社区', '街道干部怎样立信', '社区', '如何建设支部', '井'])('%s is none', (name) => {
    expect(isUnit(name)).toBe(false);
  });

  it.each([
    ['柳河街道党工委书记', '柳河街道党工委'],
    ['青石县柳河镇党委副书记、镇长', '青石县柳河镇党委'],
    ['柳河社区居委会主任', '柳河社区居委会'],
    ['柳河镇', undefined],
  ])('the unit of %s', (text, unit) => {
    expect(unitOfOffice(text)).toBe(unit ?? (isUnit(text) ? text : undefined));
  });
});

describe('bylines', () => {
  const facts = (text: string) => readByline(text)?.map(({ field, value }) => `${field}:${value}`);
  it.each([
    ['柳河街道   严  梅', ['unit:柳河街道', 'author:严梅']],
    ['柳河街道党工委书记 严冬梅', ['unit:柳河街道党工委', 'author:严冬梅']],
    ['严冬梅　柳河镇党委', ['author:严冬梅', 'unit:柳河镇党委']],
    ['（文/罗小满）', ['author:罗小满']],
    ['(罗小满)', ['author:罗小满']],
    ['作者：罗小满', ['author:罗小满']],
    ['县委书记 罗小满', ['author:罗小满']],
    ['（作者系柳河街道党工委书记）', ['unit:柳河街道党工委']],
    ['2014年6月20日于柳河', ['date:2014-06-20']],
    ['罗小满、严冬梅', ['author:罗小满、严冬梅']],
    ['中共青石县委组织部 2014年6月20日', ['unit:中共青石县委组织部', 'date:2014-06-20']],
    ['柳河街道严冬梅', ['unit:柳河街道', 'author:严冬梅']],
    ['（2014年6月20日）', ['date:2014-06-20']],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it.each(['老井巷的木牌', '柳河街道怎样修井', '2014年6月20日，木匠来了', '井沿', '各村党支部', '方法'])(
    '%s is none',
    (text) => {
      expect(readByline(text)).toBeUndefined();
    },
  );

  it('covers the whole line with its pieces', () => {
    for (const text of ['( 柳河街道   严  梅 )', '（文/罗小满）', '中共青石县委组织部 2014年6月20日']) {
      const pieces = readByline(text) ?? [];
      expect(pieces[0]?.start).toBe(0);
      expect(pieces.at(-1)?.end).toBe(text.length);
    }
  });
});

describe('labels', () => {
  const facts = (text: string) => readLabels(text)?.pieces.map(({ field, value }) => `${field}:${value}`);
  it.each([
    ['日期:2014-06-20', ['date:2014-06-20']],
    ['發表時間:2014/4/23'.replace('發表時間', '发表时间'), ['date:2014-04-23']],
    ['来 源：青石晚报 2021-03-05 10:00', ['publisher:青石晚报', 'date:2021-03-05']],
    ['2021-03-05 来源：青石晚报 点击：5', ['date:2021-03-05', 'publisher:青石晚报']],
    ['作者：admin 来源：本站', []],
    ['作者单位：柳河镇第二中学', ['unit:柳河镇第二中学']],
    ['作者：柳河镇 罗小满', ['unit:柳河镇', 'author:罗小满']],
    ['( 网站编辑:青石新闻网 )', ['publisher:青石新闻网']],
    ['责任编辑：钱一帆', []],
    ['时间：2020-01-02 来源：本站 字号：T|T', ['date:2020-01-02']],
    ['文档附件:  井边议事.ppt', ['attachment:井边议事.ppt']],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });

  it.each([
    '作者：我认为这件事要分两步走。',
    '评论：这口井修得好',
    '他说：来了就好',
    '分类：井、渠、塘',
    '编辑：我们怎么写？',
  ])('%s is text', (text) => {
    expect(readLabels(text)).toBeUndefined();
  });
});

describe('names of sites', () => {
  it.each(['新文秘网', '青石晚报', '青石县政府门户网站'])('%s', (name) => {
    expect(siteName(name)).toBe(name);
  });
  it.each(['48365365', '首页', '基层动态', '本网'])('%s is none', (name) => {
    expect(siteName(name)).toBeUndefined();
  });
});

describe('kinds', () => {
  it.each([
    ['群众路线活动——微党课教案', '微党课'],
    ['学习《条例》心得体会', '心得体会'],
    ['公务接待管理规定', '规定'],
    ['关于印发登记表的通知', undefined],
    ['井渠工作方案', undefined],
    ['井渠管护制度', '规定'],
    ['改进作风的几点建议', '建议'],
    ['党代表短文摘登（二）', '短文'],
    ['老井巷的木牌', undefined],
  ])('%s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});
