import { describe, expect, it } from 'vitest';
import { checklistTitle, isNumbered } from '../../../src/lesson/headings.ts';

describe('isNumbered', () => {
  it.each(['结语', '学习清单', ' 学习清单\n', '引子', checklistTitle])('%j frames the text', (title) =>
    expect(isNumbered(title)).toBe(false),
  );

  it.each(['走进群众', '结语之后', '清单', ''])('%j is a part of the text', (title) =>
    expect(isNumbered(title)).toBe(true),
  );
});
