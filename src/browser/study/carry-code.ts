import { decodeProgress, encodeProgress } from '../../progress/progress-code.ts';
import type { EntryKey, ProgressFile } from '../../progress/progress.ts';
import { splitForQr } from '../../progress/qr-parts.ts';
import { leftovers, splitKey } from '../../progress/summary.ts';
import { createButton, createElement } from '../create-element.ts';
import { loadChunk } from '../load-chunk.ts';
import { isSingleFile, siteAddress, siteId } from '../site.ts';
import { copyFrom } from './copy-text.ts';
import { openMergeDialog } from './merge-dialog.ts';
import { createMessage } from './message.ts';
import { knownLessons } from './study-lessons.ts';

/** WeChat takes this much into one message without cutting it; every item of this library with its text is 7,900. */
const comfortableLength = 12_000;
/** Read off any screen by any phone. */
const qrLimit = 500;
const mostQrCodes = 12;

/** True for entries whose text another copy of the site cannot know. */
function textToKeep(file: ProgressFile): (key: EntryKey) => boolean {
  const lessons = knownLessons();
  if (!lessons) return (key) => !/favourite|read$/.test(splitKey(key).name);
  const strange = new Set(leftovers(file.entries, lessons).map(({ key }) => key));
  return (key) => strange.has(key);
}

/**
 * With all texts while that is short enough to be sent: without its text a tick cannot be offered again where its item
 * was reworded.
 */
function codeOf(file: ProgressFile): { code: string; isShortened: boolean } {
  const whole = encodeProgress(file);
  const isShortened = whole.length > comfortableLength;
  return { code: isShortened ? encodeProgress(file, textToKeep(file)) : whole, isShortened };
}

/** 进度码 to copy. */
export function createCodeOutput(file: ProgressFile): HTMLElement {
  const { element: message, show } = createMessage();
  const box = createElement('textarea', { class: 'code-box', readonly: '', rows: '3', 'data-code': '' });
  const { code, isShortened } = codeOf(file);
  box.value = code;
  if (isShortened)
    show('进度很多，码里省去了各项的文字：那边的资料要是改过措辞，就认不出改过的项。要全部带走，请用文件。');
  box.addEventListener('focus', () => box.select());
  const copy = createButton('button', '复制进度码', () =>
    show(
      copyFrom(box)
        ? '已复制。可以粘贴到微信里发给自己。'
        : '没有复制成功。请长按或用鼠标选中上面的字，再复制。',
    ),
  );
  return createElement(
    'div',
    {},
    createElement('label', {}, '我的进度码（复制后发到另一台设备）', box),
    createElement('div', { class: 'carry-actions' }, copy),
    message,
  );
}

/** A box for a 进度码 from elsewhere. */
export function createCodeInput(): HTMLElement {
  const { element: message, show } = createMessage();
  const box = createElement('textarea', {
    class: 'code-box',
    rows: '3',
    'data-paste': '',
    spellcheck: 'false',
  });
  const merge = createButton('button', '读取并合并', () => {
    const result = decodeProgress(box.value, siteId);
    if (result.ok) openMergeDialog(result);
    else show(result.message);
  });
  return createElement(
    'div',
    {},
    createElement('label', {}, '把别处的进度码粘贴到这里', box),
    createElement('div', { class: 'carry-actions' }, merge),
    message,
  );
}

/** QR codes of links that merge; undefined where no other device could follow them. */
export function createQrPart(file: ProgressFile): HTMLElement | undefined {
  if (isSingleFile || !/^https?:$/.test(window.location.protocol)) return undefined;
  const studyAddress = new URL(siteAddress('study.html'), window.location.href).href;
  const place = createElement('div', {});
  const keepText = textToKeep(file);
  const put = (...content: (Node | string)[]): void => {
    place.textContent = '';
    place.append(...content);
  };
  const tooMuch = '进度太多，二维码放不下。请用文件或者进度码。';
  const show = createButton('button', '显示二维码', () => {
    const isHuge = encodeProgress(file, keepText).length > qrLimit * mostQrCodes;
    const links = isHuge ? [] : splitForQr(file, { studyAddress, limit: qrLimit, keepText });
    if (links.length === 0 || links.length > mostQrCodes) {
      put(tooMuch);
      return;
    }
    loadChunk('qr')
      .then(({ createQrView }) => put(createQrView(links)))
      .catch((error: unknown) => put(`二维码${(error as Error).message}`));
  });
  return createElement(
    'section',
    {},
    createElement('h3', {}, '二维码'),
    createElement('p', {}, '手机扫码打开本站，确认以后就合并到手机里。有几张就扫几张，先后不论。'),
    createElement('div', { class: 'carry-actions' }, show),
    place,
  );
}
