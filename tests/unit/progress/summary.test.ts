import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../src/progress/progress.ts';
import { leftovers, lessonState, type LessonFacts, summarise } from '../../../src/progress/summary.ts';
import { anyProgress } from './arbitrary.ts';

const lesson: LessonFacts = {
  slug: 'xin',
  formerSlugs: ['jiu', 'geng-jiu'],
  items: [{ id: '1111111111' }, { id: '2222222222' }, { id: '2222222222-2' }],
};
const other: LessonFacts = { slug: 'ta', formerSlugs: [], items: [{ id: '1111111111' }] };

const on = (time: number): { time: number; on: boolean } => ({ time, on: true });
const off = (time: number): { time: number; on: boolean } => ({ time, on: false });

describe('state of a lesson', () => {
  it('nothing is known at first', () => {
    expect(lessonState({}, lesson)).toEqual({
      ticked: [],
      read: false,
      favourite: false,
      position: undefined,
    });
  });

  it('ticks in the order of the lesson, without withdrawn items and other lessons', () => {
    const progress: Progress = {
      'xin/2222222222-2': on(1),
      'xin/1111111111': on(2),
      'xin/3333333333': on(3),
      'ta/2222222222': on(4),
      'xin/read': on(5),
      'xin/favourite': off(6),
    };
    expect(lessonState(progress, lesson)).toMatchObject({
      ticked: ['1111111111', '2222222222-2'],
      read: true,
      favourite: false,
    });
  });

  it('a renamed lesson keeps what was done, and the newest entry of all its names counts', () => {
    const progress: Progress = {
      'jiu/1111111111': on(1),
      'geng-jiu/2222222222': on(1),
      'xin/2222222222': off(2),
      'geng-jiu/read': off(1),
      'jiu/read': on(2),
      'jiu/position': { time: 9, on: true, text: '第二节', place: 'er' },
    };
    expect(lessonState(progress, lesson)).toEqual({
      ticked: ['1111111111'],
      read: true,
      favourite: false,
      position: { time: 9, on: true, text: '第二节', place: 'er' },
    });
  });

  it('a position that was taken back is none', () => {
    expect(lessonState({ 'xin/position': { ...off(1), place: 'er' } }, lesson).position).toBeUndefined();
  });
});

describe('summary', () => {
  it('adds up lessons; withdrawn lessons and items do not count', () => {
    const progress: Progress = {
      'xin/1111111111': on(1),
      'xin/4444444444': on(1),
      'weg/1111111111': on(1),
      'weg/read': on(1),
      'ta/read': on(1),
    };
    expect(summarise(progress, [lesson, other])).toEqual({ done: 1, total: 4, read: 1, lessons: 2 });
    expect(summarise(progress, [])).toEqual({ done: 0, total: 0, read: 0, lessons: 0 });
  });
});

describe('leftovers', () => {
  it('what is on in withdrawn lessons and for withdrawn items, by key', () => {
    const progress: Progress = {
      'xin/4444444444': on(1),
      'xin/1111111111': on(1),
      'xin/5555555555': off(1),
      'jiu/6666666666': on(1),
      'weg/read': on(2),
      'weg/1111111111': off(2),
    };
    expect(leftovers(progress, [lesson, other])).toEqual([
      { key: 'jiu/6666666666', entry: on(1), lesson },
      { key: 'weg/read', entry: on(2), lesson: undefined },
      { key: 'xin/4444444444', entry: on(1), lesson },
    ]);
  });

  it('one that was taken back under a later name is none', () => {
    expect(leftovers({ 'jiu/6666666666': on(1), 'xin/6666666666': off(2) }, [lesson])).toEqual([]);
  });

  it('a slug that another lesson has today belongs to that one', () => {
    const heir: LessonFacts = { slug: 'jiu', formerSlugs: [], items: [] };
    expect(leftovers({ 'jiu/6666666666': on(1) }, [heir, lesson])).toMatchObject([{ lesson: heir }]);
  });

  it('every tick either counts or is left over, and never both', () => {
    const lessons: LessonFacts[] = [
      { slug: 'a', formerSlugs: [], items: [{ id: '0123456789' }] },
      { slug: 'b', formerSlugs: [], items: [{ id: 'abcdefabcd' }, { id: '0123456789-2' }] },
    ];
    fc.assert(
      fc.property(anyProgress, (progress) => {
        const ticks = Object.keys(progress).filter((key) => /[0-9]/.test(key) || /abcdef/.test(key));
        const onCount = ticks.filter((key) => progress[key]?.on).length;
        const left = leftovers(progress, lessons).filter(({ key }) => ticks.includes(key)).length;
        expect(summarise(progress, lessons).done + left).toBe(onCount);
      }),
    );
  });
});
