import { describe, expect, it } from 'vitest';
import { BuildFailure } from '../../../src/build/failure.ts';
import { archiveName, assertPortableNames, titleNames } from '../../../src/bundle/names.ts';

describe('archiveName', () => {
  it('has site, collection and day, all ASCII', () => {
    expect(archiveName({ site: 'jiedao', date: '2026-11-21' })).toBe('xueku-jiedao-20261121');
    expect(archiveName({ site: 'jiedao', date: '2026-11-21' }, 'fangfa')).toBe(
      'xueku-jiedao-fangfa-20261121',
    );
  });
});

describe('titleNames', () => {
  it('keeps a title and replaces what Windows refuses', () => {
    expect(titleNames(['走好群众路线：“三步”怎么走？', 'a/b\\c:d*e?f"g<h>i|j'], '.html')).toEqual([
      '走好群众路线：“三步”怎么走？.html',
      'a／b＼c：d＊e？f＂g＜h＞i｜j.html',
    ]);
  });

  it('tells twins apart, also where case does not count', () => {
    expect(titleNames(['一课', '一课', 'Abc', 'aBC', '一课（2）'], '.html')).toEqual([
      '一课.html',
      '一课（2）.html',
      'Abc.html',
      'aBC（2）.html',
      '一课（2）（2）.html',
    ]);
  });

  it.each([
    ['con', '课程con.html'],
    ['NUL.第一课', '课程NUL.第一课.html'],
    ['..', '课程.html'],
    ['...隐藏', '隐藏.html'],
    ['结尾是点. ', '结尾是点.html'],
    ['  ', '课程.html'],
    ['零\u200b宽\u0000\n', '零宽.html'],
    ['字'.repeat(100), `${'字'.repeat(60)}.html`],
  ])('makes a name of %j that every system takes', (title, name) => {
    expect(titleNames([title], '.html')).toEqual([name]);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  });
});

describe('assertPortableNames', () => {
  const top = 'xueku-a-20261121';

  it('takes what a site has', () => {
    expect(() => assertPortableNames(['index.html', 'lessons/a-b.html', 'SHA256SUMS'], top)).not.toThrow();
  });

  it.each([
    ['lessons/课.html', '乱码'],
    ['a b.html', '空格'],
    [`lessons/${'a'.repeat(110)}.html`, '最多 120 个'],
  ])('refuses %s', (file, reason) => {
    expect(() => assertPortableNames(['index.html', file], top)).toThrow(BuildFailure);
    try {
      assertPortableNames(['index.html', file], top);
    } catch (error) {
      expect((error as BuildFailure).report).toContain(file);
      expect((error as BuildFailure).report).toContain(reason);
    }
  });
});
