import { createElement } from '../create-element.ts';
import type { Sheet } from './sheet.ts';

/** Title of a form. */
export function formTitle(sheet: Sheet, name: string): HTMLElement {
  return createElement('h1', { class: 'print-title' }, sheet.field('form', '表名', name));
}

type Fact = readonly [name: string, label: string, initial?: string];

/** A line of labels, each with a line to write on. */
export function factLine(sheet: Sheet, ...facts: readonly Fact[]): HTMLElement {
  return createElement(
    'p',
    { class: 'print-facts' },
    ...facts.map(([name, label, initial]) =>
      createElement(
        'span',
        { class: 'print-fact' },
        createElement('b', {}, `${label}：`),
        sheet.field(name, label, initial),
      ),
    ),
  );
}
