import { createButton } from '../create-element.ts';
import { withChunk } from './on-demand.ts';

/** Unfolds the page while it is printed; style sheets can do that in the newest browsers only. */
function unfoldInPrint(): void {
  let unfolded: HTMLDetailsElement[] = [];
  const fold = (): void => unfolded.splice(0).forEach((details) => (details.open = false));
  window.addEventListener('beforeprint', () => {
    fold();
    unfolded = Array.from(document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
    unfolded.forEach((details) => (details.open = true));
  });
  window.addEventListener('afterprint', fold);
}

/** Puts 打印 into a lesson's tool bar and into a book; `?print=record` opens that form at once. */
export function startPrinting(): void {
  unfoldInPrint();
  document
    .querySelector('[data-book-tools]')
    ?.append(createButton('button', '打印这本书', () => window.print()));
  const place = document.querySelector('[data-lesson-tools]');
  if (!place) return;
  const button = createButton('button lesson-print', '打印', () =>
    withChunk('print', '打印', (chunk) => chunk.openMenu()),
  );
  button.setAttribute('aria-haspopup', 'dialog');
  place.append(button);
  const [, kind] = /[?&]print=([^&]*)/.exec(window.location.search) ?? [];
  if (kind !== undefined) withChunk('print', '打印', (chunk) => chunk.openForm(kind));
}
