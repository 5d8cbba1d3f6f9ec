import { createButton, createElement } from './create-element.ts';
import { hideBackground, lockScroll, tabbable } from './modal-page.ts';
import { keyMap } from './site.ts';

export interface DialogOptions {
  /** Heading of the dialog and its accessible name. */
  title: string;
  content: Node;
  /** Class of the box beside `dialog`. */
  className?: string;
  /** Gets the focus at first; the box itself otherwise, so that its title is read. */
  initialFocus?: HTMLElement;
  /** Runs after the dialog left the page and the focus went back. */
  onClose?(): void;
}

export interface Dialog {
  close(): void;
}

let openedDialog: Dialog | undefined;
/** Where the focus goes in the end when one dialog replaces another. */
let returnTarget: HTMLElement | undefined;

function keepTabInside(box: HTMLElement, event: KeyboardEvent): void {
  const stops = tabbable(box);
  const first = stops[0] ?? box;
  const last = stops[stops.length - 1] ?? box;
  const active = document.activeElement;
  if (event.shiftKey ? active === first || active === box : active === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}

/**
 * Opens a modal dialog; one that is open is closed first. Escape, the close button and a click beside the box close it.
 * Own markup, because `<dialog>` is missing in Firefox 78 and Safari 14.
 */
export function openDialog({ title, content, className = '', initialFocus, onClose }: DialogOptions): Dialog {
  const opener =
    returnTarget ?? (document.activeElement instanceof HTMLElement ? document.activeElement : undefined);
  returnTarget = opener;
  openedDialog?.close();
  returnTarget = opener;

  const heading = createElement('h2', { class: 'dialog-title', id: 'dialog-title' }, title);
  const closeButton = createButton('dialog-close', '关闭', () => dialog.close());
  const box = createElement(
    'div',
    {
      class: `dialog ${className}`.trim(),
      role: 'dialog',
      'aria-modal': 'true',
      'aria-labelledby': 'dialog-title',
      tabindex: '-1',
    },
    createElement('div', { class: 'dialog-head' }, heading, closeButton),
    createElement('div', { class: 'dialog-body' }, content),
  );
  const layer = createElement('div', { class: 'dialog-layer' }, box);

  const focusIn = (event: FocusEvent): void => {
    if (event.target instanceof Node && !box.contains(event.target)) box.focus();
  };
  const dialog: Dialog = {
    close() {
      if (openedDialog !== dialog) return;
      openedDialog = undefined;
      document.removeEventListener('focusin', focusIn);
      showBackground();
      unlockScroll();
      resumeKeys();
      layer.remove();
      returnTarget?.focus({ preventScroll: true });
      returnTarget = undefined;
      onClose?.();
    },
  };
  layer.addEventListener('click', (event) => {
    if (event.target === layer) dialog.close();
  });
  layer.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Tab') keepTabInside(box, event);
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    dialog.close();
  });

  openedDialog = dialog;
  document.body.append(layer);
  // The focus moves before the background is hidden: a hidden element must not hold it.
  (initialFocus ?? box).focus();
  const showBackground = hideBackground(layer);
  const unlockScroll = lockScroll();
  const resumeKeys = keyMap.suspend();
  document.addEventListener('focusin', focusIn);
  return dialog;
}
