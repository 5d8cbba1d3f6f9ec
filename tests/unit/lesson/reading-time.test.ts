import { describe, expect, it } from 'vitest';
import { countCharacters, readingMinutes, speakingMinutes } from '../../../src/lesson/reading-time.ts';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['走进群众', 4],
    ['走进群众，了解“群众”。', 8],
    ['——……《》（）', 0],
    ['2014-06-20', 1],
    ['30.2%', 1],
    ['8:30 到 17:00', 3],
    ['PPT 演示', 3],
    ['10~20人', 3],
    ['一二〇〇年', 5],
    ['人人々', 3],
    ['𠮷野家', 3],
    ['résumé', 1],
    ['１２３号', 2],
    ['a\nb\nc', 3],
    ['😀', 0],
    ['2014年6月20日', 6],
  ])('%j has %i', (text, count) => expect(countCharacters(text)).toBe(count));

  it('is the sum over paragraphs', () => {
    const [first, second] = ['三级干部 PPT', '2014 年'];
    expect(countCharacters(`${first}\n${second}`)).toBe(countCharacters(first) + countCharacters(second));
  });
});

describe('minutes', () => {
  it('reads 400 and speaks 200 characters a minute', () => {
    expect([readingMinutes(2000), speakingMinutes(2000)]).toEqual([5, 10]);
  });

  it('rounds to whole minutes', () => {
    expect([readingMinutes(599), readingMinutes(600), speakingMinutes(299), speakingMinutes(300)]).toEqual([
      1, 2, 1, 2,
    ]);
  });

  it('is at least one', () => {
    expect([readingMinutes(0), readingMinutes(1), speakingMinutes(0)]).toEqual([1, 1, 1]);
  });
});
