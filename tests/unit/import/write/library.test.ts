import { describe, expect, it } from 'vitest';
import { slugMaxLength, slugPattern } from '../../../../src/schemas/slug.ts';
import { chooseCollection } from '../../../../src/import/write/collection.ts';
import { freeSlug, readLibrary } from '../../../../src/import/write/library.ts';

describe('names of lessons', () => {
  it('are the pinyin of the title, numbered when taken', () => {
    expect(freeSlug('走进群众', new Set())).toBe('zou-jin-qun-zhong');
    expect(freeSlug('走进群众', new Set(['zou-jin-qun-zhong', 'zou-jin-qun-zhong-2']))).toBe(
      'zou-jin-qun-zhong-3',
    );
  });

  it.each([['学'.repeat(200)], ['！？…'], ['con'], ['Ünïcode — 标题 №5'], ['']])(
    'are always good: %s',
    (title) => {
      const taken = new Set<string>();
      for (let count = 0; count < 12; count++) {
        const slug = freeSlug(title, taken);
        expect(slug).toMatch(slugPattern);
        expect(slug.length).toBeLessThanOrEqual(slugMaxLength);
        expect(taken.has(slug)).toBe(false);
        taken.add(slug);
      }
    },
  );
});

describe('the collection', () => {
  const library = {
    ...readLibrary([]),
    collections: [{ id: 'lixin-yumin', title: '立信于民', order: 1 }],
  };

  it('is known by its id and by its Chinese name', () => {
    const known = { id: 'lixin-yumin', title: '立信于民', isNew: false };
    expect(chooseCollection('lixin-yumin', library)).toEqual(known);
    expect(chooseCollection('立信于民', library)).toEqual(known);
  });

  it('is daoru when none is named, and spelled in pinyin when it is new', () => {
    expect(chooseCollection(undefined, library)).toEqual({ id: 'daoru', title: '导入的资料', isNew: true });
    expect(chooseCollection('学习资料', library)).toEqual({
      id: 'xue-xi-zi-liao',
      title: '学习资料',
      isNew: true,
    });
  });
});
