import { createElement } from '../create-element.ts';
import { createField, fieldText } from './plain-field.ts';

export interface Column {
  label: string;
  /** A running number, a box to tick by hand, or a text box. */
  kind: 'number' | 'box' | 'text';
  /** Width of the column in percent. */
  width: number;
}

/** A table with any number of rows to fill in; its head is repeated on every page. */
export interface RowTable {
  element: HTMLTableElement;
  /** Texts of the text boxes, row by row. */
  texts(): string[][];
  /** Adds an empty row below the one that was worked in last, and goes there. */
  add(): void;
  /** Takes away the row that was worked in last, otherwise the last one. The only row is emptied. */
  remove(): void;
  /** Makes it so many rows; those with text stay. */
  resize(count: number): void;
}

const box = '□';

/** Builds a table with a row for each of `rows`. */
export function createRowTable(columns: readonly Column[], rows: readonly (readonly string[])[]): RowTable {
  const body = createElement('tbody', {});
  let current: Element | undefined;

  const fieldsOf = (row: Element): HTMLElement[] =>
    Array.from(row.querySelectorAll<HTMLElement>('[role="textbox"]'));
  const textsOf = (row: Element): string[] => fieldsOf(row).map(fieldText);

  const createRow = (texts: readonly string[]): HTMLElement => {
    let next = 0;
    const cells = columns.map(({ kind, label }) => {
      if (kind === 'text') {
        const field = createField(label, texts[next] ?? '');
        next += 1;
        const cell = createElement('td', {}, field);
        // The whole cell is the place to write in, not only its first line.
        cell.addEventListener('click', (event) => event.target === cell && field.focus());
        return cell;
      }
      return createElement('td', { class: `print-${kind}` }, kind === 'box' ? box : '');
    });
    const row = createElement('tr', {}, ...cells);
    row.addEventListener('focusin', () => (current = row));
    return row;
  };

  const renumber = (): void =>
    Array.from(body.children).forEach((row, index) => {
      const number = String(index + 1);
      const place = row.querySelector('.print-number');
      if (place) place.textContent = number;
      const labels = columns.filter(({ kind }) => kind === 'text').map(({ label }) => label);
      fieldsOf(row).forEach((field, at) =>
        field.setAttribute('aria-label', `${labels[at] ?? ''}，第 ${number} 行`),
      );
    });

  const workedIn = (): Element | null =>
    current && body.contains(current) ? current : body.lastElementChild;

  rows.forEach((texts) => body.append(createRow(texts)));
  renumber();

  const head = createElement(
    'tr',
    {},
    ...columns.map(({ label, width }) => {
      const cell = createElement('th', { scope: 'col' }, label);
      cell.style.width = `${width}%`;
      return cell;
    }),
  );
  return {
    element: createElement('table', { class: 'print-rows' }, createElement('thead', {}, head), body),
    texts: () => Array.from(body.children).map(textsOf),
    add() {
      const row = createRow([]);
      const before = workedIn();
      body.insertBefore(row, before ? before.nextSibling : null);
      renumber();
      fieldsOf(row)[0]?.focus();
    },
    remove() {
      const row = workedIn();
      if (!row) return;
      const next = row.nextElementSibling ?? row.previousElementSibling ?? createRow([]);
      body.append(...(body.contains(next) ? [] : [next]));
      row.remove();
      renumber();
      fieldsOf(next)[0]?.focus();
    },
    resize(count) {
      while (body.children.length < count) body.append(createRow([]));
      for (
        let last = body.lastElementChild;
        last && body.children.length > count;
        last = body.lastElementChild
      ) {
        if (textsOf(last).some((text) => text !== '')) break;
        last.remove();
      }
      renumber();
    },
  };
}
