import { describe, expect, it } from 'vitest';
import type { LessonText, Names, Place } from '../../../src/search/data.ts';
import { withoutMarks } from '../../../src/search/match.ts';
import { nearNames } from '../../../src/search/near-names.ts';
import { nearPhrases } from '../../../src/search/near-phrases.ts';
import { nearestTerms } from '../../../src/search/nearest-terms.ts';
import type { SearchSource } from '../../../src/search/search.ts';
import { tokensOf } from '../../../src/search/tokens.ts';
import { forEachSeed, pick, repeat } from '../support/random.ts';
import { namesOf } from './names.ts';
import { readRealSite } from './real-site.ts';

const { lessons, names, normalizer } = readRealSite();

/** A site where these are words. */
const words = (...word: string[]): Names => namesOf({ word });

/** Lessons of one section each; counts what is asked. */
function sourceOf(segments: readonly (readonly string[])[], known: Names = names) {
  const texts = segments.map((ofLesson): LessonText => ({
    sections: [
      { id: '', heading: '', segments: ofLesson.map((text) => ({ place: 'text' satisfies Place, text })) },
    ],
  }));
  const tokens = segments.map(
    (ofLesson) => new Set(ofLesson.flatMap((text) => tokensOf(normalizer.normalize(text)))),
  );
  const asked = { calls: 0, texts: 0 };
  const source: SearchSource = {
    catalogue: () => Promise.reject(new Error('not asked for')),
    terms: () => Promise.reject(new Error('not asked for')),
    names: () => Promise.resolve(known),
    candidates(wanted) {
      asked.calls++;
      return Promise.resolve(
        [...texts.keys()].filter((lesson) => wanted.every((token) => tokens[lesson]?.has(token))),
      );
    },
    texts(wanted) {
      asked.texts += wanted.length;
      return Promise.resolve(wanted.map((lesson) => texts[lesson]));
    },
  };
  return { source, asked };
}

const real = sourceOf(lessons.map(({ title, text }) => [title, ...text.split('\n')]));
const near = (phrase: string, { source } = real) => nearPhrases(phrase, source, normalizer);

describe('nearNames', () => {
  it.each([
    ['徒木立信', '徙木立信'],
    ['八项规订', '八项规定'],
    ['八规项定', '八项规定'],
    ['八项归定', '八项规定'],
    ['焦玉禄', '焦裕禄'],
    ['最后一公理', '最后一公里'],
    ['五心工作方法', '五心工作法'],
    ['街道干部怎么立信于民', '街道干部如何立信于民'],
    ['众群', '群众'],
  ])('takes %s for %s', (typed, name) => {
    expect(nearNames(typed, names)[0]).toBe(name);
  });

  it('knows what sounds alike, even when every character is wrong', () => {
    const some = namesOf({ tag: ['公示', '清廉'], word: ['攻势', '公事'] });
    expect(nearNames('公事', some)).toEqual(['公示', '攻势']);
  });

  it('mends one character of a short name, because readers get people and terms wrong', () => {
    const some = namesOf({ person: ['孙钢'], term: ['商鞅'], word: ['商量'] });
    expect(nearNames('孙刚', some)).toEqual(['孙钢']);
    expect(nearNames('商殃', some)).toEqual(['商鞅']);
  });

  it('does not make another short name of a word whose sound is known', () => {
    const some = namesOf({ tag: ['<老子>'], heading: ['数量'] });
    expect(nearNames('量子', some)).toEqual([]);
    expect(nearNames('劳子', some)).toEqual(['<老子>']);
    expect(nearNames('老数', some)).toEqual([]);
  });

  it('does not make one short word of another', () => {
    expect(nearNames('群书', namesOf({ word: ['群众', '书本', '群', '群书中'] }))).toEqual([]);
  });

  it('passes over punctuation, but never suggests what was typed', () => {
    const some = namesOf({ term: ['快、缓、动、静', '快缓动静'] });
    expect(nearNames('快缓动静', some)).toEqual(['快、缓、动、静']);
    expect(nearNames('快缓静动', some)).toEqual(['快、缓、动、静']);
  });

  it('keeps only the closest', () => {
    const some = namesOf({ term: ['五心工作法', '五心工作方', '三心工作法'] });
    expect(nearNames('五心工作方法', some)).toEqual(['五心工作法', '五心工作方']);
  });

  it('is silent about what is near nothing', () => {
    for (const text of ['', '信', '量子计算', 'kubernetes', '.*', '\uD800', '信'.repeat(10_000)])
      expect(nearNames(text, names), text.slice(0, 9)).toEqual([]);
  });

  it('finds a name again after one slip', () => {
    const long = names.names.term.filter((name) => /^\p{Script=Han}{3,}$/u.test(name));
    forEachSeed(200, (random) => {
      const characters = [...pick(random, long)];
      const name = characters.join('');
      const place = Math.floor(random() * characters.length);
      const typed = pick(random, [
        characters.with(place, '鑫'),
        characters.toSpliced(place, 0, '鑫'),
        ...(characters.length > 3 ? [characters.toSpliced(place, 1)] : []),
      ]).join('');
      const found = nearNames(typed, names);
      expect(
        found.map((text) => withoutMarks(text, 'punctuation')),
        typed,
      ).toContain(name);
      expect(found.length).toBeLessThanOrEqual(5);
      expect(found).not.toContain(typed);
    });
  });
});

