import { describe, expect, it } from 'vitest';
import { decisionKey } from '../../../../src/import/document/working-document.ts';
import { findHeadings } from '../../../../src/import/structure/headings.ts';
import {
  body,
  documentOf,
  headingsOf,
  imbalanceOf,
  otherBody,
  shapeOf,
  type Written,
} from './sections-fixture.ts';

function headings(...texts: (string | Written)[]): string[] {
  return headingsOf(findHeadings(documentOf(texts)).lines);
}

function shape(...texts: (string | Written)[]): string[] {
  return shapeOf(findHeadings(documentOf(texts)).lines);
}

describe('typed numbers', () => {
  it('follow GB/T 9704: 一、（一）1.（1）', () => {
    expect(
      headings(
        body,
        '一、总体要求',
        body,
        '二、主要任务',
        '（一）修好水渠',
        body,
        '1. 查清旧账',
        body,
        '2. 定好工期',
        body,
        '（二）管好水渠',
        body,
        '三、组织保障',
        body,
      ),
    ).toEqual([
      '## [一、] 总体要求',
      '## [二、] 主要任务',
      '### [（一）] 修好水渠',
      '#### [1.] 查清旧账',
      '#### [2.] 定好工期',
      '### [（二）] 管好水渠',
      '## [三、] 组织保障',
    ]);
  });

  it('have the levels that the document has', () => {
    expect(headings(body, '（一）修渠', body, '（二）管渠', body)).toEqual([
      '## [（一）] 修渠',
      '## [（二）] 管渠',
    ]);
    expect(headings('一是把账算清。' + body, '二是把人选好。' + body)).toEqual([
      '## [一是] 把账算清',
      '## [二是] 把人选好',
    ]);
    expect(headings('一、修渠', body, '1、算账', body, '2、选人', body, '二、管渠', body)).toEqual([
      '## [一、] 修渠',
      '### [1、] 算账',
      '### [2、] 选人',
      '## [二、] 管渠',
    ]);
  });

  it('may begin the paragraph that they name, with a dot instead of 、', () => {
    const document = findHeadings(
      documentOf([body, '一. 把账算清，让人放心。一是念账。' + body, '二. 把人选好。' + otherBody]),
    );
    expect(shapeOf(document.lines)).toEqual([
      '村里的水渠修',
      '## [一.] 把账算清，让人放心',
      '一是念账。村',
      '## [二.] 把人选好',
      '会开完以后，',
    ]);
    expect(document.removed.map(({ rule, text }) => [rule, text])).toEqual([
      ['heading', '。'],
      ['heading', '。'],
      ['typed-numbering', '一.'],
      ['typed-numbering', '二.'],
    ]);
  });

  it('may be words: 第一个层面 with 其一 其二 其三 in one paragraph', () => {
    const points = `其一要念清旧账。${body}其二要选好新人。${otherBody}其三要守住规矩。${body}`;
    expect(
      headings(
        '一、自己先做到',
        `第一个层面，管住自己：${points}`,
        `第二个层面，管住家人：${body}`,
        '二、带着大家做',
        body,
      ),
    ).toEqual([
      '## [一、] 自己先做到',
      '### [第一个层面，] 管住自己',
      '#### [其一] 要念清旧账',
      '#### [其二] 要选好新人',
      '#### [其三] 要守住规矩',
      '### [第二个层面，] 管住家人',
      '## [二、] 带着大家做',
    ]);
  });

  it('give a heading to a paragraph among named ones whose first sentence is long, and keep the sentence', () => {
    const long = `二是继续办好夜校，请老师傅来讲，讲完以后大家动手，做坏了也不要紧，${body}`;
    const lines = findHeadings(
      documentOf([`一是把账算清。${body}`, long, `三是把人选好。${body}`, `四是把渠管住。${body}`]),
    ).lines;
    expect(headingsOf(lines)).toEqual([
      '## [一是] 把账算清',
      '## [二是] 继续办好夜校',
      '## [三是] 把人选好',
      '## [四是] 把渠管住',
    ]);
    expect(lines[3]?.text).toMatch(/^继续办好夜校，请老师傅来讲/);
  });

  it('leave a single sentence with 一是 二是 三是 alone', () => {
    const text = `这一年主要做了三件事：一是修渠。${body}二是管渠。${body}三是算账。${body}`;
    expect(shape(text)).toEqual(['这一年主要做']);
  });

  it('are taken from a heading that ends like a sentence', () => {
    expect(headings('一、修渠不能等。', body, '二、管渠要靠人：', body)).toEqual([
      '## [一、] 修渠不能等',
      '## [二、] 管渠要靠人',
    ]);
  });

  it('that begin anew make new sections, not deeper ones', () => {
    expect(headings('一、修渠', body, '二、管渠', body, '一、算账', body, '二、选人', body)).toHaveLength(4);
    expect(headings('一、修渠', body, '二、管渠', body, '一、算账', body, '二、选人', body)[2]).toBe(
      '## [一、] 算账',
    );
  });

  it('that are words of a sentence are none', () => {
    expect(shape('一、二、三产业一起发展的路子走通了。' + body, '三、四线城市也一样。' + body)).toEqual([
      '一、二、三产',
      '三、四线城市',
    ]);
    expect(shape('3.5万亩地浇上了水。' + body, '第一书记住在村里。' + body, '一个也不能少。' + body)).toEqual(
      ['3.5万亩地', '第一书记住在', '一个也不能少'],
    );
  });

  it('of articles of a regulation stay', () => {
    expect(
      shape(
        '第一章　总则',
        '第一条　为了管好水渠，订立本办法。' + body,
        '第二条　本办法管到村。' + body,
        '第二章　用水',
        '第三条　先到先用。' + body,
      ),
    ).toEqual(['## [第一章] 总则', '第一条　为了', '第二条　本办', '## [第二章] 用水', '第三条　先到']);
  });

  it('that are missing are pointed at', () => {
    const document = findHeadings(documentOf(['一、修渠', body, '二、管渠', body, '四、选人', body]));
    expect(document.flags).toMatchObject([
      { rule: 'count-mismatch', line: 5, before: '编号 一、 二、 四、，缺“三”' },
    ]);
  });
});

