import { describe, expect, it } from 'vitest';
import { nearPinyin } from '../../../src/search/near-pinyin.ts';
import { namesOf } from './names.ts';
import { readRealSite } from './real-site.ts';

const { names } = readRealSite();

describe('nearPinyin', () => {
  it.each([
    ['qunzong', '群众'],
    ['lixing', '立信'],
    ['zoutin', '周婷'],
    ['zuozuan', '左传'],
    ['minqinriji', '民情日记'],
    ['diaocayanjiu', '调查研究'],
    ['xinsizuyi', '形式主义'],
    ['jiaoyunu', '焦裕禄'],
    ['baxiangguidin', '八项规定'],
    ['ba xian gui ding', '八项规定'],
  ])('takes %s for %s', (letters, phrase) => {
    expect(nearPinyin(letters, names)[0]).toBe(phrase);
  });

  it('mends both ways, and as little as it can', () => {
    const some = namesOf({ tag: ['中国', '从国', '男子', '兰芷'] });
    expect(nearPinyin('zongguo', some)).toEqual(['中国']);
    expect(nearPinyin('chongguo', some)).toEqual(['从国']);
    expect(nearPinyin('lanzhi', some)).toEqual(['男子']);
    expect(nearPinyin('nanzhi', some)).toEqual(['男子', '兰芷']);
    expect(nearPinyin('lanzi', some)).toEqual(['男子', '兰芷']);
    expect(nearPinyin('langzi', some)).toEqual(['男子', '兰芷']);
  });

  it('cuts syllables where a blank stands, and reads no initials', () => {
    const some = namesOf({ tag: ['西安', '群众'] });
    expect(nearPinyin('si an', some)).toEqual([]);
    expect(nearPinyin('x iang', some)).toEqual([]);
    expect(nearPinyin('xi ang', some)).toEqual(['西安']);
    for (const letters of ['qz', 'qunz', 'q', '', '群众', 'kubernetes', '.*']) {
      expect(nearPinyin(letters, some), letters).toEqual([]);
    }
  });

  it('gives at most five, names that differ in punctuation once', () => {
    expect(nearPinyin('zenzijue', namesOf({ term: ['"真"字诀', '真字诀'] }))).toEqual(['"真"字诀']);
    const many = [...'一二三四五六七八九十'].map((character) => `${character}是`);
    const given = { ...namesOf({ word: many }), readings: { yi: '一二三四五六七八九十', shi: '是' } };
    expect(nearPinyin('yisi', given)).toHaveLength(5);
  });

  it('bears hostile letters quickly', () => {
    const long = namesOf({ title: ['是'.repeat(200), '安恩昂'.repeat(60), '西'.repeat(100)] });
    for (const letters of ['si'.repeat(4000), 'an'.repeat(100), 'shi'.repeat(4000), 'constructor']) {
      const start = performance.now();
      expect(nearPinyin(letters, long).length).toBeLessThanOrEqual(5);
      expect(performance.now() - start, letters.slice(0, 20)).toBeLessThan(300);
    }
  });
});