describe('nearPhrases', () => {
  it.each([
    ['徒木立信', '徙木立信'],
    ['八项规订', '八项规定'],
    ['八规项定', '八项规定'],
    ['八项规定定', '八项规定'],
    ['立信与民', '立信于民'],
    ['党员干部直联系群众', '党员干部直接联系群众'],
    ['焦裕录', '焦裕禄'],
  ])('finds for %s in the texts %s', async (typed, phrase) => {
    expect(await near(typed)).toContain(phrase);
  });

  it('gives real text, within one segment and without punctuation', async () => {
    const site = sourceOf(
      [
        ['甲乙、丙丁', '戊己庚', '辛壬'],
        ['甲乙丙戊', '子丑X卯'],
      ],
      words('甲乙丙丁', '甲乙丙戊', '庚辛壬', '子丑卯'),
    );
    expect(await near('甲乙丑丁', site)).toEqual([]);
    expect(await near('庚辛壬癸', site)).toEqual([]);
    expect(await near('子丑寅卯', site)).toEqual([]);
    expect(await near('甲乙丙丁', site)).toEqual(['甲乙丙戊']);
  });

  it('knows all four slips', async () => {
    const site = sourceOf([['前面子丑寅卯后面']], words('子丑寅卯'));
    for (const typed of ['子丑辰卯', '辰丑寅卯', '子丑寅辰', '子丑丑寅卯', '子丑卯寅', '丑子寅卯', '子寅卯'])
      expect(await near(typed, site), typed).toEqual(['子丑寅卯']);
  });

  it('goes on at the end only where the texts nearly always do', async () => {
    const site = sourceOf([['子丑寅甲', '子丑寅乙', '子丑寅丙']], words('子丑寅', '子丑寅甲', '子丑寅乙'));
    expect(await near('子丑寅辰', site)).toEqual(['子丑寅']);
  });

  it('keeps words and numbers whole', async () => {
    const site = sourceOf([['共38项规定', 'PPTs制作']], words('8项规定', 'ppt制作'));
    expect(await near('8项规订', site)).toEqual([]);
    expect(await near('ppt制做', site)).toEqual([]);
    expect(await near('38项规订', site)).toEqual(['38项规定']);
  });

  it('offers no strings that are no words', async () => {
    for (const typed of ['习总书记', '农民工', '十九大', '二十大', '三十大'])
      expect(await near(typed)).toEqual([]);
    for (const typed of ['开短会', '办实事'])
      for (const phrase of await near(typed)) expect(names.names.word).toContain(phrase);
    const site = sourceOf([['党中央总书记说', '与老百姓农民交心谈心吧']], words('总书记', '百姓', '谈心'));
    expect(await near('习总书记', site)).toEqual(['总书记']);
    expect(await near('农民工', site)).toEqual([]);
  });

  it('takes a short phrase that ends a name', async () => {
    const some = namesOf({ title: ['干部如何立信于民'], word: ['如何'] });
    expect(await near('立信与民', sourceOf([['干部如何立信于民']], some))).toEqual(['立信于民']);
    expect(await near('何立信与', sourceOf([['干部如何立信于民']], some))).toEqual([]);
  });

  it('cuts long phrases only where words begin and end', async () => {
    const texts = [['要与子丑寅卯辰巳相比']];
    expect(await near('子丑午卯辰巳', sourceOf(texts, words()))).toEqual([]);
    expect(await near('子丑午卯辰巳', sourceOf(texts, words('要与', '相比')))).toEqual(['子丑寅卯辰巳']);
    expect(await near('与子丑午卯辰巳', sourceOf(texts, words('要与', '相比')))).toEqual([]);
    expect(await near('子丑午卯辰巳', sourceOf([['“子丑寅卯辰巳”']], words()))).toEqual(['子丑寅卯辰巳']);
  });

  it('never changes only a number', async () => {
    const site = sourceOf(
      [['十八大', '二十五', '三十', '最后一公里']],
      words('十八大', '二十五', '三十', '最后一公里'),
    );
    for (const typed of ['十九大', '十大', '二十大', '三十大', '八十大'])
      expect(await near(typed, site)).toEqual([]);
    expect(await near('最后公里', site)).toEqual(['最后一公里']);
  });

  it('handles characters beyond the basic plane', async () => {
    const site = sourceOf([['子丑𠮷卯辰', '。𠮷寅卯']], words('𠮷寅卯'));
    expect(await near('子丑寅卯辰', site)).toEqual(['子丑𠮷卯辰']);
    expect(await near('甲寅卯', site)).toContain('𠮷寅卯');
  });

  it('asks little, and nothing for what is too long or too short', async () => {
    const common = sourceOf(repeat(500, (index) => [`子丑寅卯辰巳午未申酉戌亥${index}`]));
    await near('子丑寅卯辰巳鑫未申酉戌亥', common);
    expect(common.asked.calls).toBeLessThanOrEqual(24);
    expect(common.asked.texts).toBeLessThanOrEqual(120);
    const { asked } = sourceOf([]);
    for (const text of ['', '信', '群重', 'kubernetes', '信'.repeat(13), '.*'.repeat(5000)])
      expect(await near(text), text.slice(0, 9)).toEqual([]);
    expect(asked.calls).toBe(0);
  });

  it('bears texts that cannot be read', async () => {
    const { source } = sourceOf([['子丑寅卯'], ['子丑寅卯']]);
    const broken: SearchSource = {
      ...source,
      texts: (wanted) => Promise.resolve(wanted.map(() => undefined)),
    };
    expect(await nearPhrases('子丑辰卯', broken, normalizer)).toEqual([]);
  });

  it('gives the same every time, and only what the texts have', async () => {
    const all = lessons.map(({ text }) => normalizer.normalize(text.replace(/\n/g, '。'))).join('。');
    for (let seed = 0; seed < 40; seed++) {
      const start = (seed * 7919) % (all.length - 20);
      const characters = [...all.slice(start, start + 5)].filter((character) =>
        /\p{Script=Han}/u.test(character),
      );
      if (characters.length < 5) continue;
      const typed = characters.with(1, '鑫').join('');
      const found = await near(typed);
      expect(await near(typed)).toEqual(found);
      for (const phrase of found) expect(all).toContain(phrase);
    }
  });
});

