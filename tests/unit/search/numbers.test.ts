import { describe, expect, it } from 'vitest';
import { numberVariants, readChineseNumber } from '../../../src/search/numbers.ts';

describe('readChineseNumber', () => {
  it.each([
    ['八', 8],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['三十八', 38],
    ['一百零五', 105],
    ['一千二百三十', 1230],
    ['两千', 2000],
    ['二〇一四', 2014],
  ])('%s is %d', (text, value) => {
    expect(readChineseNumber(text)).toBe(value);
  });

  it.each(['三五', '十百', '百', '十十', '一零', '三十二十'])('%s is no number', (text) => {
    expect(readChineseNumber(text)).toBeUndefined();
  });
});

describe('numberVariants', () => {
  it.each([
    ['8项', ['八项']],
    ['八项规定', ['8项规定']],
    ['38项', ['三十八项']],
    ['三十八项', ['38项']],
    ['2个', ['二个', '两个']],
    ['两个', ['2个']],
    ['105天', ['一百零五天']],
    ['2014年', ['二千零一十四年', '二零一四年', '二〇一四年']],
    ['二〇一四年', ['2014年']],
    ['三万', ['3万']],
    ['群众', []],
    ['3.5', []],
    ['20xx年', []],
  ])('%s → %j', (phrase, expected) => {
    expect(numberVariants(phrase)).toEqual(expected);
  });

  it('stays small whatever the phrase holds', () => {
    expect(numberVariants('2个2个2个2个2个2个2个').length).toBeLessThanOrEqual(12);
  });

  it('writes every number below ten thousand so that it can be read back', () => {
    for (let value = 1; value < 10_000; value++) {
      const [first = ''] = numberVariants(`${value}`);
      expect(readChineseNumber(first)).toBe(value);
    }
  });
});
