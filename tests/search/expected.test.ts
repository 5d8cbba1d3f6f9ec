import { describe, expect, test } from 'vitest';
import { expectedLessons, type Library } from './expected.ts';
import { pageBlocks } from './page-blocks.ts';

const library: Library = new Map([
  ['a', ['新增38项，八项规定', '信，国之宝也，民之所庇也。']],
  ['b', ['三十八项', '在20xx年，10天', '信国之宝']],
]);
const found = (query: string): string => [...expectedLessons(query, library)].join('');

describe('what a query must find', () => {
  test.each([
    ['8项', 'a'],
    ['八项', 'ab'],
    ['"8项"', ''],
    ['38项', 'ab'],
    ['十天', 'b'],
    ['20', ''],
    ['20XX年', 'b'],
    ['規定', 'a'],
    ['信国之宝', 'b'],
    ['信国之宝也民', 'a'],
    ['"信国之宝也民"', ''],
    ['信 项', 'ab'],
    ['项 -规定', 'b'],
    ['新增 天', ''],
  ])('%s', (query, slugs) => {
    expect(found(query)).toBe(slugs);
  });
});

test('blocks are the texts of the article, without what search ignores', () => {
  const html =
    '<main id="main"><nav>导航</nav><article><h1>题<small>目</small></h1><dl><dt data-pagefind-ignore>来源</dt><dd>文</dd></dl>' +
    '<ul><li>一<p>二</p>三</li></ul><p>注<sup><a data-footnote-ref>1</a></sup>释&amp;<br>完</p></article></main>';
  expect(pageBlocks(html)).toEqual(['题目', '文', '一', '二', '三', '注释&完']);
});
