import { type KeyPress, matchesKey } from '../key-map.ts';

/**
 * Everything that can be asked of the projection, with its keys as clickers and people send them: clickers send
 * PageUp and PageDown, `.` or b for black, and F5 and Esc in turn from their start button. Chinese input methods
 * turn `.` into 。.
 */
const keysOf = {
  next: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Spacebar'],
  previous: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'Shift+Spacebar'],
  first: ['Home'],
  last: ['End'],
  black: ['.', 'b', '。'],
  overview: ['o'],
  laser: ['l'],
  timer: ['t'],
  'run-timer': [],
  'reset-timer': [],
  steps: ['s'],
  larger: ['+', '='],
  smaller: ['-'],
  'full-screen': ['F5'],
  'toggle-full-screen': [],
  presenter: ['n'],
  handout: [],
  qr: ['q'],
  help: ['?'],
  leave: ['Escape'],
} as const;

export type Command = keyof typeof keysOf;

const commands = Object.keys(keysOf) as Command[];

/** What a key press asks for. Single characters do nothing for readers who switched such keys off. */
export function commandOf(press: KeyPress, characterKeysEnabled: boolean): Command | undefined {
  if (press.key === ' ' && press.shiftKey) return matchesKey(' ', press) ? 'previous' : undefined;
  const isCharacter = press.key.length === 1 && press.key !== ' ';
  if (isCharacter && !characterKeysEnabled) return undefined;
  return commands.find((command) => keysOf[command].some((key) => matchesKey(key, press)));
}
