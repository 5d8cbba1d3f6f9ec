import { afterEach, describe, expect, it, vi } from 'vitest';
import { guarded } from '../../../../src/import/read/guard.ts';
import { readerMilliseconds } from '../../../../src/import/read/limits.ts';
import { refusals } from '../../../../src/import/read/refusals.ts';

afterEach(() => void vi.useRealTimers());

describe('guarded', () => {
  it('passes on what a reader reads', async () => {
    expect(await guarded(() => Promise.resolve('文'))).toBe('文');
  });

  it('turns every exception into a refusal', async () => {
    const throwing = (): Promise<never> => {
      throw new RangeError('stack');
    };
    expect(await guarded(throwing)).toBe(refusals.damaged);
    expect(await guarded(() => Promise.reject(new Error('later')))).toBe(refusals.damaged);
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    const reading = guarded(() => new Promise<never>(() => undefined));
    await vi.advanceTimersByTimeAsync(readerMilliseconds);
    expect(await reading).toBe(refusals.tooSlow);
  });
});
