import { writeProgressFile } from '../../progress/progress-file.ts';
import { createButton, createElement } from '../create-element.ts';
import { openDialog } from '../dialog.ts';
import { loadStyles } from '../styles/load-styles.ts';
import { createCodeInput, createCodeOutput, createQrPart } from './carry-code.ts';
import { download, fileName } from './download.ts';
import { createFileButton } from './file-button.ts';
import { openMergeDialog } from './merge-dialog.ts';
import { createMessage } from './message.ts';
import { currentFile, shownName, sizeOf } from './own-progress.ts';
import { readProgressFile } from './read-text.ts';
import { openResetDialog } from './reset-dialog.ts';
import { storageWarning } from './storage-warning.ts';
import { offerUndo } from './undo.ts';

/** WeChat's own browser neither saves nor picks files. */
const isWeChat = /MicroMessenger/i.test(navigator.userAgent);

function createFilePart(): HTMLElement {
  const { element: message, show } = createMessage();
  const save = createButton('button', '导出文件', () => {
    const file = currentFile();
    download(
      fileName('学习进度', file.learner || '未命名', '.json'),
      'application/json',
      writeProgressFile(file),
    );
    show('已导出，文件一般在“下载”文件夹里。');
  });
  const choose = createFileButton('导入文件', '.json,application/json', false, ([file]) => {
    if (!file) return;
    void readProgressFile(file).then((result) => {
      if (result.ok) openMergeDialog(result);
      else show(result.message);
    });
  });
  return createElement(
    'section',
    {},
    createElement('h3', {}, '文件'),
    ...(isWeChat
      ? [createElement('p', {}, '微信里不能存文件，请用下面的进度码。')]
      : [
          createElement('p', {}, '导出一个小文件，用 U 盘或聊天软件带到另一台电脑，在那里导入。'),
          createElement('div', { class: 'carry-actions' }, save, choose),
          message,
        ]),
  );
}

function createContent(): HTMLElement {
  const file = currentFile();
  const warning = storageWarning();
  const qr = createQrPart(file);
  const reset = createButton('button', `清空${shownName(file.learner)}的进度`, openResetDialog);
  reset.disabled = sizeOf(file.entries) === 0;
  return createElement(
    'div',
    { class: 'carry' },
    createElement(
      'p',
      {},
      '进度只存在这个浏览器里。下面几种办法都能把它带到别的电脑或手机。合并时以新的为准，什么也不会丢。',
    ),
    ...(warning === undefined ? [] : [createElement('p', { class: 'carry-warning' }, warning)]),
    createFilePart(),
    createElement(
      'section',
      {},
      createElement('h3', {}, '进度码'),
      createElement('p', {}, '进度码是一段字，微信、钉钉、短信里都能发。'),
      createCodeOutput(file),
      createCodeInput(),
    ),
    ...(qr ? [qr] : []),
    createElement(
      'section',
      {},
      createElement('h3', {}, '清空'),
      createElement('div', { class: 'carry-actions' }, reset),
    ),
  );
}

/** Opens the dialog that takes progress along and brings it back. */
export function openCarryDialog(): void {
  const open = (): void => {
    openDialog({ title: '带走进度', content: createContent(), className: 'carry-dialog' });
    offerUndo();
  };
  // Without its style sheet the dialog is plain, but it works.
  void loadStyles('carry').then(open, open);
}
