import { describe, expect, it } from 'vitest';
import { longestQuery, parseQuery } from '../../../src/search/query.ts';
import { forEachSeed } from '../support/random.ts';
import { normalizer, randomText } from './texts.ts';

const parse = (text: string) => parseQuery(text, normalizer);
const wanted = (text: string) => parse(text).include.map(({ phrases }) => phrases[0]?.text);
const unwanted = (text: string) => parse(text).exclude.map(({ phrases }) => phrases[0]?.text);

describe('parseQuery', () => {
  it('takes characters in a row as one phrase and blanks as “and”', () => {
    expect(wanted('信于民')).toEqual(['信于民']);
    expect(wanted(' 商鞅　信 ')).toEqual(['商鞅', '信']);
  });

  it.each(['"八 项规定"', '“八项规定”', '「八项规定」', '＂八项规定＂', '“八项规定'])(
    'takes %s exactly',
    (text) => {
      expect(parse(text).include).toEqual([
        {
          typed: text.replace(/["“”「」＂]/g, ''),
          isExact: true,
          phrases: [{ text: '八项规定', isNumberVariant: false, passesOver: 'nothing' }],
        },
      ]);
    },
  );

  it('excludes what follows a minus of any width, but not within a word', () => {
    expect(unwanted('群众 -监督 －腐败')).toEqual(['监督', '腐败']);
    expect(wanted('8-1')).toEqual(['8-1']);
    expect(unwanted('-“八项规定”')).toEqual(['八项规定']);
  });

  it('keeps quotation marks within a phrase as punctuation', () => {
    expect(wanted('坚持“群众路线”')).toEqual(['坚持群众路线']);
  });

  it('looks for numbers in both notations, and passes over punctuation in long phrases only', () => {
    expect(parse('8项').include[0]?.phrases.map(({ text }) => text)).toEqual(['8项', '八项']);
    expect(parse('转作风、促发展').include[0]?.phrases[0]).toEqual({
      text: '转作风促发展',
      isNumberVariant: false,
      passesOver: 'punctuation',
    });
    expect(wanted('信、义')).toEqual(['信、义']);
    expect(wanted('五个“要”')).toEqual(['五个要']);
  });

  it.each(['', '   ', '，。！', '-', '“”', '--', '""', '- -'])('finds nothing to look for in %j', (text) => {
    expect(parse(text)).toMatchObject({ include: [], exclude: [], isCut: false });
  });

  it('cuts what is too long and says so', () => {
    expect(parse('信'.repeat(10_000))).toMatchObject({ text: '信'.repeat(longestQuery), isCut: true });
    expect(parse('甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑')).toMatchObject({ isCut: true });
    expect(wanted('甲 乙 丙 丁 戊 己 庚 辛 壬 癸 子 丑')).toHaveLength(10);
  });

  it('cuts no number and no word of letters in two', () => {
    expect(parse(`${'信'.repeat(98)}2014年`)).toMatchObject({ text: '信'.repeat(98), isCut: true });
    expect(parse('a'.repeat(300)).text).toHaveLength(longestQuery);
  });

  it('never fails and never asks for an empty phrase', () => {
    forEachSeed(2000, (random) => {
      const { include, exclude } = parse(randomText(random, 40));
      for (const { phrases } of [...include, ...exclude]) {
        expect(phrases.length).toBeGreaterThan(0);
        for (const { text } of phrases) expect(text).not.toBe('');
      }
    });
  });
});
