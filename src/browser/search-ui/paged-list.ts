import { createButton, createElement } from '../create-element.ts';

export interface PagedList<Item> {
  items: readonly Item[];
  /** How many are shown at first. */
  shown: number;
  /** How many more at a time. */
  step: number;
  /** What is counted: 课, 条. */
  unit: string;
  className: string;
  create(item: Item): HTMLElement;
  /** Hears how many are shown after the reader asked for more. */
  onMore?(shown: number): void;
}

/** A list of which the rest comes on demand. */
export function createPagedList<Item>(options: PagedList<Item>): HTMLElement {
  const { items, step, unit, className, create, onMore } = options;
  const list = createElement('ol', { class: className });
  const button = createButton('button search-more', '', () => {
    const first = list.children.length;
    show(first + step);
    // The button moved away under the finger or is gone; reading goes on at the first new result.
    list.children[first]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
    onMore?.(list.children.length);
  });
  button.setAttribute('data-search-more', '');
  const show = (count: number): void => {
    list.append(...items.slice(list.children.length, count).map(create));
    const rest = items.length - list.children.length;
    button.textContent = `再显示 ${Math.min(step, rest)} ${unit}（共 ${items.length} ${unit}）`;
    if (rest === 0) button.remove();
  };
  const element = createElement('div', {}, list, button);
  show(options.shown);
  return element;
}
