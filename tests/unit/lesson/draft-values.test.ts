import { describe, expect, it } from 'vitest';
import { fillPlaceholders } from '../../../src/lesson/draft-values.ts';
import { collectionSchema } from '../../../src/schemas/collection.ts';
import { lessonSchema } from '../../../src/schemas/lesson.ts';
import { lessonData } from '../support/lesson-data.ts';

describe('fillPlaceholders', () => {
  it('makes a lesson valid in which every field but the status is 待补', () => {
    const fields = Object.keys(lessonData()).filter((name) => name !== 'status');
    const draft = { ...Object.fromEntries(fields.map((name) => [name, '待补'])), status: 'draft' };
    expect(lessonSchema.safeParse(draft).success).toBe(false);
    expect(lessonSchema.safeParse(fillPlaceholders(draft)).error).toBeUndefined();
  });

  it('makes a source valid in which every field is 待补', () => {
    const source = Object.fromEntries(
      ['title', 'author', 'unit', 'date', 'kind', 'departure'].map((name) => [name, '待补']),
    );
    expect(lessonSchema.safeParse(fillPlaceholders(lessonData({ source }))).error).toBeUndefined();
  });

  it('makes a collection valid', () => {
    const fields = Object.keys(collectionSchema.shape);
    const draft = Object.fromEntries(fields.map((name) => [name, '待补']));
    expect(collectionSchema.safeParse(fillPlaceholders(draft)).error).toBeUndefined();
  });

  it('leaves everything else as it is', () => {
    expect(fillPlaceholders(lessonData())).toEqual(lessonData());
    for (const value of [null, undefined, 'a', 1]) expect(fillPlaceholders(value)).toBe(value);
    expect(lessonSchema.safeParse(fillPlaceholders(lessonData({ order: 0 }))).success).toBe(false);
  });
});
