import { createButton, createElement } from '../create-element.ts';

/** A box over the page, like a dialog of the site but inside the stage. */
export interface Panel {
  open(title: string, className: string, ...content: readonly Node[]): void;
  close(): boolean;
  readonly name: string | undefined;
}

export function createPanel(stage: HTMLElement): Panel {
  let box: HTMLElement | undefined;
  let name: string | undefined;
  const panel: Panel = {
    get name() {
      return name;
    },
    open(title, className, ...content) {
      panel.close();
      name = title;
      const heading = createElement('h2', { class: 'stage-panel-title', id: 'stage-panel-title' }, title);
      const close = createButton('stage-button', '关闭', () => panel.close());
      box = createElement(
        'div',
        {
          class: `stage-panel ${className}`,
          role: 'dialog',
          'aria-labelledby': 'stage-panel-title',
          tabindex: '-1',
        },
        createElement('div', { class: 'stage-panel-head' }, heading, close),
        ...content,
      );
      stage.append(box);
      box.focus({ preventScroll: true });
    },
    close() {
      if (!box) return false;
      box.remove();
      box = undefined;
      name = undefined;
      stage.focus({ preventScroll: true });
      return true;
    },
  };
  return panel;
}
