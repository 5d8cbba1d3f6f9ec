import { describe, expect, it } from 'vitest';
import { createNormalizer, sourceRange } from '../../../src/search/normalize.ts';
import { forEachSeed } from '../support/random.ts';
import { normalizer, randomText } from './texts.ts';

const { normalize, normalizeWithOffsets } = normalizer;

describe('normalize', () => {
  it.each([
    ['full-width letters and digits', 'Ｗｏｒｄ８', 'word8'],
    ['blanks between Chinese characters', '周　 婷\n同志', '周婷同志'],
    ['blanks between a number and its measure', '8 项 规定', '8项规定'],
    ['one blank between words', 'New   York\u00a0City', 'new york city'],
    ['traditional characters', '八項規定 群眾', '八项规定群众'],
    ['Chinese and Western punctuation', '“三个一”、（甲）。', '"三个一"、(甲)。'],
    ['zero-width characters and soft hyphens', '立\u200b信\ufeff于\u00ad民', '立信于民'],
    ['units, but no numbers in circles', '①㎡', '①m2'],
    ['invisible characters before an accent', 'a\u00ad\u0301', 'á'],
    ['dashes', '——－', '---'],
  ])('unifies %s', (_, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it('folds with the site’s pairs only, also beyond 16 bits', () => {
    expect(createNormalizer('').normalize('群眾')).toBe('群眾');
    expect(createNormalizer('𠮷吉').normalize('𠮷利')).toBe('吉利');
  });

  it('is idempotent for any text', () => {
    forEachSeed(2000, (random) => {
      const text = randomText(random, 30);
      expect({ text, again: normalize(normalize(text)) }).toEqual({ text, again: normalize(text) });
    });
    for (let code = 0x20; code < 0x30000; code++) {
      const text = String.fromCodePoint(code);
      if (normalize(normalize(text)) !== normalize(text)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('knows for every code unit where it comes from', () => {
    forEachSeed(1000, (random) => {
      const source = randomText(random, 30);
      const { text, offsets } = normalizeWithOffsets(source);
      expect(text).toBe(normalize(source));
      expect(offsets).toHaveLength(text.length + 1);
      expect([...offsets].sort((a, b) => a - b)).toEqual(offsets);
    });
  });

  it('finds a piece of the normalised text in its source, on whole characters', () => {
    const source = '名单： 周　婷 、约 50㎡。';
    const normalized = normalizeWithOffsets(source);
    const piece = (wanted: string): string => {
      const start = normalized.text.indexOf(wanted);
      const range = sourceRange(normalized, source, { start, end: start + wanted.length });
      return source.slice(range.start, range.end);
    };
    expect(piece('周婷')).toBe('周　婷');
    expect(piece('50m')).toBe('50㎡');
    expect(piece('m2')).toBe('㎡');
  });
});
