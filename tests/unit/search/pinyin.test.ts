import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { readPinyin } from '../../../src/search/pinyin.ts';
import { forEachSeed, pick, repeat } from '../support/random.ts';
import { namesOf } from './names.ts';
import { readRealSite } from './real-site.ts';

const { names } = readRealSite();
const read = (letters: string) => readPinyin(letters, names);

describe('readPinyin on the real names', () => {
  it.each([
    ['lixinyumin', '立信于民'],
    ['jiedaoganburuhelixinyumin', '街道干部如何立信于民'],
    ['baxiangguiding', '八项规定'],
    ['ximulixin', '徙木立信'],
    ['shangyang', '商鞅'],
    ['jiaoyulu', '焦裕禄'],
    ['zhouting', '周婷'],
    ['qunzhong', '群众'],
    ['zuozhuan', '左传'],
    ['changxiaojizhi', '长效机制'],
  ])('reads %s in full', (letters, phrase) => {
    expect(read(letters)[0]).toBe(phrase);
  });

  it.each([
    ['lxym', '立信于民'],
    ['bxgd', '八项规定'],
    ['xmlx', '徙木立信'],
    ['qzlx', '群众路线'],
    ['qz', '群众'],
  ])('reads the initials %s', (letters, phrase) => {
    expect(read(letters)).toContain(phrase);
  });

  it.each(['lixym', 'liXinYm', 'lxinyumin', 'li xin yu min', 'li xin ym', "li'xin'yu'min", 'lixinyumi'])(
    'reads %s',
    (letters) => {
      expect(read(letters)).toEqual(['立信于民']);
    },
  );

  it('gives the phrase, not the whole name, with the punctuation inside it', () => {
    expect(read('quanfugai')).toEqual(['全覆盖']);
    expect(read('kuaihuandongjing')).toContain('快、缓、动、静');
  });

  it('is silent about letters that are no pinyin of anything here', () => {
    for (const letters of ['kubernetes', 'pagefind', 'hello', 'xyz', 'q', '', ' ', 'iuv', 'hang'])
      expect(read(letters), letters).toEqual([]);
  });

  it('finds every name by its full pinyin', () => {
    const hanOnly = /^\p{Script=Han}{2,9}$/u;
    for (const name of [...names.names.term, ...names.names.tag, ...names.names.person].filter((text) =>
      hanOnly.test(text),
    )) {
      const letters = pinyin(name, { toneType: 'none', type: 'array', v: true });
      expect(read(letters.join('')), name).toContain(name);
      expect(read(letters.join(' ')), name).toContain(name);
    }
  });
});

describe('readPinyin of few letters, on the real names', () => {
  it('does not cut a syllable into initials', () => {
    for (const letters of ['zhou', 'yang', 'xin', 'Zhou']) expect(read(letters), letters).toEqual([]);
  });

  it.each([
    ['sg', '孙钢'],
    ['zt', '周婷'],
  ])('takes the initials %s for the name %s, not for words', (letters, name) => {
    expect(read(letters)).toEqual([name]);
  });

  it.each(['wl', 'ls', 'ly'])('takes the initials %s, of no name, for three words at most', (letters) => {
    const phrases = read(letters);
    expect(phrases.length).toBeLessThanOrEqual(3);
    for (const phrase of phrases) expect(names.names.word).toContain(phrase);
  });
});

