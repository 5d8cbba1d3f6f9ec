import { createButton, createElement } from '../create-element.ts';

/** Longer queries are cut: the bar is one line. */
const longestShown = 16;
/** A live region is only read out when it was there before its text. */
const announceDelay = 100;

export interface BarActions {
  /** Goes on by so many hits, or back. */
  move(step: number): void;
  close(): void;
}

/** The bar that steps through the hits of a search. */
export interface Bar {
  element: HTMLElement;
  /** @param index the current hit, counted from 0 */
  show(index: number): void;
}

function shorten(text: string): string {
  const characters = Array.from(text);
  return characters.length > longestShown ? `${characters.slice(0, longestShown).join('')}…` : text;
}

function createStep(label: string, keys: string, step: () => void): HTMLElement {
  const button = createButton('button', label, step);
  button.setAttribute('aria-keyshortcuts', keys);
  return button;
}

export function createBar(query: string, total: number, { move, close }: BarActions): Bar {
  const name = `“${shorten(query)}”`;
  const status = createElement('p', { class: 'search-marks-status', role: 'status' });
  const steps =
    total === 0
      ? []
      : [createStep('上一处', 'Shift+F3', () => move(-1)), createStep('下一处', 'F3', () => move(1))];
  const element = createElement(
    'div',
    { class: 'search-marks', 'data-search-marks': String(total), role: 'region', 'aria-label': '搜索标记' },
    status,
    createElement(
      'div',
      { class: 'search-marks-buttons' },
      ...steps,
      createButton('button', '关闭标记', close),
    ),
  );
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // One press closes one thing: 朗读 would stop too.
    event.stopPropagation();
    close();
  });
  const say = (text: string): void =>
    void window.setTimeout(() => (status.textContent = text), announceDelay);
  if (total === 0) say(`本课没有${name}`);
  return {
    element,
    show: (index) => say(`${name}：第 ${index + 1} 处，共 ${total} 处`),
  };
}
