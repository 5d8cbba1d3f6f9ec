import { createElement } from '../create-element.ts';

/** A button that lets the reader choose files; the browser's own control speaks the system's language. */
export function createFileButton(
  label: string,
  accept: string,
  multiple: boolean,
  onChoose: (files: File[]) => void,
): HTMLElement {
  const input = createElement('input', { type: 'file', accept, class: 'file-input' });
  input.multiple = multiple;
  input.addEventListener('change', () => {
    const files = Array.from(input.files ?? []);
    // The same file can be chosen again after it was put right.
    input.value = '';
    if (files.length > 0) onChoose(files);
  });
  return createElement('label', { class: 'button file-button' }, input, createElement('span', {}, label));
}
