import { describe, expect, it } from 'vitest';
import { createFavouriteStore, parseFavourites } from '../../../src/browser/favourites.ts';
import { createStorage } from '../../../src/browser/storage.ts';
import { memoryBackend } from './memory-backend.ts';

function createStore(now: () => number = () => 1): ReturnType<typeof createFavouriteStore> {
  return createFavouriteStore(createStorage('p:', memoryBackend()), now);
}

describe('favourites', () => {
  it('newest first', () => {
    let time = 0;
    const store = createStore(() => (time += 1));
    store.add({ slug: 'a', title: '甲' });
    store.add({ slug: 'b', title: '乙' });
    expect(store.list()).toEqual([
      { slug: 'b', title: '乙', time: 2 },
      { slug: 'a', title: '甲', time: 1 },
    ]);
  });

  it('a lesson is kept once', () => {
    const store = createStore();
    store.add({ slug: 'a', title: '旧题' });
    store.add({ slug: 'a', title: '新题' });
    expect(store.list().map(({ title }) => title)).toEqual(['新题']);
  });

  it('can be removed', () => {
    const store = createStore();
    store.add({ slug: 'a', title: '甲' });
    store.remove('a');
    expect(store.has('a')).toBe(false);
  });

  it.each([
    ['no list', { slug: 'a' }],
    ['no object', [null, 5, 'a']],
    ['a slug that would be a link elsewhere', [{ slug: '../../evil', title: '甲', time: 1 }]],
    ['a title that is no text', [{ slug: 'a', title: {}, time: 1 }]],
    ['no time', [{ slug: 'a', title: '甲' }]],
  ])('%s is dropped', (_name, stored) => {
    expect(parseFavourites(stored)).toEqual([]);
  });
});
