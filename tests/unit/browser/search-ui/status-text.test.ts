import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../../../src/search/normalize.ts';
import { parseQuery } from '../../../../src/search/query.ts';
import {
  foundText,
  nothingText,
  progressText,
  quote,
} from '../../../../src/browser/search-ui/status-text.ts';
import { outcomeOf } from './outcome.ts';

describe('while texts are still being checked', () => {
  it('gives no number before there is one', () => {
    expect(progressText(0, 0, 40)).toBe('正在查找……');
    expect(progressText(0, 20, 40)).toBe('正在查找……');
  });
  it('estimates the number and says so', () => {
    expect(progressText(10, 100, 400)).toBe('正在查找……约 40 课');
    expect(progressText(7, 7, 7)).toBe('正在查找……约 7 课');
  });
});

describe('a finished search', () => {
  const totals = { lessons: 3, allLessons: 3, terms: 0, items: 0 };
  it.each([
    [totals, '共 3 课写到“立信”。'],
    [{ ...totals, terms: 2, items: 5 }, '共 3 课写到“立信”，另有 2 条词语、5 个清单条目。'],
    [{ ...totals, lessons: 1 }, '筛选后 1 课，不筛选共 3 课写到“立信”。'],
    [{ ...totals, lessons: 0 }, '这些筛选条件下没有课文；不筛选有 3 课写到“立信”。'],
    [{ lessons: 0, allLessons: 0, terms: 2, items: 0 }, '没有课文写到“立信”，有 2 条词语。'],
  ])('%o', (given, expected) => {
    expect(foundText(outcomeOf({}), given)).toBe(expected);
  });

  it('claims nothing about texts that could not be read', () => {
    expect(foundText(outcomeOf({ unchecked: 2 }), totals)).toBe('至少 3 课写到“立信”。');
    expect(foundText(outcomeOf({ unchecked: 2 }), { ...totals, lessons: 0, allLessons: 0, terms: 1 })).toBe(
      '没有读得出来的课文写到“立信”，有 1 条词语。',
    );
    expect(nothingText(outcomeOf({ unchecked: 2, absent: ['立信'] }))).toBe(
      '没有找到。“立信”在全部读得出来的课文里都没有出现。',
    );
  });

  it('that was typed as pinyin names what it was read as', () => {
    const query = parseQuery('lx', createNormalizer(''));
    const one = outcomeOf({ query, readings: [{ typed: 'lx', phrases: ['立信'] }] });
    expect(foundText(one, totals)).toBe('共 3 课写到“立信”。');
    const two = outcomeOf({ query, readings: [{ typed: 'lx', phrases: ['立信', '联系'] }] });
    expect(foundText(two, totals)).toBe('共 3 课写到“立信”等 2 个词中的一个。');
  });

  it.each([
    ['走访', ['走访'], '没有找到。“走访”在全部课文里都没有出现。'],
    ['走访 大海 火星', ['大海', '火星'], '没有找到。“大海”、“火星”在全部课文里都没有出现。'],
    ['走访 谈心', [], '没有找到。这几个词都有课文写到，但没有一课同时写到它们。'],
    ['走访 -谈心', [], '没有找到。写到这些词的课文都写到了要排除的词。'],
    ['-谈心', [], '只写了要排除的词。请再写一个要找的词。'],
    ['？！', [], '请写一个要找的词。'],
  ])('that found nothing for %s says why', (text, absent, expected) => {
    const query = parseQuery(text, createNormalizer(''));
    expect(nothingText(outcomeOf({ query, absent }))).toBe(expected);
  });

  it('cuts an endless query between characters', () => {
    expect(quote('𠮷'.repeat(5000))).toBe(`“${'𠮷'.repeat(30)}……”`);
  });
});
