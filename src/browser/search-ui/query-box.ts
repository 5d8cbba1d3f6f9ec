import { createElement } from '../create-element.ts';

/** What an input method reports while it still composes. */
const composingKeyCode = 229;
/** Long enough for somebody who types on, too short to be waited for. */
const typingPause = 150;

export interface QueryBoxOptions {
  /** Hears every change at once: what is shown is out of date from then on. */
  onChange(): void;
  /** Hears that an input method begins: what stands in the box is no query for now. */
  onCompose(): void;
  /** Hears the text when the reader pauses. */
  onPause(text: string): void;
  /** Hears the text on Enter or on the button. */
  onEnter(text: string): void;
}

export interface QueryBox {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Whether a press of Enter, an arrow … belongs to the input method. */
  isComposing(event: KeyboardEvent): boolean;
  /** Writes another text without telling anybody. */
  setText(text: string): void;
}

/** Half of a character beyond 16 bits, as a damaged paste may have it, fits into no address. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (match) =>
    match.length > 1 ? match : '',
  );
}

/**
 * The search form. While an input method composes, its letters are no query and its Enter is no order to search:
 * Chinese is typed with the same letters and keys.
 */
export function createQueryBox({ onChange, onCompose, onPause, onEnter }: QueryBoxOptions): QueryBox {
  const input = createElement('input', {
    type: 'search',
    class: 'search-input',
    'aria-label': '搜索课文、词语和清单',
    placeholder: '词语、句子或拼音',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    'data-search-input': '',
  });
  const form = createElement(
    'form',
    { class: 'search-form', role: 'search' },
    input,
    createElement('button', { class: 'search-submit', type: 'submit' }, '搜索'),
  );

  let composes = false;
  /** The press of Enter that ended a composition must not also submit the form. */
  let lastKeyComposed = false;
  let timer: number | undefined;
  const isComposing = (event: KeyboardEvent): boolean =>
    composes || event.isComposing || event.keyCode === composingKeyCode;
  const changed = (): void => {
    onChange();
    window.clearTimeout(timer);
    timer = window.setTimeout(() => onPause(wellFormed(input.value)), typingPause);
  };

  input.addEventListener('compositionstart', () => {
    composes = true;
    window.clearTimeout(timer);
    onCompose();
  });
  input.addEventListener('compositionend', () => {
    composes = false;
    changed();
  });
  input.addEventListener('input', (event) => {
    if (!composes && !event.isComposing) changed();
  });
  input.addEventListener('keydown', (event) => (lastKeyComposed = isComposing(event)));
  input.addEventListener('keyup', () => (lastKeyComposed = false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (composes || lastKeyComposed) return;
    window.clearTimeout(timer);
    onEnter(wellFormed(input.value));
  });
  return {
    form,
    input,
    isComposing,
    setText(text) {
      window.clearTimeout(timer);
      input.value = text;
    },
  };
}
