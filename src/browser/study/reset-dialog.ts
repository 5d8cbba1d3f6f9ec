import { isEntryKey } from '../../progress/entry.ts';
import type { Entry } from '../../progress/progress.ts';
import { createButton, createElement } from '../create-element.ts';
import { type Dialog, openDialog } from '../dialog.ts';
import { shownName, sizeOf, store } from './own-progress.ts';
import { rememberDeed } from './undo.ts';

/**
 * Removes the entries instead of switching them off, so that importing an older file brings them back. Those whose
 * kind only a later version of the site knows are not ours to remove.
 */
function reset(): void {
  const learner = store.learner();
  const none = Object.create(null) as Record<string, Entry | undefined>;
  Object.keys(store.entries())
    .filter(isEntryKey)
    .forEach((key) => (none[key] = undefined));
  const changes = store.replace(none);
  const what = `已清空${shownName(learner)}的 ${changes.length} 条进度。`;
  rememberDeed({ what, learner, before: learner, changes });
}

/** Asks before the current learner's progress is removed. */
export function openResetDialog(): void {
  const name = shownName(store.learner());
  const content = createElement(
    'div',
    { class: 'carry' },
    createElement(
      'p',
      {},
      `这台电脑上${name}的 ${sizeOf(store.entries())} 条进度（勾选、已读、收藏、读到哪里）都会清掉。`,
      '清掉以后可以撤销；导出过的文件不受影响，再导入就回来了。',
    ),
    createElement(
      'div',
      { class: 'carry-actions' },
      createButton('button button-strong', '清空', () => {
        dialog.close();
        reset();
      }),
      createButton('button', '取消', () => dialog.close()),
    ),
  );
  const dialog: Dialog = openDialog({ title: '清空进度', content, className: 'reset-dialog' });
}
