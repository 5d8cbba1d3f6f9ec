import { expect, it } from 'vitest';
import { queryOf, withoutQuery } from '../../../src/browser/search-marks/query-address.ts';

const lesson = 'file:///E:/%E8%B5%84%E6%96%99/lessons/a.html';

it.each([
  ['?q=%E7%AB%8B%E4%BF%A1#jie-yu', '立信'],
  ['?q=%20a+b%20', 'a b'],
  ['?x=1&q=a%23b', 'a#b'],
  ['?q=%E7%AB', '\ufffd'],
  ['?q=%20', ''],
  ['#q=1', ''],
])('reads the query of %s', (rest, query) => {
  expect(queryOf(lesson + rest)).toBe(query);
});

it.each([
  ['?q=%E7%AB%8B#jie-yu', '#jie-yu'],
  ['?q=1&q=2', ''],
  ['?x=1&q=2#a', '?x=1#a'],
])('takes the query out of %s', (rest, left) => {
  expect(withoutQuery(lesson + rest)).toBe(lesson + left);
});
