import { createButton, createElement } from '../create-element.ts';
import { addFootBar } from '../foot-bars/add-foot-bar.ts';
import { writePrintAddress } from './print-address.ts';

const marker = 'print-reading';

/** Offers the reading copy where an address asks for it: the page stays as it is, nothing is printed unasked. */
export function offerReadingCopy(): void {
  if (document.querySelector(`.${marker}`)) return;
  const bar = createElement('div', { class: marker, role: 'region', 'aria-label': '打印阅读稿' });
  const remove = addFootBar(bar);
  bar.append(
    createElement('p', {}, '阅读稿：按钮和目录不会印出来。'),
    createButton('button-main', '打印', () => window.print()),
    createButton('button', '不打印了', () => {
      remove();
      writePrintAddress(undefined);
      document.querySelector<HTMLElement>('.lesson-print')?.focus();
    }),
  );
}
