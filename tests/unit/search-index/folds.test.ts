import { describe, expect, it } from 'vitest';
import { siteFolds } from '../../../src/search-index/folds.ts';
import { createNormalizer } from '../../../src/search/normalize.ts';
import { readRealSite } from '../search/real-site.ts';

const text = '群众路线为了国家后来干部征求意见里面于是台湾卫生着重叙述只有檐吃秘床';
const folds = siteFolds([text]);
const pairs = new Map(
  Array.from({ length: [...folds].length / 2 }, (_, index) => {
    const characters = [...folds];
    return [characters[index * 2] ?? '', characters[index * 2 + 1] ?? ''] as const;
  }),
);

describe('siteFolds', () => {
  it('finds simplified text with what readers of traditional Chinese type', () => {
    const { normalize } = createNormalizer(folds);
    expect(normalize('羣眾衆')).toBe('群众众');
    expect(normalize('徵求意見')).toBe('征求意见');
    expect(normalize('為爲後來國裏裡臺檯於衛衞敘敍衹簷喫祕牀')).toBe(
      '为为后来国里里台台于卫卫叙叙只檐吃秘床',
    );
  });

  it('leaves simplified characters alone, also those that are traditional for others', () => {
    const { normalize } = createNormalizer(siteFolds(['干着幺咤苔夹后里面只台', text]));
    for (const simplified of ['著名', '乾坤', '怎么', '哪吒', '蒜薹', '覆盖', '藉', '了望', '皇后', text])
      expect(normalize(simplified)).toBe(simplified);
  });

  it('leaves out what the texts do not need', () => {
    expect(siteFolds(['甲'])).toBe('');
    expect(siteFolds([])).toBe('');
    for (const [source, target] of pairs) expect(text.includes(source) || text.includes(target)).toBe(true);
  });

  it('has pairs for traditional texts as well', () => {
    expect(createNormalizer(siteFolds(['學習資料'])).normalize('學習資料')).toBe('学习资料');
  });

  it('folds at once to the end', () => {
    expect(createNormalizer(siteFolds(['苎'])).normalize('薴苧苎')).toBe('苎苎苎');
    for (const target of pairs.values()) expect(pairs.has(target)).toBe(false);
  });

  it('is in order and does not depend on the order of the texts', () => {
    const sources = [...pairs.keys()].map((source) => source.codePointAt(0) ?? 0);
    expect(sources).toEqual([...sources].sort((a, b) => a - b));
    expect(siteFolds([...text].reverse())).toBe(folds);
  });

  it('has characters beyond the basic plane in whole pairs', () => {
    const rare = [...siteFolds(['𫫇𣗋𪨶'])];
    expect(rare.length % 2).toBe(0);
    expect(rare.some((character) => character.length === 2)).toBe(true);
  });

  it('changes nothing in the simplified texts of this site', () => {
    const { lessons } = readRealSite();
    const texts = lessons.map(({ text: body }) => body);
    const site = new Map<string, string>();
    const characters = [...siteFolds(texts)];
    for (let index = 0; index < characters.length; index += 2)
      site.set(characters[index] ?? '', characters[index + 1] ?? '');
    const folded = texts.flatMap((body) => [...body].filter((character) => site.has(character)));
    expect(folded).toEqual([]);
  });
});
