import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/import/decisions.ts';
import { mergeDecisions } from '../../../src/import/stored-decisions.ts';

const decision = (input: string, line: number, choice: Decision['choice']): Decision => ({
  input,
  rule: 'heading',
  line,
  before: '一、',
  after: '',
  choice,
});

describe('choices of several runs', () => {
  it('are all kept, the later one of two for the same change', () => {
    const stored = [decision('一/甲.txt', 3, 'reject'), decision('一/甲.txt', 5, 'accept')];
    const given = [decision('二/甲.txt', 3, 'accept'), decision('乙.txt', 3, 'reject')];
    expect(mergeDecisions(stored, given)).toEqual([stored[1], ...given]);
  });

  it('end when they are taken back', () => {
    expect(mergeDecisions([decision('甲.txt', 3, 'reject')], [decision('甲.txt', 3, 'withdraw')])).toEqual(
      [],
    );
  });
});