describe('lists', () => {
  it('of whole sentences are lists, in a text without sections', () => {
    const items = [
      '一、上级订的规矩，从头到脚都要学一遍，学了还要讲给身边的人听，不能念完就算。',
      '二、把自己手上的事情做完做好，帮老人挑水，帮孩子补课，帮外出的人看门。',
      '三、有人上门先倒水再说话，说完把事情记在本子上，三天以内给一个回音。',
    ];
    expect(shape(body, ...items, otherBody)).toEqual([
      '村里的水渠修',
      '- 上级订的规矩',
      '- 把自己手上的',
      '- 有人上门先倒',
      '会开完以后，',
    ]);
  });

  it('of sixteen short items, with or without a label', () => {
    const items = Array.from({ length: 16 }, (_, index) => `${index + 1}. 第${index + 1}组：每周巡渠一次`);
    expect(
      shape(body, ...items)
        .slice(1)
        .every((line) => line.startsWith('- ')),
    ).toBe(true);
    const plain = Array.from({ length: 16 }, (_, index) => `（${index + 1}）每周巡渠`);
    expect(headings(body, ...plain, otherBody)).toEqual([]);
  });

  it('end their items with ；', () => {
    expect(
      headings(
        '要求如下：',
        `1. 修渠：${body.slice(0, -1)}；`,
        `2. 管渠：${body.slice(0, -1)}；`,
        `3. 算账：${body}`,
      ),
    ).toEqual([]);
  });

  it('keep numbers that do not begin at one', () => {
    expect(shape(body, '3. 带水壶', '4. 带草帽', otherBody)).toEqual([
      '村里的水渠修',
      '3. 带水壶',
      '4. 带草帽',
      '会开完以后，',
    ]);
  });

  it('of a word processor are items, and headings where text stands below', () => {
    const list = (text: string, level = 0): Written => ({ text, hint: { list: { ordered: true, level } } });
    expect(shape(body, list('带水壶'), list('带草帽'), otherBody)).toEqual([
      '村里的水渠修',
      '- 带水壶',
      '- 带草帽',
      '会开完以后，',
    ]);
    expect(headings(body, list('修好水渠'), body, list('管好水渠'), body)).toEqual([
      '## 修好水渠',
      '## 管好水渠',
    ]);
  });

  it('may stand inside sections', () => {
    expect(shape('一、要带的东西', '（1）水壶', '（2）草帽', '二、要走的路', body)).toEqual([
      '## [一、] 要带的东西',
      '- 水壶',
      '- 草帽',
      '## [二、] 要走的路',
      '村里的水渠修',
    ]);
  });
});

