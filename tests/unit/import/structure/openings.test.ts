import { describe, expect, it } from 'vitest';
import { moveToMetadata } from '../../../../src/import/document/working-document.ts';
import { splitEssays } from '../../../../src/import/structure/essays.ts';
import { findHeadings } from '../../../../src/import/structure/headings.ts';
import { body, documentOf, headingsOf, imbalanceOf, otherBody, shapeOf } from './sections-fixture.ts';

function headings(...texts: string[]): string[] {
  return headingsOf(findHeadings(documentOf(texts)).lines);
}

function shape(...texts: string[]): string[] {
  return shapeOf(findHeadings(documentOf(texts)).lines);
}

describe('a numbered series', () => {
  it('has all its headings, also where only a few words stand below', () => {
    expect(headings(`一、看渠。${body}`, '二、问人。一天问了九户。', `三、算账。${body}`)).toEqual([
      '## [一、] 看渠',
      '## [二、] 问人',
      '## [三、] 算账',
    ]);
    expect(
      headings('一、办法', '（一）引水进来', body, '（二）留住水。修了两道闸。', '二、账目', body),
    ).toEqual(['## [一、] 办法', '### [（一）] 引水进来', '### [（二）] 留住水', '## [二、] 账目']);
  });

  it('has none, where one of them can have none', () => {
    const minutes = [
      `一、会议认为，修渠是村里的头等大事，${body}`,
      '二、会议研究了水闸的事。同意由李水生带人去修，月底以前修好，花费由村里出。',
      '三、会议听取了账目的汇报，决定每月公布一次。',
    ];
    const words = [`一是看渠。${body}`, `二是算账。${body}`, `三是我们走到哪里问到哪里。${body}`];
    expect(headings(...words)).toHaveLength(3);
    const noName = `三是我们${'走到哪里问到哪里又'.repeat(5)}记到哪里。${body}`;
    expect(headings(...words.slice(0, 2), noName)).toEqual([]);
    expect(shape(body, ...minutes, otherBody).slice(1, 4)).toEqual([
      '- 会议认为，修',
      '- 会议研究了水',
      '- 会议听取了账',
    ]);
  });

  it('may have a longer first sentence among short ones', () => {
    const long = '三、把旧账新账大账小账公家的账私人的账全都摊开在祠堂门口让每一户都能看见';
    expect(headings(`一、看渠。${body}`, `二、问人。${body}`, `${long}。${body}`)).toHaveLength(3);
  });

  it('goes on with 3.1 where there is no 3.2', () => {
    const parts = ['1 看渠', '1.1 看上游', body, '1.2 看下游', body, '2 算账', '2.1 看旧账', body];
    expect(headings(...parts)).toEqual([
      '## [1] 看渠',
      '### [1.1] 看上游',
      '### [1.2] 看下游',
      '## [2] 算账',
      '### [2.1] 看旧账',
    ]);
  });

  it('may be 壹、贰、, 步骤一：, 第一， with a few sentences, and 01 above its heading', () => {
    expect(headings('壹、看渠', body, '贰、算账', body)).toEqual(['## [壹、] 看渠', '## [贰、] 算账']);
    expect(headings(body, '步骤一：看渠', body, '步骤二：算账', body)).toEqual([
      '## [步骤一：] 看渠',
      '## [步骤二：] 算账',
    ]);
    const short = '村里每月念一次账，念完了大家举手，不同意的当场说。';
    expect(
      headings(body, `第一，看渠。${short}`, `第二，问人。${short}`, `第三，算账。${short}`),
    ).toHaveLength(3);
    const before = documentOf([body, '01', '一条“老渠”', body, '02', '一本“新账”', body]);
    const after = findHeadings(before);
    expect(headingsOf(after.lines)).toEqual(['## [01] 一条“老渠”', '## [02] 一本“新账”']);
    expect(imbalanceOf(before, after)).toBeUndefined();
  });

  it('leaves a number alone that does not count on', () => {
    expect(headings(body, '07', '一条“老渠”', body)).toEqual([]);
  });
});

