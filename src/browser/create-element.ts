/** Builds an element from literal parts. Text always becomes text, never markup. */
export function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name] ?? ''));
  element.append(...children);
  return element;
}

/** A button that never submits a form. */
export function createButton(className: string, label: string, onClick: () => void): HTMLButtonElement {
  const button = createElement('button', { type: 'button', class: className }, label);
  button.addEventListener('click', onClick);
  return button;
}
