import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProgress } from '../../../src/progress/merge.ts';
import { planMerge } from '../../../src/progress/merge-plan.ts';
import type { LessonFacts } from '../../../src/progress/summary.ts';
import { anyProgress } from './arbitrary.ts';

const lesson: LessonFacts = {
  slug: 'ke',
  formerSlugs: ['jiu-ke'],
  items: [
    { id: '1111111111', text: '走访' },
    { id: '2222222222', text: '记录' },
  ],
};

describe('before merging', () => {
  it('tells what is new, newer, the same and unknown', () => {
    const current = {
      'ke/1111111111': { time: 5, on: true, text: '走访' },
      'ke/2222222222': { time: 5, on: true, text: '记录' },
      'ke/read': { time: 5, on: true },
    };
    const incoming = {
      'ke/1111111111': { time: 9, on: false, text: '走访' },
      'ke/2222222222': { time: 2, on: false },
      'ke/read': { time: 5, on: true },
      'ke/favourite': { time: 1, on: true },
      'ke/9999999999': { time: 1, on: true, text: '没有了' },
      'mei-you/read': { time: 1, on: true },
    };
    expect(planMerge(current, incoming, [lesson])).toMatchObject({ added: 3, newer: 1, kept: 2, unknown: 2 });
    expect(planMerge(current, incoming, undefined).unknown).toBeUndefined();
  });

  it('an item that came without its text gets it back, under a former name of the lesson too', () => {
    const { changes } = planMerge(
      {},
      { 'ke/1111111111': { time: 1, on: true }, 'jiu-ke/2222222222': { time: 1, on: true } },
      [lesson],
    );
    expect(changes['ke/1111111111']?.text).toBe('走访');
    expect(changes['jiu-ke/2222222222']?.text).toBe('记录');
  });

  it('the same progress without its texts changes nothing', () => {
    const current = {
      'ke/1111111111': { time: 5, on: true, text: '走访' },
      'ke/position': { time: 5, on: true, text: '第一节', place: 'yi' },
    };
    const incoming = {
      'ke/1111111111': { time: 5, on: true },
      'ke/position': { time: 5, on: true, place: 'yi' },
    };
    expect(planMerge(current, incoming, [lesson])).toMatchObject({
      added: 0,
      newer: 0,
      kept: 2,
      changes: {},
    });
  });

  it('a newer position does not keep the heading of the old place', () => {
    const current = { 'ke/position': { time: 5, on: true, text: '第一节', place: 'yi' } };
    const incoming = { 'ke/position': { time: 6, on: true, place: 'er' } };
    expect(planMerge(current, incoming, [lesson]).changes['ke/position']?.text).toBeUndefined();
  });

  it('current progress with the changes is the merged progress', () => {
    const lean = anyProgress.map((progress) =>
      Object.fromEntries(
        Object.entries(progress).map(([key, { text, ...entry }]) => [key, { ...entry, text: text ?? '' }]),
      ),
    );
    fc.assert(
      fc.property(lean, lean, (current, incoming) => {
        const { changes, added, newer, kept } = planMerge(current, incoming, undefined);
        expect({ ...current, ...changes }).toEqual({ ...mergeProgress(current, incoming) });
        expect(added + newer).toBe(Object.keys(changes).length);
        expect(added + newer + kept).toBe(Object.keys(incoming).length);
      }),
    );
  });
});
