import { isTyping } from '../key-map.ts';
import { tabbable } from '../modal-page.ts';
import { type Command, commandOf } from './commands.ts';

export interface KeyActions {
  run(command: Command): void;
  /** The digits typed so far; empty when there are none any more. */
  typed(digits: string): void;
  /** Enter: with the number of a page, or without. */
  enter(page: number | undefined): void;
  /** Any key at all, before it is looked at; true when that was all it did. */
  any(event: KeyboardEvent): boolean;
}

const typedLimit = 5000;
const modifierKeys = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'Tab', 'AltGraph', 'Process'];

/** Space and Enter belong to a focused control, and all keys that move to a film. */
function belongsToControl({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  const element = target;
  if (isTyping(target)) return true;
  const isPress = key === ' ' || key === 'Spacebar' || key === 'Enter';
  if (isPress && element.matches('a, button, input, summary')) return true;
  return element.matches('video, audio') && /^( |Spacebar|Enter|Arrow.*|Home|End)$/.test(key);
}

/** Keeps Tab inside a box. */
function keepFocusInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = tabbable(box);
  const first = stops[0] ?? box;
  const last = stops[stops.length - 1] ?? box;
  const active = document.activeElement;
  const leaves = event.shiftKey
    ? active === first || !stops.includes(active as HTMLElement)
    : active === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

/** Listens to the keys of the stage; the result stops it. */
export function listenToKeys(
  box: HTMLElement,
  characterKeysEnabled: () => boolean,
  actions: KeyActions,
): () => void {
  let digits = '';
  let timer = 0;
  const type = (text: string): void => {
    digits = text;
    window.clearTimeout(timer);
    if (text !== '') timer = window.setTimeout(() => type(''), typedLimit);
    actions.typed(digits);
  };
  /** Keys that belong to the number that is being typed; true when this was one. */
  const typing = (key: string): boolean => {
    if (/^\d$/.test(key) && characterKeysEnabled()) type((digits + key).slice(-4));
    else if (digits === '') return false;
    else if (key === 'Backspace') type(digits.slice(0, -1));
    else if (key === 'Escape') type('');
    else return false;
    return true;
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') {
      keepFocusInside(box, event);
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.isComposing || event.keyCode === 229 || modifierKeys.includes(event.key)) return;
    if (actions.any(event) || typing(event.key)) {
      event.preventDefault();
      return;
    }
    const isNumber = event.key === 'Enter' && digits !== '';
    if (!isNumber && belongsToControl(event)) return;
    const command = commandOf(event, characterKeysEnabled());
    if (event.key === 'Enter') {
      event.preventDefault();
      const page = isNumber ? Math.max(0, Number(digits) - 1) : undefined;
      type('');
      actions.enter(page);
    } else if (command) {
      event.preventDefault();
      if (digits !== '') type('');
      // A key held down must not switch something on and off.
      const turnsPages = command === 'next' || command === 'previous';
      if (!event.repeat || turnsPages) actions.run(command);
    }
  };
  document.addEventListener('keydown', pressed);
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener('keydown', pressed);
  };
}
