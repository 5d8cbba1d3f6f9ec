import { describe, expect, it } from 'vitest';
import { createTermMatcher } from '../../../src/markdown/rehype-terms.ts';
import { readHtml } from '../support/html.ts';
import { render } from '../support/render.ts';

/** Ids of the linked terms in the order of the page. */
const linked = (source: string) =>
  readHtml(render(source).body + render(source).checklist + render(source).footnotes).tags.flatMap(
    ({ attributes }) => attributes['data-term'] ?? [],
  );

describe('createTermMatcher', () => {
  const matcher = createTermMatcher([
    { word: '五心', id: 'short' },
    { word: '五心工作法', id: 'long' },
    { word: 'C++（一）', id: 'odd' },
    { word: '.*', id: 'pattern' },
  ]);

  it('finds the leftmost, and there the longest word', () => {
    expect(matcher.find('学五心工作法和五心', 0)).toEqual({ word: '五心工作法', id: 'long', index: 1 });
    expect(matcher.find('学五心和五心工作法', 0)).toEqual({ word: '五心', id: 'short', index: 1 });
    expect(matcher.find('五心工作法和五心', 1)).toEqual({ word: '五心', id: 'short', index: 6 });
  });

  it('takes words literally', () => {
    expect(matcher.find('学C++（一）', 0)).toEqual({ word: 'C++（一）', id: 'odd', index: 1 });
    expect(matcher.find('abc', 0)).toBeUndefined();
    expect(matcher.find('a.*', 0)).toEqual({ word: '.*', id: 'pattern', index: 1 });
  });

  it('finds nothing in an empty glossary', () => {
    expect(createTermMatcher([]).find('五心', 0)).toBeUndefined();
    expect(matcher.find('', 0)).toBeUndefined();
  });
});

describe('terms of a lesson', () => {
  it('are linked once a section, and again in the next', () => {
    expect(
      linked('五心，五心。\n\n五心。\n\n## 甲\n\n五心。\n\n### 乙\n\n五心。\n\n## 学习清单\n\n- [ ] 五心'),
    ).toEqual(['wuxin', 'wuxin', 'wuxin']);
    expect(render('五心。\n\n## 甲\n\n三会一课，五心。').terms).toEqual(['wuxin', 'sanhui-yike']);
  });

  it('are linked once when an alias comes first', () => {
    expect(linked('左传和《左传》')).toEqual(['zuozhuan']);
  });

  it('are linked inside emphasis, but a word that emphasis cuts in two is not', () => {
    expect(linked('**五心工作法**')).toEqual(['wuxin-gongzuofa']);
    expect(linked('*三会一课*和~~五心~~')).toEqual(['sanhui-yike', 'wuxin']);
    expect(linked('三会**一课**')).toEqual([]);
  });

  it.each([
    '## 五心',
    '#### 五心',
    '[五心](https://example.cn)',
    '> 五心',
    '`五心`',
    '```\n五心\n```',
    '    五心',
    ':::classic{work="《左传》"}\n五心\n:::',
    ':::speaker-notes\n五心\n:::',
    ':::case{title="五心" source="五心"}\n甲\n:::',
    ':::method{name="五心"}\n- 甲\n:::',
    ':::video{file="zoufang.mp4" title="五心"}\n五心\n:::',
    '甲[^1]\n\n[^1]: 五心',
    '![五心](a.png)',
  ])('are not linked in %j', (source) => expect(linked(source)).toEqual([]));

  it.each([
    '- 五心',
    '1. 五心',
    '| 甲 |\n| - |\n| 五心 |',
    ':::case{title="甲"}\n五心\n:::',
    ':::method{name="甲"}\n- 五心\n:::',
  ])('are linked in %j', (source) => expect(linked(source)).toEqual(['wuxin']));

  it('may be linked by hand, which counts as the first occurrence', () => {
    expect(linked('[这个办法](term:五心)，五心。')).toEqual(['wuxin']);
    expect(render('[这个办法](term:五心)').terms).toEqual(['wuxin']);
  });

  it('change no character of the text', () => {
    expect(readHtml(render('学五心工作法、五心、三会一课。').body).text).toBe(
      '学五心工作法、五心、三会一课。',
    );
  });
});
