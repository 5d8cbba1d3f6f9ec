import { createButton, createElement } from '../create-element.ts';
import { download } from '../study/download.ts';
import { allDecisions, decisionsFile, obeyedDecisions } from './decisions.ts';
import { countPlaces, goToNextPlace, unfold } from './places.ts';

/** A link into a folded part, also in browsers that leave it folded. */
function unfoldTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  unfold(target);
  target.scrollIntoView();
}

/** A radio button cannot be switched off again by itself. */
function offerUndo(box: HTMLInputElement, onUndo: () => void): void {
  const group = box.closest('.choice');
  if (!group || box.type !== 'radio' || group.querySelector('.undo')) return;
  const undo = createButton('undo', '撤回', () => {
    for (const one of Array.from(group.querySelectorAll('input'))) one.checked = false;
    group.querySelector('input')?.focus();
    undo.remove();
    onUndo();
  });
  group.append(undo);
}

function statusText(decisions: number, isSaved: boolean): string {
  const { all, decided } = countPlaces();
  const places = all === 0 ? '' : `要定的 ${all} 处，定了 ${decided} 处。`;
  if (decisions === 0) return `${places}还没有作决定。`;
  return `${places}已作 ${decisions} 个决定，${isSaved ? '都存下了' : '还没有存'}。`;
}

function start(): void {
  const bar = document.getElementById('decisions');
  if (!bar) return;
  document.documentElement.classList.add('js');
  const fileName = bar.dataset['file'] ?? '';
  const status = createElement('p', { role: 'status', class: 'decisions-status' });
  const code = createElement('textarea', { readonly: '', rows: '6' });
  const copy = createElement(
    'label',
    { class: 'decisions-text' },
    `如果浏览器没有存下 ${fileName}，请把这些文字复制到记事本，存成 ${fileName}：`,
    code,
  );
  copy.hidden = true;
  let saved = decisionsFile(obeyedDecisions());
  const isSaved = (): boolean => decisionsFile(allDecisions()) === saved;
  const show = (): void => {
    status.textContent = statusText(allDecisions().length, isSaved());
  };
  const save = createButton('button-main', '存成决定文件', () => {
    saved = decisionsFile(allDecisions());
    code.value = saved;
    copy.hidden = false;
    download(fileName, 'application/json', saved);
    show();
  });
  document.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    offerUndo(event.target, show);
    show();
  });
  window.addEventListener('beforeunload', (event) => {
    if (isSaved()) return;
    event.preventDefault();
    // Older Chromium asks only when a value is returned.
    event.returnValue = '';
  });
  bar.append(status);
  if (countPlaces().all > 0) bar.append(createButton('button-next', '下一处要定的', goToNextPlace));
  bar.append(save);
  bar.insertAdjacentElement('afterend', copy);
  show();
  // A browser that comes back to the page brings the choices back after this script.
  window.addEventListener('pageshow', show);
  window.addEventListener('hashchange', unfoldTarget);
  if (location.hash !== '') unfoldTarget();
}

start();
