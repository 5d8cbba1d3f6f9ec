import { describe, expect, it } from 'vitest';
import { chineseDay, chineseTime } from '../../../../src/browser/print/chinese-date.ts';

describe('dates on official paper', () => {
  it('have no leading zeros', () => {
    expect(chineseDay('2026-01-05')).toBe('2026年1月5日');
    expect(chineseDay('2026-11-20')).toBe('2026年11月20日');
  });

  it('stay as they are when they are no day', () => {
    expect(chineseDay('')).toBe('');
    expect(chineseDay('2026 年底')).toBe('2026 年底');
  });

  it('tell the time with two digits for the minutes', () => {
    expect(chineseTime(new Date(2026, 10, 5, 9, 5))).toBe('2026年11月5日 9:05');
  });
});
