import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/lesson/split-sentences.ts';

const split = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitting Chinese text into sentences', () => {
  it.each([
    ['after 。！？；…', '甲。乙！丙？丁；戊……己', ['甲。', '乙！', '丙？', '丁；', '戊……', '己']],
    ['several marks stay together', '真的吗？！是的。', ['真的吗？！', '是的。']],
    [
      'closing quotes and brackets stay',
      '他说：“走吧。”大家走了。（完。）再见。',
      ['他说：“走吧。”', '大家走了。', '（完。）', '再见。'],
    ],
    ['nested quotes stay', '书上说：“孔子曰：‘有教无类。’”好。', ['书上说：“孔子曰：‘有教无类。’”', '好。']],
    ['a quotation within a sentence does not end it', '“够不够？”，他问。', ['“够不够？”，他问。']],
    ['decimal points and commas are no ends', '增长3.5%，共1,957字', ['增长3.5%，共1,957字']],
    ['blanks belong to the sentence before', '甲。 乙。\n丙', ['甲。 ', '乙。\n', '丙']],
    ['a stray quotation mark is no sentence', '"你好。"', ['"你好。"']],
    ['text without marks is one sentence', '管住自己和身边人', ['管住自己和身边人']],
    ['nothing is no sentence', '', []],
  ])('%s', (_name, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('loses nothing, whatever the text', () => {
    const characters = '甲乙a1。！？；…”’）》，、"( \n';
    let seed = 7;
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: round % 40 }, () => {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        return characters.charAt(seed % characters.length);
      }).join('');
      expect(split(text).join('')).toBe(text);
    }
  });
});
