import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../../../../src/search/normalize.ts';
import { parseQuery } from '../../../../src/search/query.ts';
import {
  lessonAddress,
  searchAddress,
  textToMark,
} from '../../../../src/browser/search-ui/result-address.ts';

const query = (text: string) => parseQuery(text, createNormalizer(''));

describe('what a lesson is to mark', () => {
  it('is what was looked for, without what was excluded', () => {
    expect(textToMark({ query: query('立信 -谈心 “走访 民情”'), readings: [] })).toBe('立信 "走访 民情"');
  });
  it('is what pinyin was read as', () => {
    const readings = [{ typed: 'lxym', phrases: ['立信于民', '联系一面'] }];
    expect(textToMark({ query: query('lxym 走访'), readings })).toBe('立信于民 联系一面 走访');
  });
});

describe('addresses', () => {
  it('lead to the section and carry what to mark', () => {
    expect(lessonAddress('zou-fang', '8项 "a&b#"', 'di-yi')).toBe(
      'lessons/zou-fang.html?q=8%E9%A1%B9%20%22a%26b%23%22#di-yi',
    );
    expect(lessonAddress('zou-fang', '', '')).toBe('lessons/zou-fang.html');
  });
  it('lead to the search page with the query', () => {
    expect(searchAddress(' ')).toBe('search.html');
    expect(searchAddress('a b')).toBe('search.html?q=a+b');
  });
});
