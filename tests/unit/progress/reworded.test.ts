import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/progress/progress.ts';
import { findReworded } from '../../../src/progress/reworded.ts';
import type { LessonFacts } from '../../../src/progress/summary.ts';

const lesson: LessonFacts = {
  slug: 'xin',
  formerSlugs: ['jiu'],
  items: [
    { id: '1111111111', text: '每月走访二十户群众，把难处记下来' },
    { id: '2222222222', text: '每月走访十五户群众，把难处记在本上' },
    { id: '3333333333', text: '会后三天内答复' },
  ],
};
const ticked = (text: string): Progress[string] => ({ time: 1, on: true, text });

describe('reworded items', () => {
  it('a tick whose item has other words now is offered, the most alike item first', () => {
    expect(findReworded({ 'xin/aaaaaaaaaa': ticked('每月走访十户群众，把难处记下来') }, lesson)).toEqual([
      { id: '1111111111', oldKey: 'xin/aaaaaaaaaa', oldText: '每月走访十户群众，把难处记下来' },
    ]);
  });

  it('a rewording that the editor takes back is asked about again', () => {
    const oldText = '每月走访十户群众，把难处记下来';
    const lessonBefore = { ...lesson, items: [{ id: 'aaaaaaaaaa', text: oldText }] };
    // Accepted while it had the new words: the old wording off, then the new one on.
    const accepted: Progress = {
      'xin/aaaaaaaaaa': { time: 5, on: false, text: oldText },
      'xin/1111111111': { time: 6, on: true, text: '每月走访二十户群众，把难处记下来' },
    };
    expect(findReworded(accepted, lessonBefore)).toMatchObject([
      { id: 'aaaaaaaaaa', oldKey: 'xin/1111111111' },
    ]);
    // Unticked by the learner after that: not asked about.
    const unticked = { ...accepted, 'xin/aaaaaaaaaa': { time: 7, on: false, text: oldText } };
    expect(findReworded(unticked, lessonBefore)).toEqual([]);
  });

  it('one to one', () => {
    const progress: Progress = {
      'jiu/aaaaaaaaaa': ticked('每月走访十户群众，把难处记下来'),
      'xin/bbbbbbbbbb': ticked('每月走访二十户群众，把难处记下来了'),
      'xin/cccccccccc': ticked('每月走访二十户群众，难处记下来'),
    };
    const found = findReworded(progress, lesson);
    expect(found.map(({ id }) => id).sort()).toEqual(['1111111111', '2222222222']);
    expect(new Set(found.map(({ oldKey }) => oldKey)).size).toBe(2);
  });

  it.each<[string, Progress]>([
    ['too far from every item', { 'xin/aaaaaaaaaa': ticked('写一份年度总结') }],
    ['not ticked any more', { 'xin/aaaaaaaaaa': { time: 1, on: false, text: '会后三天内要答复' } }],
    ['without its text', { 'xin/aaaaaaaaaa': { time: 1, on: true } }],
    ['of another lesson', { 'ta/aaaaaaaaaa': ticked('会后三天内要答复') }],
    [
      'the item of today has its own answer',
      { 'xin/aaaaaaaaaa': ticked('会后三天内要答复'), 'jiu/3333333333': { time: 2, on: false } },
    ],
    ['the item is still there', { 'xin/3333333333': ticked('会后三天内答复') }],
    ['the title of the lesson', { 'xin/favourite': ticked('会后三天内答复') }],
  ])('nothing: %s', (_name, progress) => {
    expect(findReworded(progress, lesson)).toEqual([]);
  });

  it('a long item is compared as far as ticks keep texts', () => {
    const text = Array.from({ length: 900 }, (_, index) => String.fromCharCode(0x4e00 + index)).join('');
    const long: LessonFacts = { slug: 'xin', formerSlugs: [], items: [{ id: '1111111111', text }] };
    expect(findReworded({ 'xin/aaaaaaaaaa': ticked(text.slice(1, 301)) }, long)).toHaveLength(1);
  });
});
