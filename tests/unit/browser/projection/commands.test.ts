import { describe, expect, it } from 'vitest';
import type { KeyPress } from '../../../../src/browser/key-map.ts';
import { commandOf } from '../../../../src/browser/projection/commands.ts';

function press(key: string, changes: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    repeat: false,
    defaultPrevented: false,
    target: null,
    ...changes,
  };
}

describe('keys of the projection', () => {
  it.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['ArrowUp', 'previous'],
    ['Backspace', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['.', 'black'],
    ['。', 'black'],
    ['b', 'black'],
    ['B', 'black'],
    ['o', 'overview'],
    ['l', 'laser'],
    ['t', 'timer'],
    ['s', 'steps'],
    ['+', 'larger'],
    ['=', 'larger'],
    ['＋', 'larger'],
    ['-', 'smaller'],
    ['F5', 'full-screen'],
    ['n', 'presenter'],
    ['q', 'qr'],
    ['?', 'help'],
    ['？', 'help'],
    ['Escape', 'leave'],
    ['z', undefined],
    ['F6', undefined],
  ])('%s is %s', (key, command) => {
    expect(commandOf(press(key), true)).toBe(command);
  });

  it('goes back with Shift and space', () => {
    expect(commandOf(press(' ', { shiftKey: true }), true)).toBe('previous');
  });

  it('leaves the keys of browser, screen reader and input method alone', () => {
    expect(commandOf(press('b', { ctrlKey: true }), true)).toBeUndefined();
    expect(commandOf(press('ArrowLeft', { altKey: true }), true)).toBeUndefined();
    expect(commandOf(press(' ', { shiftKey: true, ctrlKey: true }), true)).toBeUndefined();
    expect(commandOf(press('b', { isComposing: true }), true)).toBeUndefined();
    expect(commandOf(press('b', { keyCode: 229 }), true)).toBeUndefined();
    expect(commandOf(press('F5', { shiftKey: true }), true)).toBeUndefined();
  });

  it('knows no single characters where the reader switched them off, but pages still turn', () => {
    expect(['b', '.', 'o', '+', '?'].map((key) => commandOf(press(key), false))).toEqual(
      Array<undefined>(5).fill(undefined),
    );
    expect([' ', 'PageDown', 'Escape'].map((key) => commandOf(press(key), false))).toEqual([
      'next',
      'next',
      'leave',
    ]);
  });
});
