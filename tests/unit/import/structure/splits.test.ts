import { describe, expect, it } from 'vitest';
import { parseSplits, splitsFor } from '../../../../src/import/structure/splits.ts';

function read(text: string) {
  return parseSplits(text, 'fenpian.yaml');
}

describe('a splits file', () => {
  it('is YAML or JSON, for all documents or by name', () => {
    expect(read('splits: [2, 15]').splits.all).toEqual([{ line: 2 }, { line: 15 }]);
    expect(read('[2, 15]').splits.all).toEqual([{ line: 2 }, { line: 15 }]);
    expect(read('{"splits": [{"line": 2, "title": "守渠人", "author": "赵田"}]}').splits.all).toEqual([
      { line: 2, title: '守渠人', author: '赵田' },
    ]);
    const { splits, problems } = read('甲.txt: [2, 5]\n乙.docx: [1, {line: 9, title: 看渠}]\n');
    expect(problems).toEqual([]);
    expect(splitsFor(splits, '资料/甲.txt')).toEqual([{ line: 2 }, { line: 5 }]);
    expect(splitsFor(splits, 'C:\\资料\\乙.docx')).toHaveLength(2);
    expect(splitsFor(splits, '丙.txt')).toBeUndefined();
    expect(splitsFor(read('splits: [2]').splits, '丙.txt')).toEqual([{ line: 2 }]);
    expect(splitsFor(read('splits: {甲.txt: [2]}').splits, '甲.txt')).toEqual([{ line: 2 }]);
  });

  it.each([
    ['splits: [2, 两]', 'fenpian.yaml:1:13：每一项写行号，或者写 { line: 行号, title: 题目, author: 作者 }'],
    ['splits: [2, 0]', 'fenpian.yaml:1:13：行号 0 不对：行号是从 1 数起的整数'],
    ['splits:\n  - 15\n  - 2\n', 'fenpian.yaml:3:5：第 2 行排在第 15 行后面，行号要从小到大'],
    ['splits: [2, 2]', 'fenpian.yaml:1:13：第 2 行写了两次，删掉一个'],
    ['splits: []', 'fenpian.yaml:1:1：列表是空的：写上每一篇开始的行号，例如 [2, 15, 34]'],
    ['splits: 2', 'fenpian.yaml:1:1：要写成列表，例如 [2, 15, 34]'],
    ['splits: [{ title: 守渠人 }]', 'fenpian.yaml:1:10：缺少 line：这一篇从第几行开始'],
    [
      'splits: [{ line: 2, name: 守渠人 }]',
      'fenpian.yaml:1:10：没有“name”这一项，可以用的是 line、title、author',
    ],
    ['甲.txt:\n  - { line: 2, title: "" }', 'fenpian.yaml:2:5：title 和 author 要写文字，不要空着'],
    ['splits: [2', 'fenpian.yaml:1:11：缩进或括号不对。同一层的行左边对齐；[ ] 和 { } 要成对。'],
  ])('says what is wrong and where: %j', (text, problem) => {
    expect(read(text).problems).toEqual([problem]);
  });

  it.each(['', '2', '{}', 'null', '\uFEFF', '守渠'])('is never empty: %j', (text) => {
    expect(read(text).problems).toHaveLength(1);
  });
});
