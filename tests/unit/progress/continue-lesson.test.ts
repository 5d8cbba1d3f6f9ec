import { describe, expect, it } from 'vitest';
import { lessonToContinue } from '../../../src/progress/continue-lesson.ts';
import type { LessonFacts } from '../../../src/progress/summary.ts';

const lessons: LessonFacts[] = [
  { slug: 'yi', formerSlugs: [], items: [{ id: '1111111111' }] },
  { slug: 'er', formerSlugs: ['er-jiu'], items: [{ id: '2222222222' }] },
  { slug: 'san', formerSlugs: [], items: [] },
];
const at = (time: number, on = true): { time: number; on: boolean } => ({ time, on });
const next = (progress: Parameters<typeof lessonToContinue>[0]): string | undefined =>
  lessonToContinue(progress, lessons)?.lesson.slug;

describe('继续学习', () => {
  it('is nothing while nothing was done', () => expect(next({})).toBeUndefined());
  it('is the lesson of the newest activity', () =>
    expect(next({ 'yi/position': at(1), 'er/position': at(2) })).toBe('er'));
  it('counts what was done under a former name', () =>
    expect(next({ 'yi/position': at(1), 'er-jiu/position': at(2) })).toBe('er'));
  it('leaves out what is finished', () =>
    expect(next({ 'yi/position': at(1), 'er/2222222222': at(2) })).toBe('yi'));
  it('a lesson without a checklist is finished when it is marked as read', () => {
    expect(next({ 'yi/position': at(1), 'san/position': at(2) })).toBe('san');
    expect(next({ 'yi/position': at(1), 'san/position': at(2), 'san/read': at(3) })).toBe('yi');
  });
  it('taking a tick back is activity too', () =>
    expect(next({ 'yi/1111111111': at(5, false), 'er/position': at(2) })).toBe('yi'));
  it('says where the learner was', () =>
    expect(
      lessonToContinue({ 'yi/position': { ...at(1), place: 'a', text: 'A' } }, lessons)?.state.position,
    ).toMatchObject({ place: 'a', text: 'A' }));
});