describe('topic sentences', () => {
  it('share a beginning, an end or a rhyme', () => {
    const three = (...heads: string[]): string[] =>
      headings(otherBody, ...heads.map((head) => `${head}。${body}`), otherBody);
    expect(three('村里有难事', '村里有能人', '村里有规矩')).toEqual([
      '## 村里有难事',
      '## 村里有能人',
      '## 村里有规矩',
    ]);
    expect(three('要守住老规矩', '要请来新师傅', '要带好下一代')).toHaveLength(3);
    expect(three('向老人问路', '向书本问理', '向田头问计')).toHaveLength(3);
    expect(three('天还没有亮', '水渠又塌了一段', '大家都来了')).toEqual([]);
  });

  it('may be announced by their number', () => {
    expect(
      headings('我有三点体会：', `嘴要勤。${body}`, `账目摊开给人看。${body}`, `腿要跑到田头去。${body}`),
    ).toEqual([]);
    expect(
      headings('我有三点体会：', `嘴要勤一点。${body}`, `账目摊开给人看。${body}`, `腿要跑到田头去。${body}`),
    ).toHaveLength(3);
  });

  it('are always for an editor to confirm', () => {
    const document = findHeadings(
      documentOf([`村里有难事。${body}`, `村里有能人。${body}`, `村里有规矩。${body}`]),
    );
    expect(document.changes.map(({ rule, confidence }) => [rule, confidence])).toEqual(
      Array(3).fill(['heading', 'confirm']),
    );
  });

  it('begin in the paragraph before, when it introduces them', () => {
    const first = `做事要靠什么？靠一个真字。跟邻居交真心。${body}`;
    expect(
      headings(first, `同邻居讲真话。${body}`, `向邻居求真知。${body}`, `替邻居想真招。${body}`)[0],
    ).toBe('## 跟邻居交真心');
  });

  it('are not what people begin sentences with', () => {
    expect(headings(`我们到了。${body}`, `我们下车。${body}`, `我们看渠。${body}`)).toEqual([]);
    expect(headings(`会议要求。${body}`, `会议指出。${body}`, `会议认为。${body}`)).toEqual([]);
  });
});

