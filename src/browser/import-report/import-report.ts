import { createButton, createElement } from '../create-element.ts';
import { download } from '../study/download.ts';

/** As `src/import/decisions.ts` reads it. */
interface Decision {
  input: string;
  rule: string;
  line: number;
  before: string;
  after: string;
  choice: string;
}

/** Name that the page tells the reader to type. */
const fileName = 'jueding.json';

function wordsIn(item: HTMLElement, selector: string): string {
  return item.querySelector(selector)?.textContent ?? '';
}

/** Rule and document stand at what the chosen box lies in, the words before it. */
function decisionOf(box: HTMLInputElement): Decision {
  const item = box.closest('li') as HTMLElement;
  const rule = box.closest('[data-rule]') as HTMLElement;
  const section = box.closest('[data-input]') as HTMLElement;
  return {
    input: section.dataset['input'] ?? '',
    rule: rule.dataset['rule'] ?? '',
    line: Number(item.dataset['line']),
    before: wordsIn(item, 'del, q'),
    after: wordsIn(item, 'ins'),
    choice: box.value,
  };
}

function collect(): Decision[] {
  return Array.from(document.querySelectorAll<HTMLInputElement>('.choice input:checked')).map(decisionOf);
}

function decisionsFile(decisions: readonly Decision[]): string {
  return `${JSON.stringify({ format: 'xueku-import-decisions', version: 1, decisions }, null, 2)}\n`;
}

function start(): void {
  const bar = document.getElementById('decisions');
  if (!bar) return;
  document.documentElement.classList.add('js');
  const status = createElement('p', { role: 'status', class: 'decisions-status' });
  const code = createElement('textarea', {
    class: 'decisions-text',
    readonly: '',
    rows: '6',
    'aria-label': '决定文件的内容',
  });
  code.hidden = true;
  let isSaved = true;
  const show = (): void => {
    const count = collect().length;
    status.textContent =
      count === 0 ? '还没有作决定。' : `已作 ${count} 个决定${isSaved ? '，都存下了' : '，还没有存'}。`;
  };
  const save = createButton('button-main', '存成决定文件', () => {
    const text = decisionsFile(collect());
    isSaved = true;
    // A browser that refuses to save leaves the text to be copied.
    code.value = text;
    code.hidden = false;
    download(fileName, 'application/json', text);
    show();
  });
  document.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    isSaved = false;
    show();
  });
  window.addEventListener('beforeunload', (event) => {
    if (isSaved) return;
    event.preventDefault();
    // Older Chromium asks only when a value is returned.
    event.returnValue = '';
  });
  bar.append(status, save, code);
  show();
}

start();
