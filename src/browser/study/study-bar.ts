import { createButton, createElement } from '../create-element.ts';
import { carry } from './carry.ts';
import { openLearnerDialog } from './learner-dialog.ts';
import { nameElement } from './message.ts';
import { store } from './own-progress.ts';
import { storageWarning } from './storage-warning.ts';

function dialogButton(label: string, open: () => void): HTMLElement {
  const button = createButton('button', label, open);
  button.setAttribute('aria-haspopup', 'dialog');
  return button;
}

/** Who learns here, and what can be done with the progress as a whole. */
export function createStudyBar(openPeople: () => void): { element: HTMLElement; show(): void } {
  const name = createElement('b', { 'data-learner': '' });
  const warning = createElement('p', { class: 'carry-warning' });
  const element = createElement(
    'div',
    { class: 'study-bar' },
    createElement('p', { class: 'study-learner' }, '学习人：', name),
    createElement(
      'div',
      { class: 'carry-actions' },
      dialogButton('更换学习人', openLearnerDialog),
      dialogButton('带走进度', carry().openCarryDialog),
      createButton('button', '汇总多人进度', openPeople),
    ),
    warning,
  );
  return {
    element,
    show() {
      name.textContent = '';
      name.append(nameElement(store.learner() || '未命名'));
      warning.textContent = storageWarning() ?? '';
      warning.hidden = warning.textContent === '';
    },
  };
}
