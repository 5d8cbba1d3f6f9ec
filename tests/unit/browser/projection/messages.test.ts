import { describe, expect, it } from 'vitest';
import { addressToFollow } from '../../../../src/browser/presenter/follow.ts';
import { isPresenterMessage, isWallMessage } from '../../../../src/browser/projection/messages.ts';

const wall = {
  xueku: 'site',
  from: 'wall',
  address: 'file:///a/lessons/b.html',
  page: 2,
  pages: 20,
  width: 1280,
  height: 720,
  zoom: 0,
  shown: -1,
  state: 'ready',
  elapsed: 5000,
  inSection: -1,
  isRunning: true,
  planned: 12,
};

describe('messages between wall and presenter', () => {
  it('are taken when they are whole', () => {
    expect(isWallMessage(wall, 'site')).toBe(true);
    expect(isPresenterMessage({ xueku: 'site', from: 'presenter' }, 'site')).toBe(true);
    expect(isPresenterMessage({ xueku: 'site', from: 'presenter', command: 'next' }, 'site')).toBe(true);
    expect(isPresenterMessage({ xueku: 'site', from: 'presenter', page: 3 }, 'site')).toBe(true);
  });

  it.each([
    [null],
    ['next'],
    [{ ...wall, xueku: 'other' }],
    [{ ...wall, from: 'presenter' }],
    [{ ...wall, page: '2' }],
    [{ ...wall, page: NaN }],
    [{ ...wall, page: 2.5 }],
    [{ ...wall, pages: 20.5 }],
    [{ ...wall, shown: 0.5 }],
    [{ ...wall, zoom: 0.5 }],
    [{ ...wall, zoom: 20 }],
    [{ ...wall, width: Infinity }],
    [{ ...wall, width: -5 }],
    [{ ...wall, height: 1e9 }],
    [{ ...wall, zoom: undefined }],
    [{ ...wall, state: 'closed' }],
    [{ ...wall, address: 5 }],
    [{ ...wall, isRunning: 1 }],
  ])('are refused when anything is wrong: %o', (message) => {
    expect(isWallMessage(message, 'site')).toBe(false);
  });

  it.each([
    [{ command: 'handout' }],
    [{ command: 'presenter' }],
    [{ command: 'constructor' }],
    [{ command: ['next'] }],
    [{ page: -1 }],
    [{ page: 1.5 }],
    [{ page: Infinity }],
    [{ page: '1' }],
    [{ xueku: 'other' }],
  ])('from afar cannot ask for everything: %o', (wish) => {
    expect(isPresenterMessage({ xueku: 'site', from: 'presenter', ...wish }, 'site')).toBe(false);
  });
});

describe('the presenter follows the wall', () => {
  const root = 'file:///ku/';
  const own = 'file:///ku/lessons/a.html?presenter';

  it.each([
    ['file:///ku/lessons/b.html?agenda=x&at=1', own],
    ['file:///ku/agenda.html?agenda=x&at=1', own],
    ['file:///ku/lessons/b.html?agenda=x&at=1', 'file:///ku/agenda.html?agenda=x&at=0&presenter='],
    ['file:///ku/agenda.html?agenda=x&at=1', 'file:///ku/agenda.html?agenda=x&at=0&presenter='],
  ])('to another part of the session: %s', (address, from) => {
    expect(addressToFollow(`${address}#/3`, from, root)).toBe(`${address}&presenter=`);
  });

  it.each([
    ['file:///ku/lessons/a.html?agenda=x&at=2', own],
    ['file:///ku/agenda.html?agenda=x&at=1&full=', 'file:///ku/agenda.html?agenda=x&at=1&presenter='],
    ['file:///U%E7%9B%98/%E8%AF%BE.html', 'file:///U%E7%9B%98/%E8%AF%BE.html?presenter'],
  ])('and stays where it is while both show the same: %s', (address, from) => {
    expect(addressToFollow(address, from, root)).toBe(from);
  });

  it.each([
    ['file:///ku/index.html'],
    ['file:///ku/lessons/../../etc/passwd'],
    ['file:///ku/lessons/..%2f..%2fa.html'],
    ['file:///ku/lessons/deep/b.html'],
    ['file:///other/lessons/a.html'],
    ['file:///ku/deep/agenda.html'],
    ['https://example.org/ku/lessons/b.html'],
    ['https://example.org/?file:///ku/lessons/b.html'],
    ['javascript:alert(1)'],
    ['nonsense'],
  ])('never to %s', (address) => {
    expect(addressToFollow(address, own, root)).toBeUndefined();
  });
});
