import type { Draft } from './draft.ts';
import { createField, fieldText } from './plain-field.ts';
import { type Column, createRowTable, type RowTable } from './row-table.ts';

/** The places of one form that can be filled in. */
export interface Sheet {
  /** A text box; `initial` comes from the lesson, what was typed earlier goes before it. */
  field(name: string, label: string, initial?: string, className?: string): HTMLElement;
  /** The form's one table of rows. */
  rows(columns: readonly Column[], initial: readonly (readonly string[])[]): RowTable;
  /** What differs now from what the lesson fills in. */
  draft(): Draft;
}

export function createSheet(stored: Draft): Sheet {
  const fields: { name: string; initial: string; element: HTMLElement }[] = [];
  let table: { initial: string; rows: RowTable } | undefined;
  return {
    field(name, label, initial = '', className = '') {
      const element = createField(label, stored.texts[name] ?? initial, className);
      fields.push({ name, initial, element });
      return element;
    },
    rows(columns, initial) {
      const rows = createRowTable(columns, stored.rows ?? initial);
      const blank = createRowTable(columns, initial);
      table = { initial: JSON.stringify(blank.texts()), rows };
      return rows;
    },
    draft() {
      const texts: Record<string, string> = {};
      fields.forEach(({ name, initial, element }) => {
        const text = fieldText(element);
        if (text !== initial) texts[name] = text;
      });
      const rows = table?.rows.texts();
      return rows && JSON.stringify(rows) !== table?.initial ? { texts, rows } : { texts };
    },
  };
}