describe('readPinyin', () => {
  const site = namesOf({
    title: ['如何走进西安', '银行行业', '重要的音乐'],
    term: ['绿色旅行', '女性权益', '战略', '西安', '快乐'],
    tag: ['先锋', '重新', '行业', '8项规定', '中国'],
    word: ['方案', '反感', '立案', '居民', '学校'],
  });
  const readHere = (letters: string) => readPinyin(letters, site);

  it('knows characters with several readings', () => {
    expect(readHere('yinhang')).toEqual(['银行']);
    expect(readHere('hangye')).toEqual(['行业']);
    expect(readHere('lvxing')).toEqual(['旅行']);
    expect(readHere('yinyue')).toEqual(['音乐']);
    expect(readHere('kuaile')).toEqual(['快乐']);
    expect(readHere('zhongyao')).toEqual(['重要']);
    expect(readHere('chongxin')).toEqual(['重新']);
  });

  it('takes ü as v, u and ü', () => {
    for (const letters of ['lvse', 'luse', 'lüse', 'LÜSE', 'lu\u0308se'])
      expect(readHere(letters), letters).toEqual(['绿色']);
    for (const letters of ['nvxing', 'nuxing', 'nüxing']) expect(readHere(letters)).toEqual(['女性']);
    for (const letters of ['zhanlve', 'zhanlue', 'zhanlüe']) expect(readHere(letters)).toEqual(['战略']);
    for (const letters of ['jumin', 'jvmin', 'jümin']) expect(readHere(letters)).toEqual(['居民']);
    for (const letters of ['xuexiao', 'xvexiao', 'xüexiao']) expect(readHere(letters)).toEqual(['学校']);
  });

  it('cuts syllables where a blank or an apostrophe stands', () => {
    expect(readHere('xian')).toEqual(['西安']);
    for (const letters of ["xi'an", 'xi’an', 'xi an', ' xi  an '])
      expect(readHere(letters)).toEqual(['西安']);
    expect(readHere("x'ian")).toEqual([]);
    expect(readHere('fangan')).toEqual(['方案', '反感']);
    expect(readHere("fang'an")).toEqual(['方案']);
    expect(readHere("fan'gan")).toEqual(['反感']);
  });

  it('takes zh, ch and sh as initials too', () => {
    expect(readHere('zg')).toEqual(['中国']);
    expect(readHere('zhg')).toEqual(['中国']);
    expect(readHere('zhguo')).toEqual(['中国']);
  });

  it('lets the last syllable be unfinished only after a full one', () => {
    expect(readHere('xuexia')).toEqual(['学校']);
    expect(readHere('xuex')).toEqual(['学校']);
    expect(readHere('xxia')).toEqual([]);
  });

  it('offers nothing else where the letters can be read in full', () => {
    const both = namesOf({ term: ['立行立改'], word: ['立信公'] });
    expect(readPinyin('lixing', both)).toEqual(['立行']);
    expect(readPinyin('lixing', namesOf({ word: ['立信公'] }))).toEqual(['立信公']);
  });

  it('puts whole names first, then better kinds, then beginnings', () => {
    const ordered = namesOf({
      title: ['我的理想', '厉行节约'],
      heading: ['力行而后知'],
      word: ['例行'],
    });
    expect(readPinyin('lixing', ordered)).toEqual(['例行', '厉行', '力行']);
    expect(readPinyin('lixiang', namesOf({ heading: ['理想信念'], title: ['我的立项'] }))).toEqual([
      '立项',
      '理想',
    ]);
  });

  it('reads two initials only as a whole name, and does not take them across punctuation', () => {
    const some = namesOf({ title: ['群众,路线与方法'], tag: ['清廉'] });
    expect(readPinyin('ql', some)).toEqual(['清廉']);
    expect(readPinyin('lx', some)).toEqual([]);
    expect(readPinyin('qzlx', some)).toEqual([]);
    expect(readPinyin('qunzhonglx', some)).toEqual(['群众,路线']);
  });

  it('reads what is not spelt out inside a longer name only from four characters on', () => {
    const some = namesOf({ title: ['待遇按规定来', '强调立信于民的工作'] });
    for (const letters of ['yanggui', 'yuagui', 'lixy', 'lxy']) expect(readPinyin(letters, some)).toEqual([]);
    expect(readPinyin('lixym', some)).toEqual(['立信于民']);
    expect(readPinyin('lxym', some)).toEqual(['立信于民']);
    expect(readPinyin('daiya', some)).toEqual(['待遇按']);
  });

  it('takes three initials for words only where no name is called so', () => {
    const words = ['群体性', '全透明', '全天候', '请听我', '去体验', '情同手'];
    const some = namesOf({ word: ['大学生', '等下说', '多写生', '大修饰', '点心势', '丢下书'] });
    expect(readPinyin('dxs', some)).toEqual(['大学生', '等下说', '多写生']);
    expect(readPinyin('dxs', namesOf({ tag: ['读写赛'], word: ['大学生'] }))).toEqual(['读写赛']);
    expect(readPinyin('qtx', namesOf({ title: ['群体性事件'], word: words }))).toEqual(['群体性']);
  });

  it('reads a syllable in full as two', () => {
    expect(readHere('xian')).toEqual(['西安']);
    expect(readPinyin("x'in", namesOf({ word: ['学你'] }))).toEqual([]);
  });

  it('never reads across letters and digits', () => {
    expect(readHere('xiangguiding')).toEqual(['项规定']);
    expect(readPinyin('abc', namesOf({ term: ['啊b从'] }))).toEqual([]);
  });

  it('gives at most eight', () => {
    const many = [...'一二三四五六七八九十'].map((character) => `${character}是`);
    const { names: kinds } = namesOf({ word: many });
    expect(
      readPinyin('yishi', { names: kinds, readings: { yi: '一二三四五六七八九十', shi: '是' }, printed: {} }),
    ).toHaveLength(8);
  });

  it('bears hostile letters quickly', () => {
    const long = namesOf({ title: ['是'.repeat(200), '安恩昂'.repeat(60), '西'.repeat(100)] });
    const hostile = [
      'shi'.repeat(4000),
      's'.repeat(10_000),
      'an'.repeat(100),
      "'".repeat(10_000),
      'xi '.repeat(3000),
      '.*+?^${}()|[]\\',
      '<b>lixin</b>',
      '12345',
      '立信',
      '\uD800xi',
      'constructor',
      '__proto__',
    ];
    for (const letters of hostile) {
      const start = performance.now();
      expect(readPinyin(letters, long).length).toBeLessThanOrEqual(8);
      expect(performance.now() - start, letters.slice(0, 20)).toBeLessThan(300);
    }
  });

  it('reads 40 letters of a longer query', () => {
    expect(readPinyin('shi'.repeat(70), namesOf({ title: ['是'.repeat(200)] }))).toEqual(['是'.repeat(14)]);
  });

  it('finds any piece of any name by its full pinyin and its initials', () => {
    const pool = [...'立信于民八项规定群众路线行乐重长女绿安恩一不'];
    forEachSeed(100, (random) => {
      const titles = repeat(5, () => repeat(2 + Math.floor(random() * 7), () => pick(random, pool)).join(''));
      const some = namesOf({ title: titles });
      const title = pick(random, titles);
      const start = Math.floor(random() * (title.length - 1));
      const part = title.slice(start, start + 2 + Math.floor(random() * 5));
      const syllables = [...part].map((character) =>
        pick(
          random,
          Object.keys(some.readings).filter((syllable) => some.readings[syllable]?.includes(character)),
        ),
      );
      const readings = readPinyin(syllables.join("'"), some);
      // Eight others of the same sound may come first.
      if (readings.length < 8) expect(readings).toContain(part);
      expect(readPinyin(syllables.join("'"), some)).toEqual(readings);
      for (const phrase of readings) expect(titles.some((text) => text.includes(phrase))).toBe(true);
    });
  });
});
