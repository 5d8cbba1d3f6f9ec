import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/import/structure/numbering.ts';

describe('typed numbers', () => {
  it.each([
    ['一、修渠', 'chinese', 1, '一、'],
    ['十二．修渠', 'chinese', 12, '十二．'],
    ['二　修渠', 'chinese', 2, '二'],
    ['（三）修渠', 'chinese-in-parentheses', 3, '（三）'],
    ['㈡修渠', 'chinese-in-parentheses', 2, '㈡'],
    ['叁、修渠', 'formal', 3, '叁、'],
    ['步骤二：修渠', 'labelled', 2, '步骤二：'],
    ['案例3 修渠', 'labelled', 3, '案例3'],
    ['PART 02 修渠', 'arabic', 2, 'PART 02'],
    ['03 “新账”', 'arabic', 3, '03'],
    ['4. 修渠', 'arabic', 4, '4.'],
    ['4、修渠', 'arabic', 4, '4、'],
    ['4　修渠', 'arabic', 4, '4'],
    ['⒋修渠', 'arabic', 4, '⒋'],
    ['（5）修渠', 'arabic-in-parentheses', 5, '（5）'],
    ['5)修渠', 'arabic-in-parentheses', 5, '5)'],
    ['⑸修渠', 'arabic-in-parentheses', 5, '⑸'],
    ['⑥ 修渠', 'circled', 6, '⑥'],
    ['1.2 修渠', 'decimal', 2, '1.2'],
    ['1.2.3 修渠', 'long-decimal', 3, '1.2.3'],
    ['第二章　修渠', 'chapter', 2, '第二章'],
    ['第3节 修渠', 'section', 3, '第3节'],
    ['第一部分 修渠', 'part', 1, '第一部分'],
    ['第一个层面，修渠', 'aspect', 1, '第一个层面，'],
    ['第二，修渠', 'ordinal', 2, '第二，'],
    ['首先，修渠', 'first-then', 1, '首先，'],
    ['三是修渠', 'one-is', 3, '三是'],
    ['四要修渠', 'one-must', 4, '四'],
    ['其五要修渠', 'one-of-these', 5, '其五'],
  ])('%s', (text, style, value, number) => {
    expect(readNumber(text)).toMatchObject({ style, value, text: number });
  });

  it.each([
    ...[
      '一、二、三产业',
      '三、四线城市',
      '3.5万亩',
      '3 月修渠',
      '20 名党员',
      '第一书记',
      '第二届',
      '第三条 修渠',
      '一个也不少',
    ],
    ...['步骤一样', '附件一：修渠', '壹号院', 'nothing 2 x'],
    ...['一是否修渠', '一要求就改', '首先修渠', '一、', '（一）', '①', '第一章', '', '修渠一、'],
  ])('not in %j', (text) => {
    expect(readNumber(text)).toBeUndefined();
  });
});
