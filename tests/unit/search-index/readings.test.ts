import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { characterReadings } from '../../../src/search-index/readings.ts';
import { readRealSite } from '../search/real-site.ts';

function syllablesOf(character: string): string[] {
  return Object.keys(characterReadings([character]));
}

describe('characterReadings', () => {
  it('knows the common readings of characters with several', () => {
    expect(syllablesOf('行')).toEqual(['hang', 'xing']);
    expect(syllablesOf('乐')).toEqual(['le', 'yue']);
    expect(syllablesOf('重')).toEqual(['chong', 'zhong']);
    expect(syllablesOf('长')).toEqual(['chang', 'zhang']);
    expect(syllablesOf('会')).toEqual(['hui', 'kuai']);
    expect(syllablesOf('传')).toEqual(['chuan', 'zhuan']);
  });

  it('leaves out readings that nobody types', () => {
    for (const [character, syllable] of [
      ['信', 'xin'],
      ['女', 'nv'],
      ['南', 'nan'],
      ['不', 'bu'],
      ['县', 'xian'],
    ] as const)
      expect(syllablesOf(character)).toEqual([syllable]);
  });

  it('writes ü as v', () => {
    expect(characterReadings(['旅女略虐'])).toEqual({ lv: '旅', lve: '略', nv: '女', nve: '虐' });
  });

  it('takes characters from anywhere, once, in order', () => {
    expect(characterReadings(['民：信', 'PPT 信8民', '。'])).toEqual({ min: '民', xin: '信' });
    expect(characterReadings(['新', '信'])).toEqual(characterReadings(['信新新']));
    expect(characterReadings([])).toEqual({});
  });

  it('reads every character of this site in the way its words are read', () => {
    const { names } = readRealSite();
    const all = [...names.names.term, ...names.names.tag, ...names.names.word];
    const missing = all.flatMap((name) =>
      pinyin(name, { type: 'all', toneType: 'none', v: true, toneSandhi: false })
        .filter(({ origin, isZh, pinyin: syllable }) => isZh && !names.readings[syllable]?.includes(origin))
        .map(({ origin, pinyin: syllable }) => `${name} ${origin} ${syllable}`),
    );
    expect(missing).toEqual([]);
  });
});
