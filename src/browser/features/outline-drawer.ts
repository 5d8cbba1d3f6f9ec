import { createButton } from '../create-element.ts';
import { type Dialog, openDialog } from '../dialog.ts';
import { targetOf } from './outline-position.ts';

/** The style sheets' border between one column and two. */
const narrowScreen = '(max-width: 60em)';

/**
 * On narrow screens a button opens the outline as a drawer. The outline itself moves in and back, so that what is
 * folded and marked stays so.
 * @returns a function that opens the drawer; false where the outline is on the page anyway
 */
export function startOutlineDrawer(nav: HTMLElement): () => boolean {
  const place = document.querySelector('[data-outline-toggle]');
  const narrow = window.matchMedia(narrowScreen);
  if (!place) return () => false;
  let dialog: Dialog | undefined;

  const open = (): boolean => {
    if (!narrow.matches) return false;
    const position = document.createComment('outline');
    nav.replaceWith(position);
    const current = nav.querySelector<HTMLElement>('a[aria-current]');
    dialog = openDialog({
      title: '提纲',
      content: nav,
      className: 'outline-drawer',
      ...(current && { initialFocus: current }),
      onClose() {
        position.replaceWith(nav);
        dialog = undefined;
      },
    });
    return true;
  };
  nav.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !dialog || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Once the page is as it was: under a dialog it cannot scroll, and a link being moved leads nowhere.
    event.preventDefault();
    dialog.close();
    window.location.hash = link.hash;
    const heading = targetOf(link);
    // Reading on by keyboard or screen reader starts at the chosen heading, not at the button.
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  });
  narrow.addListener(() => dialog?.close());
  const button = createButton('button outline-open', '提纲', () => void open());
  button.setAttribute('aria-haspopup', 'dialog');
  place.append(button);
  return open;
}
