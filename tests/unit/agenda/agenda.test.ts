import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Agenda,
  type AgendaItem,
  clockAfter,
  moveItem,
  totalMinutes,
  unpackAgenda,
} from '../../../src/agenda/agenda.ts';
import { decodeAgenda, encodeAgenda } from '../../../src/agenda/agenda-code.ts';

const lesson: AgendaItem = {
  kind: 'lesson',
  slug: 'baxiang-guiding',
  title: '八项规定讲了什么',
  minutes: 11,
};
const pause: AgendaItem = { kind: 'break', slug: '', title: '休息', minutes: 10 };
const talk: AgendaItem = { kind: 'discussion', slug: '', title: '议一议：哪一条离我最近', minutes: 20 };
const agenda: Agenda = { title: '十一月主题党日', start: '09:00', items: [lesson, pause, talk] };

describe('the code of an agenda', () => {
  it('comes back as it was, and is safe in an address', () => {
    const code = encodeAgenda(agenda);
    expect(code).toMatch(/^[\w-]+$/);
    expect(decodeAgenda(code)).toEqual(agenda);
  });

  it('is nothing when it was cut, changed by hand or never was one', () => {
    const code = encodeAgenda(agenda);
    for (const broken of [
      '',
      '{}',
      '###',
      code.slice(0, -3),
      code.slice(2),
      `${code}AAAA`,
      'A'.repeat(20_000),
    ]) {
      expect(decodeAgenda(broken)).toBeUndefined();
    }
  });

  it.each([
    ['a number for the title', [1, '', []]],
    ['no time of day', ['', '25:00', []]],
    ['a kind that does not exist', ['', '', [['x', '', '休息', 10]]]],
    ['a slug that leads elsewhere', ['', '', [['l', '../secret', '课', 10]]]],
    ['a break with a slug', ['', '', [['b', 'a', '休息', 10]]]],
    ['no minutes', ['', '', [['b', '', '休息', 0]]]],
    ['half minutes', ['', '', [['b', '', '休息', 1.5]]]],
    ['a title without end', ['', '', [['b', '', '长'.repeat(81), 10]]]],
    ['too many parts', ['', '', Array.from({ length: 41 }, () => ['b', '', '休息', 10])]],
    ['something else', { title: 'x' }],
  ])('refuses %s', (_what, value) => {
    expect(unpackAgenda(value)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = decodeAgenda(text);
        expect(found === undefined || Array.isArray(found.items)).toBe(true);
      }),
    );
  });
});

describe('planning', () => {
  it('adds the minutes up and tells the time of day', () => {
    expect(totalMinutes(agenda.items)).toBe(41);
    expect(clockAfter('09:00', 41)).toBe('09:41');
    expect(clockAfter('23:50', 20)).toBe('00:10');
  });

  it('moves a part by one place and stops at the ends', () => {
    expect(moveItem(agenda.items, 0, 1)).toEqual([pause, lesson, talk]);
    expect(moveItem(agenda.items, 2, -1)).toEqual([lesson, talk, pause]);
    expect(moveItem(agenda.items, 0, -1)).toEqual(agenda.items);
    expect(moveItem(agenda.items, 2, 1)).toEqual(agenda.items);
  });
});
