import { createElement } from '../create-element.ts';

/** Makes an element editable as plain text; false where the browser edits formatted text only (Firefox before 136). */
function editPlainText(field: HTMLElement): boolean {
  try {
    field.contentEditable = 'plaintext-only';
    return true;
  } catch {
    field.contentEditable = 'true';
    return false;
  }
}

function insertText(text: string): void {
  document.execCommand('insertText', false, text.replace(/\r\n?/g, '\n').replace(/\t/g, '　'));
}

/** A text box that grows with its text and prints all of it, which no input or textarea does. */
export function createField(label: string, text: string, className = ''): HTMLElement {
  const field = createElement(
    'div',
    {
      class: `print-field ${className}`.trim(),
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      tabindex: '0',
    },
    text,
  );
  field.spellcheck = false;
  const isPlain = editPlainText(field);
  field.addEventListener('paste', (event) => {
    event.preventDefault();
    insertText(event.clipboardData ? event.clipboardData.getData('text/plain') : '');
  });
  if (!isPlain) {
    // Formatted text must come in by no way: neither dropped nor by the keys for bold, italic and underlined.
    field.addEventListener('drop', (event) => event.preventDefault());
    field.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && /^[biu]$/i.test(event.key)) event.preventDefault();
    });
  }
  return field;
}

/** What stands in a field, with its line breaks. */
export function fieldText(field: HTMLElement): string {
  return field.innerText.replace(/\u00a0/g, ' ').replace(/\s+$/, '');
}
