import { createElement } from '../create-element.ts';
import { type Dialog, openDialog } from '../dialog.ts';
import { forms, readingCopy } from './forms.ts';
import { type PrintKind, printKinds } from './print-chunk.ts';

/** The page of the lesson's collection as a book, by the way that leads to the collection. */
function bookAddress(): string | undefined {
  const link = document.querySelector<HTMLAnchorElement>('.breadcrumb a[href*="collections/"]');
  return link?.href.replace(/\.html$/, '.print.html');
}

function choice(tag: 'a' | 'button', name: string, description: string): HTMLElement {
  return createElement(
    tag,
    { class: 'print-choice' },
    createElement('b', {}, name),
    createElement('span', {}, description),
  );
}

/** Opens the menu of everything that can be printed. */
export function openPrintMenu(choose: (kind: PrintKind) => void): void {
  const content = createElement('div', { class: 'print-choices' });
  const dialog: Dialog = openDialog({ title: '打印', content, className: 'print-dialog' });
  printKinds.forEach((kind) => {
    const { name, description } = kind === 'reading' ? readingCopy : forms[kind];
    const button = choice('button', name, description);
    button.setAttribute('type', 'button');
    button.setAttribute('data-print', kind);
    button.addEventListener('click', () => {
      dialog.close();
      choose(kind);
    });
    content.append(button);
  });
  const book = bookAddress();
  if (book === undefined) return;
  const link = choice('a', '整个专题', '这个专题的所有课印成一本书，有封面和目录。');
  link.setAttribute('href', book);
  content.append(link);
}