describe('styles', () => {
  const styled = (text: string, heading: number): Written => ({ text, hint: { heading } });

  it('of Word and Markdown give headings and levels, from 2 and without a jump', () => {
    expect(
      headings(
        body,
        styled('修好水渠', 1),
        body,
        styled('查旧账', 3),
        body,
        styled('定工期', 3),
        body,
        styled('管好水渠', 1),
        body,
      ),
    ).toEqual(['## 修好水渠', '### 查旧账', '### 定工期', '## 管好水渠']);
  });

  it('go with typed numbers', () => {
    expect(
      headings(
        styled('一、修好水渠', 1),
        body,
        styled('引言之外的话', 1),
        body,
        styled('二、管好水渠', 1),
        body,
      ),
    ).toEqual(['## [一、] 修好水渠', '## 引言之外的话', '## [二、] 管好水渠']);
  });

  it('do not count on a long paragraph, or on all paragraphs', () => {
    expect(headings(styled(body, 1), otherBody)).toEqual([]);
    const poem = ['渠水清', '渠水长', '一路流到', '小村庄', '谁挖渠', '谁种粮', '都在心上'];
    expect(headings(...poem.map((text) => styled(text, 1)))).toEqual([]);
  });

  it('may be bold lines, unless half of the text is bold', () => {
    const bold = (text: string): Written => ({ text, hint: { bold: true } });
    expect(headings(body, bold('修好水渠'), body, bold('管好水渠'), body)).toEqual([
      '## 修好水渠',
      '## 管好水渠',
    ]);
    expect(headings(bold('修好水渠'), bold('管好水渠'), bold('算清旧账'), body)).toEqual([]);
  });

  it('may be the bold first words of paragraphs', () => {
    const strong = (head: string): Written => ({
      text: `${head}。${body}`,
      marks: [{ kind: 'strong', start: 0, end: head.length + 1 }],
    });
    expect(headings(strong('先去看渠'), otherBody)).toEqual([]);
    expect(headings(strong('先去看渠'), strong('再问路过的人'), otherBody)).toEqual([
      '## 先去看渠',
      '## 再问路过的人',
    ]);
  });

  it('without any, short lines between paragraphs are headings, for an editor to confirm', () => {
    const document = findHeadings(documentOf([body, '修渠的事', otherBody, '管渠的人', body]));
    expect(headingsOf(document.lines)).toEqual(['## 修渠的事', '## 管渠的人']);
    expect(document.changes.every(({ confidence }) => confidence === 'confirm')).toBe(true);
  });
});

describe('what is no section', () => {
  it('of minutes, questions and answers, a speech, a poem', () => {
    expect(
      headings(
        '时间：2014年6月20日',
        '地点：村委会',
        '主持人：王大山',
        '出席：李水生、赵田',
        body,
        otherBody,
      ),
    ).toEqual([]);
    expect(
      headings('问：渠修好了吗？', `答：修好了。${body}`, '问：谁来管？', `答：大家管。${body}`),
    ).toEqual([]);
    expect(headings('同志们：', body, '一、修渠', body, '二、管渠', body, '谢谢大家！')).toEqual([
      '## [一、] 修渠',
      '## [二、] 管渠',
    ]);
    expect(headings('渠水清清', '流过村庄', '谁在唱歌', '谁在插秧', '', '太阳出来', '照在山岗')).toEqual([]);
  });

  it('keeps the roles that the file gives', () => {
    const lines = findHeadings(
      documentOf([
        { text: '甲', hint: { cell: { table: 1, row: 0, column: 0 } } },
        { text: '一、引用的话', hint: { quote: true } },
        { text: '渠边', hint: { picture: 'a.png' } },
        { text: '见前。', hint: { note: '1' } },
      ]),
    ).lines;
    expect(lines.map(({ role }) => role.type)).toEqual(['cell', 'quote', 'picture', 'note']);
  });

  it('has nothing below it', () => {
    expect(shape(body, '一、修渠', body, '二、管渠', body, '三、算账')).toContain('三、算账');
  });

  it('points at two headings with the same words', () => {
    const document = findHeadings(documentOf(['一、修渠', body, '二、修渠', body]));
    expect(document.flags).toMatchObject([
      { rule: 'title-doubt', line: 3, before: '同一层有两个标题“修渠”' },
    ]);
  });
});

describe('an editor', () => {
  const texts = ['一、修渠', body, '二、管渠', body];

  it('can turn a heading down', () => {
    const change = findHeadings(documentOf(texts)).changes.find(({ after }) => after === '标题：管渠');
    const decisions = new Map([[change ? decisionKey(change) : '', 'reject' as const]]);
    const before = documentOf(texts, decisions);
    const after = findHeadings(before);
    expect(shapeOf(after.lines)).toEqual(['## [一、] 修渠', '村里的水渠修', '二、管渠', '村里的水渠修']);
    expect(imbalanceOf(before, after)).toBeUndefined();
  });

  it('can keep a typed number', () => {
    const change = findHeadings(documentOf(texts)).changes.find(({ rule }) => rule === 'typed-numbering');
    const decisions = new Map([[change ? decisionKey(change) : '', 'reject' as const]]);
    expect(headingsOf(findHeadings(documentOf(texts, decisions)).lines)[0]).toBe('## 一、修渠');
  });
});
