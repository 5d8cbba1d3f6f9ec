import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../../src/search/data.ts';
import { longestQuery } from '../../../../src/search/query.ts';
import {
  emptyState,
  knownFilters,
  readState,
  type SearchState,
  withFilter,
  writeState,
} from '../../../../src/browser/search-ui/search-state.ts';

const full: SearchState = {
  text: '信于民 -八项 “立信”',
  type: 'items',
  filters: {
    collection: 'lixin-yumin',
    tag: '走访 & 谈心',
    kind: '微党课',
    year: '2013',
    hasChecklist: true,
  },
};

describe('the address of search.html', () => {
  it.each([full, emptyState, { ...emptyState, text: '8项' }, { ...emptyState, filters: { year: '2013' } }])(
    'holds all that is shown and gives it back: %o',
    (state) => {
      expect(readState(writeState(state))).toEqual(state);
    },
  );

  it('is short when there is nothing to tell', () => {
    expect(writeState(emptyState)).toBe('');
    expect(writeState({ ...emptyState, text: '  ' })).toBe('');
    expect(writeState({ ...emptyState, text: ' 立信 ' })).toBe('?q=%E7%AB%8B%E4%BF%A1');
  });

  it('names the checklist filter with 1', () => {
    expect(writeState({ ...emptyState, filters: { hasChecklist: true } })).toBe('?checklist=1');
    expect(readState('?checklist=0').filters).toEqual({});
  });

  it('ignores what it does not know', () => {
    expect(readState('?q=a&type=pages&page=3&collection=')).toEqual({ ...emptyState, text: 'a' });
    expect(readState('?q=%E7%')).toMatchObject({ type: 'lessons', filters: {} });
  });

  it('stays short for an endless text', () => {
    const { text } = readState(writeState({ ...emptyState, text: '民𠮷'.repeat(5000) }));
    expect(Array.from(text)).toHaveLength(longestQuery);
  });
});

describe('filters', () => {
  const catalogue: Catalogue = {
    collections: [{ id: 'lixin-yumin', title: '立信于民' }],
    tags: ['走访'],
    kinds: ['微党课'],
    lessons: [
      {
        slug: 'a',
        title: '一',
        collection: 0,
        tags: [0],
        kind: 0,
        year: '2013',
        hasChecklist: false,
        terms: [],
        engineId: '',
      },
    ],
  };

  it('that the site has stay, others are named and go', () => {
    const filters = { collection: 'lixin-yumin', tag: '没有的', kind: '微党课', year: '1900' };
    expect(knownFilters(filters, catalogue)).toEqual({
      filters: { collection: 'lixin-yumin', kind: '微党课' },
      unknown: [
        { name: 'tag', value: '没有的' },
        { name: 'year', value: '1900' },
      ],
    });
    expect(knownFilters({ hasChecklist: true }, catalogue).unknown).toEqual([]);
  });

  it('are set and taken away one by one', () => {
    const both = withFilter({ tag: '走访' }, 'hasChecklist', 'true');
    expect(both).toEqual({ tag: '走访', hasChecklist: true });
    expect(withFilter(both, 'tag', '')).toEqual({ hasChecklist: true });
    expect(withFilter(both, 'tag', '谈心')).toEqual({ tag: '谈心', hasChecklist: true });
  });
});
