import { createButton, createElement } from '../create-element.ts';
import type { BuiltForm } from './form.ts';

export interface BarActions {
  /** Runs a change of the rows and keeps it. */
  change(run: () => void): void;
  /** The same, but can be taken back with 撤销. */
  remove(message: string, run: () => void): void;
  clear(): void;
  undo(): void;
  close(): void;
}

export interface PrintBar {
  element: HTMLElement;
  showUndo(isShown: boolean): void;
}

function rowTools({ rows, rowCounts }: BuiltForm, actions: BarActions): Node[] {
  if (!rows) return [];
  if (!rowCounts) {
    return [
      createButton('button', '加一行', () => actions.change(() => rows.add())),
      createButton('button', '删一行', () => actions.remove('已删去一行。', () => rows.remove())),
    ];
  }
  const shown = rows.texts().length;
  const choice = createElement('select', { class: 'button' });
  Array.from(new Set([...rowCounts, shown]))
    .sort((a, b) => a - b)
    .forEach((count) => choice.append(new Option(`${count} 行`, String(count), false, count === shown)));
  choice.addEventListener('change', () => actions.change(() => rows.resize(Number(choice.value))));
  return [createElement('label', { class: 'print-count' }, '行数 ', choice)];
}

/** The bar above a form; never printed. */
export function createPrintBar(
  name: string,
  isKept: boolean,
  form: BuiltForm,
  actions: BarActions,
): PrintBar {
  const undo = createButton('button', '撤销', () => actions.undo());
  undo.hidden = true;
  const kept = isKept
    ? '写下的内容保存在这个浏览器里，下次打开还在。'
    : '此浏览器不允许保存，关闭页面后写下的内容就没有了，请先打印。';
  const element = createElement(
    'div',
    { class: 'print-bar', role: 'region', 'aria-label': `打印${name}` },
    createElement(
      'div',
      { class: 'print-tools' },
      createButton('button', '返回', () => actions.close()),
      ...rowTools(form, actions),
      createButton('button', '清空', () => actions.clear()),
      undo,
      createButton('button-main', '打印', () => window.print()),
    ),
    createElement('p', {}, `有底色的地方可以打字，也可以空着，印出来手写。${kept}`),
  );
  return { element, showUndo: (isShown) => (undo.hidden = !isShown) };
}
