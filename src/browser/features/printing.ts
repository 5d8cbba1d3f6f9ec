import { createButton } from '../create-element.ts';
import { withChunk } from './on-demand.ts';

/** Puts 打印 into a lesson's tool bar; `?print=record` opens that form at once. */
export function startPrinting(): void {
  const place = document.querySelector('[data-lesson-tools]');
  if (!place) return;
  const button = createButton('button lesson-print', '打印', () =>
    withChunk('print', '打印', (chunk) => chunk.openMenu()),
  );
  button.setAttribute('aria-haspopup', 'dialog');
  place.append(button);
  const [, kind] = /[?&]print=([a-z0-9]+)/.exec(window.location.search) ?? [];
  if (kind !== undefined) withChunk('print', '打印', (chunk) => chunk.openForm(kind));
}
