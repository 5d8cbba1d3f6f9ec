/** One shortcut, as the list on `?` shows it. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it, letters in lower case; `Shift+F3` for a named key with Shift. */
  key: string;
  description: string;
  /** Heading in the list of shortcuts. */
  group: string;
  run(): void;
}

/** The part of a keyboard event that is looked at. */
export type KeyPress = Pick<
  KeyboardEvent,
  | 'key'
  | 'ctrlKey'
  | 'altKey'
  | 'metaKey'
  | 'shiftKey'
  | 'isComposing'
  | 'keyCode'
  | 'repeat'
  | 'defaultPrevented'
> & { target: EventTarget | null };

export interface KeyMap {
  /** Adds a shortcut; the result takes it away again. */
  register(shortcut: Shortcut): () => void;
  shortcuts(): readonly Shortcut[];
  /** Makes all shortcuts pause, for example under a dialog; the result lets them go on. */
  suspend(): () => void;
  /** Runs the shortcut of a key press; true when there was one. */
  handle(press: KeyPress): boolean;
}

/** What an input method reports while it still composes: Chinese is typed with the same letters. */
const composingKeyCode = 229;
const textlessInputs = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether keys typed into `target` are text or a choice of its own. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as Partial<HTMLInputElement> | null;
  const tag = element?.tagName?.toLowerCase();
  if (tag === 'input') return !textlessInputs.includes(element?.type ?? 'text');
  return tag === 'textarea' || tag === 'select' || element?.isContentEditable === true;
}

const shiftPrefix = /^Shift\+/;

/** Chinese punctuation mode sends ？ where the list says ?. */
function normaliseKey(key: string): string {
  if (key.length !== 1) return key;
  return key
    .replace(/[\uff01-\uff5e]/, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toLowerCase();
}

/** Whether a key press means this shortcut key. Modifier keys belong to the browser and to screen readers. */
export function matchesKey(key: string, press: KeyPress): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey) return false;
  if (press.isComposing || press.keyCode === composingKeyCode) return false;
  const name = key.replace(shiftPrefix, '');
  const needsShift = name !== key;
  // Characters like ? need Shift on some keyboards and not on others.
  const shiftMatters = name.length > 1 || /^[a-z]$/.test(name);
  if (shiftMatters && press.shiftKey !== needsShift) return false;
  return normaliseKey(press.key) === name;
}

/** Creates the one key map of a page. */
export function createKeyMap(characterKeysEnabled: () => boolean): KeyMap {
  const registered: Shortcut[] = [];
  let suspensions = 0;
  return {
    register(shortcut) {
      registered.push(shortcut);
      return () => {
        const index = registered.indexOf(shortcut);
        if (index >= 0) registered.splice(index, 1);
      };
    },
    shortcuts: () => registered,
    suspend() {
      suspensions += 1;
      let active = true;
      return () => {
        if (active) suspensions -= 1;
        active = false;
      };
    },
    handle(press) {
      if (suspensions > 0 || press.defaultPrevented || isTyping(press.target)) return false;
      const shortcut = registered.find(({ key }) => matchesKey(key, press));
      if (!shortcut) return false;
      const isCharacter = shortcut.key.length === 1;
      if (isCharacter && (press.repeat || !characterKeysEnabled())) return false;
      shortcut.run();
      return true;
    },
  };
}
