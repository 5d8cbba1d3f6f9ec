import { describe, expect, it } from 'vitest';
import { asPrinted } from '../../../src/search/as-printed.ts';
import { collectNames, type NamedLesson } from '../../../src/search-index/names.ts';
import type { SearchTerm } from '../../../src/search/data.ts';
import { createNormalizer } from '../../../src/search/normalize.ts';
import { repeat, seededRandom } from '../support/random.ts';
import { readRealSite } from '../search/real-site.ts';

const normalizer = createNormalizer('眾众進进');
const term: SearchTerm = { id: 'a', name: '“真”字诀', aliases: ['真字诀'], explanation: '不算' };

function lesson(given: Partial<NamedLesson>): NamedLesson {
  return { title: '题目', headings: [], tags: [], people: [], text: '', ...given };
}

describe('collectNames', () => {
  it('takes each name once under its best kind, normalised', () => {
    const { names } = collectNames(
      [
        lesson({
          title: '走进羣眾',
          headings: ['一、立信', '一、立信'],
          tags: ['立信', 'ＰＰＴ'],
          people: ['周  婷'],
        }),
        lesson({ title: '立信', tags: ['立信', 'ppt'], people: ['周婷'] }),
      ],
      [term],
      normalizer,
    );
    expect(names).toEqual({
      title: ['走进羣众', '立信'],
      heading: ['一、立信'],
      term: ['"真"字诀', '真字诀'],
      tag: ['ppt'],
      person: ['周婷'],
      word: [],
    });
  });

  it('keeps how names are written, where that cannot be told from their normalised form', () => {
    const collected = collectNames(
      [
        lesson({ title: '走進羣眾', headings: ['公仆五要：感情、思想 '], tags: ['立信', 'PPT'] }),
        lesson({ title: '走进群众', headings: ['《〈农村调查〉的序言和跋》', '——', '甲,乙'] }),
      ],
      [term],
      normalizer,
    );
    const { printed } = collected;
    expect(printed).toEqual({ 走进羣众: '走進羣眾', ppt: 'PPT', '甲,乙': '甲,乙' });
    const spellings = [
      '公仆五要：感情、思想',
      '《〈农村调查〉的序言和跋》',
      '“真”字诀',
      '走進羣眾',
      '甲,乙',
      'PPT',
    ];
    for (const spelling of spellings)
      expect(asPrinted(normalizer.normalize(spelling), collected)).toBe(spelling);
  });

  it('takes words that several lessons use, the commonest first', () => {
    const texts = ['工作很重要。\n群众都知道', '工作就是服务群众', '工作！', '只有一次的独特', 'PPT 2014'];
    const { names } = collectNames(
      texts.map((text) => lesson({ text })),
      [],
      normalizer,
    );
    expect(names.word.slice(0, 2)).toEqual(['工作', '群众']);
    for (const word of names.word) expect(word).toMatch(/^\p{Script=Han}{2,6}$/u);
    expect(names.word).not.toContain('独特');
  });

  it('makes no word across lines', () => {
    const { names } = collectNames(
      repeat(3, () => lesson({ text: '我们讲规\n定下来' })),
      [],
      normalizer,
    );
    expect(names.word).not.toContain('规定');
  });

  it('has readings of all characters of the names', () => {
    const { readings } = collectNames([lesson({ title: '立信', people: ['吕行'] })], [], normalizer);
    expect(readings).toEqual({ hang: '行', li: '立', lv: '吕', xin: '信', xing: '行' });
  });

  it('drops what has neither letter nor digit', () => {
    const { names } = collectNames([lesson({ title: '——', headings: ['', '！？'] })], [], normalizer);
    expect(Object.values(names).flat()).toEqual([]);
  });

  it('gives the same for the real content every time', () => {
    const first = readRealSite();
    expect(JSON.stringify(readRealSite().names)).toBe(JSON.stringify(first.names));
    expect(first.names.names.title).toContain('街道干部如何立信于民');
    expect(first.names.names.term).toContain('徙木立信');
    expect(first.names.names.person).toContain('周婷');
    expect(first.names.names.word).toContain('群众');
  });

  it('limits the words of a large site, not its titles', () => {
    const random = seededRandom(1);
    const word = () =>
      String.fromCodePoint(0x4e00 + Math.floor(random() * 3000), 0x4e00 + Math.floor(random() * 3000));
    const vocabulary = repeat(9000, word);
    const text = vocabulary.join('。');
    const lessons = repeat(1000, (index) =>
      lesson({ title: `${word()}${word()}${index}`, text: index < 2 ? text : '' }),
    );
    const collected = collectNames(lessons, [], createNormalizer(''));
    expect(collected.names.title).toHaveLength(1000);
    const total = Object.values(collected.names).flat().join('').length;
    expect(total).toBeLessThanOrEqual(18_000);
  });
});
