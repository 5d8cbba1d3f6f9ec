import { expect, it } from 'vitest';
import { tameTimes } from '../../../src/progress/tame-times.ts';

const now = Date.UTC(2026, 10, 22);
const hour = 60 * 60 * 1000;

it('takes what claims to be from the future as made now, and leaves the rest alone', () => {
  const past = { time: now - hour, on: true };
  const elsewhere = { time: now + 12 * hour, on: true };
  const future = { time: now + 48 * hour, on: false, text: '走访' };
  const { entries, tamed } = tameTimes({ 'a/read': past, 'b/read': elsewhere, 'c/read': future }, now);
  expect({ ...entries }).toEqual({ 'a/read': past, 'b/read': elsewhere, 'c/read': { ...future, time: now } });
  expect(tamed).toBe(1);
});

it('keeps hostile keys harmless', () => {
  const hostile = JSON.parse('{"__proto__":{"time":1,"on":true}}') as Record<
    string,
    { time: number; on: boolean }
  >;
  tameTimes(hostile, now);
  expect(({} as Record<string, unknown>)['on']).toBeUndefined();
});
