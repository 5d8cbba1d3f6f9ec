import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../../src/import/compare/duplicates.ts';
import { equalityKey, LibraryIndex } from '../../../../src/import/compare/library-index.ts';
import { lettersOf } from '../../../../src/import/compare/letters.ts';
import { ShingleIndex } from '../../../../src/import/compare/shingle-index.ts';
import {
  containmentOf,
  countShared,
  shinglesOf,
  textContainment,
} from '../../../../src/import/compare/shingles.ts';
import { bridge, clinic, orchard } from './drafts.ts';

/** A text of random characters, each of its own. */
function noise(seed: number, length: number): string {
  let state = seed;
  let text = '';
  for (let index = 0; index < length; index++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += String.fromCharCode(0x4e00 + ((state >>> 8) % 3000));
  }
  return text;
}

describe('letters', () => {
  it('drops punctuation, blanks and case, and reads both scripts alike', () => {
    const units = (text: string): string => String.fromCharCode(...lettersOf(text).units);
    expect(units('  走進群眾，Ａbc_１２。')).toBe(units('走进群众 aBC12'));
  });

  it('knows where each letter stands', () => {
    expect([...lettersOf('甲，乙 丙').offsets]).toEqual([0, 2, 4]);
  });
});

describe('containment', () => {
  it('is the share of the smaller text', () => {
    expect(textContainment(orchard.join(''), [...orchard, ...bridge].join(''))).toBe(1);
    expect(textContainment(orchard.join(''), bridge.join(''))).toBe(0);
    expect(textContainment('走进群众，了解群众。', '走进群众，了解群众。')).toBe(0);
  });

  it('agrees with sets of strings', () => {
    const text = fc.array(fc.constantFrom(...'走进群众了解'), { maxLength: 60 }).map((all) => all.join(''));
    const grams = (value: string) =>
      new Set(Array.from({ length: Math.max(0, value.length - 7) }, (_, at) => value.slice(at, at + 8)));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [first, second] = [shinglesOf(lettersOf(a).units), shinglesOf(lettersOf(b).units)];
        expect(first).toHaveLength(grams(a).size);
        expect([...first]).toEqual([...first].sort((x, y) => x - y));
        const shared = [...grams(a)].filter((gram) => grams(b).has(gram)).length;
        expect(countShared(first, second)).toBe(shared);
      }),
    );
  });
});

describe('the index', () => {
  it('finds copies and overlaps, most alike first, and says which is fuller', () => {
    const index = new LibraryIndex();
    index.add('lessons/a/guoyuan.md', [...orchard, ...bridge].join('\n'));
    index.add('lessons/a/qiao.md', bridge.join('\n'));
    index.add('lessons/a/yisheng.md', clinic.join('\n'));
    expect(index.find([...bridge, ...clinic.slice(0, 1)].join(''))).toMatchObject([
      { with: 'lessons/a/qiao.md', containment: 1, kind: 'duplicate', fuller: 'this' },
      { with: 'lessons/a/guoyuan.md', kind: 'overlap', fuller: 'other' },
      { with: 'lessons/a/yisheng.md', kind: 'overlap', fuller: 'this' },
    ]);
  });

  it('lets nothing slip through its sample, whatever the sizes', () => {
    const size = fc.integer({ min: 60, max: 2500 });
    fc.assert(
      fc.property(
        fc.nat(),
        size,
        size,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, long, short, share) => {
          const first = noise(seed, long);
          const common = Math.floor(Math.min(long, short) * share);
          const second = first.slice(0, common) + noise(seed + 1, short - common);
          const [a, b] = [profileOf(first), profileOf(second)];
          const index = new ShingleIndex();
          for (let other = 2; other < 6; other++) index.add(profileOf(noise(seed + other, 700)));
          const id = index.add(a);
          const containment = containmentOf(a.shingles, b.shingles);
          // At the very limit a few in ten thousand may be missed: the test leaves a little room.
          if (containment >= 0.34) expect(index.find(b)).toMatchObject([{ id, containment }]);
          if (containment < 0.3) expect(index.find(b)).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds short overlaps every time', () => {
    const index = new ShingleIndex();
    const texts = Array.from({ length: 200 }, (_, seed) => noise(seed, 90));
    for (const [seed, text] of texts.entries()) index.add(profileOf(text + noise(seed + 1000, 2000)));
    for (const [seed, text] of texts.entries()) {
      const found = index.find(profileOf(text.slice(0, 45) + noise(seed + 5000, 45)));
      expect(found.map(({ id }) => id)).toEqual([seed]);
    }
  });

  it('knows a whole document again, not a short one', () => {
    const index = new LibraryIndex();
    expect(index.claim('甲.docx', orchard.join('\n'))).toBeUndefined();
    expect(index.claim('乙.txt', orchard.join(' \n '))).toBe('甲.docx');
    expect(index.claim('丁.txt', orchard.join('').replaceAll('，', ','))).toBeUndefined();
    expect(index.claim('丙.txt', `${orchard.join('')}完`)).toBeUndefined();
    expect(equalityKey('走进群众')).toBeUndefined();
  });
});
