import { describe, expect, it } from 'vitest';
import { overTime, plannedForSection } from '../../../../src/browser/projection/planned-time.ts';
import { clockText, createTimer, parseTimer } from '../../../../src/browser/projection/timer.ts';

describe('the clock of a projection', () => {
  it('counts the whole and each section, and goes on where a section is shown again', () => {
    let now = 1000;
    const timer = createTimer(() => now, undefined);
    expect(timer.inSection()).toBeUndefined();
    now += 5000;
    timer.enter(0);
    now += 10_000;
    timer.enter(1);
    now += 2000;
    timer.enter(0);
    now += 1000;
    expect(timer.elapsed()).toBe(18_000);
    expect(timer.inSection()).toBe(11_000);
    timer.enter(1);
    expect(timer.inSection()).toBe(2000);
  });

  it('stands while it is stopped', () => {
    let now = 0;
    const timer = createTimer(() => now, undefined);
    timer.enter(0);
    now = 3000;
    timer.run(false);
    now = 60_000;
    expect([timer.elapsed(), timer.inSection(), timer.isRunning()]).toEqual([3000, 3000, false]);
    timer.run(true);
    now = 61_000;
    expect([timer.elapsed(), timer.inSection(), timer.isRunning()]).toEqual([4000, 4000, true]);
    timer.reset();
    now = 62_000;
    expect([timer.elapsed(), timer.inSection()]).toEqual([1000, 1000]);
  });

  it('goes on after a reload, and refuses what is no clock', () => {
    let now = 500;
    const first = createTimer(() => now, undefined);
    first.enter(2);
    now = 4500;
    const kept = parseTimer(JSON.parse(JSON.stringify(first.state)));
    const second = createTimer(() => now, kept);
    now = 5500;
    expect([second.elapsed(), second.inSection()]).toEqual([5000, 5000]);
    for (const broken of [null, 5, {}, { began: 'x' }, { began: 1, entered: -1, section: 0, spent: [] }])
      expect(parseTimer(broken)).toBeUndefined();
  });

  it('counts the whole session from its beginning', () => {
    expect(createTimer(() => 90_000, undefined, 30_000).elapsed()).toBe(60_000);
  });

  it('is read as people read clocks', () => {
    expect([0, 65_000, 4_500_000].map(clockText)).toEqual(['0:00', '1:05', '1:15:00']);
  });
});

describe('the plan', () => {
  const sections = [{ title: '', number: '', anchor: '', characters: 300, minutes: 1.5 }];
  const source = { title: '', minutes: 2, sections, topics: [] };

  it('gives a section its minutes, and nothing outside of all', () => {
    expect(plannedForSection(source, 0)).toBe(90_000);
    expect(plannedForSection(source, -1)).toBe(0);
  });

  it('says when the time of a section or of the whole is over, and nothing without a plan', () => {
    expect(overTime(59_000, 1, 5000, 6000)).toBeUndefined();
    expect(overTime(59_000, 1, 6001, 6000)).toBe('section');
    expect(overTime(60_001, 1, 6001, 6000)).toBe('session');
    expect(overTime(1e9, 0, 1e9, 0)).toBeUndefined();
  });
});
