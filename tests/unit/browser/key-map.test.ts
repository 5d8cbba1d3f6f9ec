import { describe, expect, it, vi } from 'vitest';
import { createKeyMap, isTyping, type KeyPress, matchesKey } from '../../../src/browser/key-map.ts';

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    keyCode: 0,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    repeat: false,
    defaultPrevented: false,
    target: null,
    ...changes,
  };
}

const element = (properties: object): EventTarget => properties as EventTarget;

describe('matching keys', () => {
  it.each([
    ['f', press('f'), true],
    ['f', press('F'), true],
    ['f', press('F', { shiftKey: true }), false],
    ['f', press('f', { ctrlKey: true }), false],
    ['f', press('f', { metaKey: true }), false],
    ['f', press('f', { altKey: true }), false],
    ['f', press('f', { isComposing: true }), false],
    ['f', press('Process', { keyCode: 229 }), false],
    ['f', press('f', { keyCode: 229 }), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('？', { shiftKey: true }), true],
    ['PageDown', press('PageDown'), true],
    ['PageDown', press('PageDown', { shiftKey: true }), false],
    ['Shift+F3', press('F3', { shiftKey: true }), true],
    ['Shift+F3', press('F3'), false],
    ['Shift+F3', press('F3', { shiftKey: true, ctrlKey: true }), false],
    ['Shift+F3', press('F4', { shiftKey: true }), false],
  ])('%s with %o: %s', (key, event, expected) => {
    expect(matchesKey(key, event)).toBe(expected);
  });
});

describe('typing', () => {
  it.each([
    [{ tagName: 'INPUT', type: 'text' }, true],
    [{ tagName: 'INPUT', type: 'search' }, true],
    [{ tagName: 'TEXTAREA' }, true],
    [{ tagName: 'SELECT' }, true],
    [{ tagName: 'DIV', isContentEditable: true }, true],
    [{ tagName: 'INPUT', type: 'checkbox' }, false],
    [{ tagName: 'BUTTON' }, false],
  ])('%o: %s', (properties, expected) => {
    expect(isTyping(element(properties))).toBe(expected);
  });
});

describe('key map', () => {
  const shortcut = (key: string) => ({ key, description: '说明', group: '组', run: vi.fn() });

  it('runs the shortcut of a key', () => {
    const keyMap = createKeyMap(() => true);
    const favourite = shortcut('f');
    keyMap.register(favourite);
    expect(keyMap.handle(press('f'))).toBe(true);
    expect(keyMap.handle(press('g'))).toBe(false);
    expect(favourite.run).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['text is typed', press('f', { target: element({ tagName: 'TEXTAREA' }) })],
    ['somebody else handled the key', press('f', { defaultPrevented: true })],
    ['the key is held down', press('f', { repeat: true })],
  ])('does nothing when %s', (_name, event) => {
    const keyMap = createKeyMap(() => true);
    keyMap.register(shortcut('f'));
    expect(keyMap.handle(event)).toBe(false);
  });

  it('character keys can be switched off, other keys cannot', () => {
    const keyMap = createKeyMap(() => false);
    keyMap.register(shortcut('f'));
    keyMap.register(shortcut('PageDown'));
    expect(keyMap.handle(press('f'))).toBe(false);
    expect(keyMap.handle(press('PageDown'))).toBe(true);
  });

  it('a removed shortcut is gone from the list', () => {
    const keyMap = createKeyMap(() => true);
    const remove = keyMap.register(shortcut('f'));
    remove();
    remove();
    expect(keyMap.shortcuts()).toEqual([]);
  });

  it('pauses until everybody who paused it let go', () => {
    const keyMap = createKeyMap(() => true);
    keyMap.register(shortcut('f'));
    const resumeFirst = keyMap.suspend();
    const resumeSecond = keyMap.suspend();
    resumeFirst();
    resumeFirst();
    expect(keyMap.handle(press('f'))).toBe(false);
    resumeSecond();
    expect(keyMap.handle(press('f'))).toBe(true);
  });
});