describe('openings of sibling paragraphs', () => {
  it('count one thing: 第一笔账, 第二笔账, 第三笔账', () => {
    const counted = (thing: string): string[] =>
      ['一', '二', '三'].map((number) => `第${number}${thing}，是“念${number}遍”。${body}`);
    expect(headings(otherBody, ...counted('本账'))).toEqual([
      '## 第一本账，是“念一遍”',
      '## 第二本账，是“念二遍”',
      '## 第三本账，是“念三遍”',
    ]);
    expect(headings(otherBody, ...counted('个月'))).toEqual([]);
    expect(headings(otherBody, ...counted('本账').slice(0, 2))).toEqual([]);
  });

  it('are labels in brackets', () => {
    const before = documentOf(['【导语】渠修了三年。', body, '【思考题】渠该由谁来管？']);
    const after = findHeadings(before);
    expect(shapeOf(after.lines)).toEqual([
      '## 导语',
      '渠修了三年。',
      '村里的水渠修',
      '## 思考题',
      '渠该由谁来管',
    ]);
    expect(imbalanceOf(before, after)).toBeUndefined();
    expect(headings('【作者】王大山', '【摘要】渠通了。', body)).toEqual([]);
    expect(headings(body, '【好消息】渠通了。', body)).toEqual([]);
  });

  it('are one frame: 从…来看, three times', () => {
    const framed = ['水源', '账目', '人手'].map((topic) => `从${topic}来看，${body}`);
    const document = findHeadings(documentOf([otherBody, ...framed]));
    expect(headingsOf(document.lines)).toEqual(['## 从水源来看', '## 从账目来看', '## 从人手来看']);
    expect(document.lines[2]?.text).toBe(framed[0]);
    expect(document.changes.map(({ rule, confidence }) => [rule, confidence])).toEqual(
      Array(3).fill(['heading', 'confirm']),
    );
    expect(headings(otherBody, ...framed.slice(1))).toEqual([]);
  });
});

describe('signs of items', () => {
  it.each(['* ', '· ', '·', '• ', '- ', '● ', '◆', '➤ '])('%s', (sign) => {
    const before = documentOf([body, `${sign}水壶`, `${sign}草帽`, otherBody]);
    const after = findHeadings(before);
    expect(after.lines.slice(1, 3)).toMatchObject([
      { text: '水壶', role: { type: 'item', ordered: false } },
      { text: '草帽', role: { type: 'item', ordered: false } },
    ]);
    expect(after.removed.map(({ rule }) => rule)).toEqual(['typed-numbering', 'typed-numbering']);
    expect(imbalanceOf(before, after)).toBeUndefined();
  });

  it('stand one below the other, and before words', () => {
    expect(shape(body, '● 水壶', otherBody)[1]).toBe('● 水壶');
    expect(shape(body, '-10 度', '-12 度', otherBody)[1]).toBe('-10 度');
    expect(shape(body, '*注一', '*注二', otherBody)[1]).toBe('*注一');
  });
});

describe('the first line', () => {
  it('is a title and no heading when it has the only number, unless there is a title', () => {
    expect(headings('第三讲 怎样管好水渠', body, otherBody)).toEqual([]);
    const titled = moveToMetadata(documentOf(['管渠', '第三讲 怎样管好水渠', body]), 0, {
      field: 'title',
      value: '管渠',
    });
    expect(headingsOf(findHeadings(titled).lines)).toEqual(['## [第三讲] 怎样管好水渠']);
  });
});

describe('the closing', () => {
  const closed = (...texts: string[]): string[] =>
    headingsOf(splitEssays(findHeadings(documentOf(texts))).drafts[0]?.lines ?? []);

  it('is no last step', () => {
    const steps = ['首先，开会念账。', '其次，上渠看闸。', '最后，张榜公布。'];
    expect(closed('一、看渠', body, '二、步骤', ...steps)).not.toContain('## 结语');
    expect(closed('一、看渠', body, '二、管渠', body, '最后，谢谢大家听我说渠。')).toContain('## 结语');
  });

  it('is no note about the author', () => {
    const heads = ['看渠', '问人', '算账'].map(
      (head, place) => `${'一二三'[place] ?? ''}是${head}去。${body}`,
    );
    expect(closed(...heads, '（作者是管渠的人）')).not.toContain('## 结语');
    expect(closed(...heads, otherBody)).toContain('## 结语');
  });
});