describe('nearestTerms', () => {
  it('offers what shares the most', () => {
    expect(nearestTerms('徒木立信', names)[0]).toBe('徙木立信');
    expect(nearestTerms('群众工作经验', names).length).toBeGreaterThan(2);
  });

  it('offers nothing for a single character in common', () => {
    for (const text of ['量子计算', 'kubernetes', '', '.*+?', '鑫鑫鑫'])
      expect(nearestTerms(text, names)).toEqual([]);
  });

  it('takes 的, 事, 是 and their like for no evidence', () => {
    const some = namesOf({ title: ['大学生村官的五件事', '是事的了和在'] });
    for (const text of ['的事', '是的', '老王的事', '二十五的事'])
      expect(nearestTerms(text, some)).toEqual([]);
    expect(nearestTerms('村官是事', some)).toEqual(['大学生村官的五件事']);
  });

  it('offers people', () => {
    expect(nearestTerms('焦裕禄精神', namesOf({ person: ['焦裕禄'] }))).toEqual(['焦裕禄']);
  });

  it('is content with one rare character for a short query', () => {
    const some = namesOf({ tag: ['清廉'], title: ['甲民', '乙民', '丙民', '丁民'] });
    expect(nearestTerms('廉政', some)).toEqual(['清廉']);
    expect(nearestTerms('民政局', some)).toEqual([]);
    expect(nearestTerms('廉政建设', some)).toEqual([]);
    expect(nearestTerms('廉政', names)[0]).toBe('清廉');
  });

  it('offers names with the same letters once', () => {
    expect(nearestTerms('真字', namesOf({ term: ['"真"字诀', '真字诀'] }))).toHaveLength(1);
  });

  it('offers at most six, always the same', () => {
    for (const text of ['群众', '工作制度联系服务', '信'.repeat(5000)]) {
      const offered = nearestTerms(text, names);
      expect(offered.length).toBeLessThanOrEqual(6);
      expect(nearestTerms(text, names)).toEqual(offered);
    }
  });
});
