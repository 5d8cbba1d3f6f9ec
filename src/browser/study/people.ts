import { peopleCsv } from '../../progress/people-csv.ts';
import { peopleTable, sharedNames } from '../../progress/people-table.ts';
import { findCodes } from '../../progress/progress-code.ts';
import type { ReadResult } from '../../progress/progress-file.ts';
import type { ProgressFile } from '../../progress/progress.ts';
import { createButton, createElement } from '../create-element.ts';
import { siteId } from '../site.ts';
import { carry } from './carry.ts';
import { download, fileName } from './download.ts';
import { createFileButton } from './file-button.ts';
import { createMessage, nameElement } from './message.ts';
import { type Column, createPeopleTable } from './people-rows.ts';
import { readProgressFile } from './read-text.ts';
import type { ListedCollection } from './study-lessons.ts';

const printing = 'people-printing';

function print(): void {
  const { classList } = document.documentElement;
  const end = (): void => {
    classList.remove(printing);
    window.removeEventListener('afterprint', end);
  };
  classList.add(printing);
  window.addEventListener('afterprint', end);
  window.print();
}

interface Columns {
  collections: Column[];
  lessons: Column[];
}

function columnsOf(collections: readonly ListedCollection[]): Columns {
  const columns: Columns = { collections: [], lessons: [] };
  collections.forEach(({ title, lessons }) => {
    const first = columns.lessons.length;
    lessons.forEach(({ facts }, index) =>
      columns.lessons.push({ title: facts.title ?? facts.slug, lessons: [first + index] }),
    );
    columns.collections.push({ title, lessons: lessons.map((_, index) => first + index) });
  });
  return columns;
}

/** 汇总: the progress of many people side by side. Nothing of it is stored or merged. */
export function createPeople(collections: readonly ListedCollection[]): {
  element: HTMLElement;
  open(): void;
} {
  const columns = columnsOf(collections);
  const facts = collections.reduce<ListedCollection['lessons'][number]['facts'][]>(
    (all, { lessons }) => all.concat(lessons.map((lesson) => lesson.facts)),
    [],
  );
  let files: ProgressFile[] = [];
  let shownColumns: keyof Columns = 'collections';
  const { element: message, show: say } = createMessage();
  const refused = createElement('ul', { class: 'people-refused', 'data-refused': '' });
  const frame = createElement('div', {
    class: 'table-frame people-frame',
    tabindex: '0',
    role: 'region',
    'aria-label': '汇总表',
  });
  const result = createElement('div', { hidden: '', 'data-people-result': '' });

  const show = (): void => {
    frame.textContent = '';
    frame.append(createPeopleTable(peopleTable(files, facts), columns[shownColumns]));
    result.hidden = files.length === 0;
  };
  const add = (read: readonly { name: string; result: ReadResult }[]): void => {
    refused.textContent = '';
    let taken = 0;
    read.forEach(({ name, result }) => {
      if (result.ok) {
        files.push(result.file);
        taken++;
      } else refused.append(createElement('li', {}, nameElement(name), `：${result.message}`));
    });
    const failed = read.length - taken;
    const joined = sharedNames(files)
      .map(({ name, files: count }) => `“${name}”有 ${count} 份`)
      .join('，');
    const sentences = [
      `读入 ${taken} 份。`,
      failed > 0 ? `有 ${failed} 份没有读入，原因在下面。` : '',
      joined === '' ? '' : `${joined}，各合成一行；要是同名的两个人，请先让他们改成不同的名字再导出。`,
    ];
    say(sentences.join(''));
    show();
  };
  const addFiles = (chosen: readonly File[]): void => {
    void Promise.all(
      chosen.map((file) => readProgressFile(file).then((result) => ({ name: file.name, result }))),
    ).then(add);
  };
  const box = createElement('textarea', {
    class: 'code-box',
    rows: '3',
    spellcheck: 'false',
    'data-people-codes': '',
  });
  const addCodes = createButton('button', '加入', () => {
    const codes = findCodes(box.value);
    const parts = codes.length > 0 ? codes : [box.value];
    add(
      parts.map((code, index) => ({
        name: `第 ${index + 1} 个进度码`,
        result: carry().decodeProgress(code, siteId),
      })),
    );
    box.value = '';
  });

  const views = (
    [
      ['collections', '按专题'],
      ['lessons', '按课'],
    ] as const
  ).map(([value, label]) => {
    const input = createElement('input', { type: 'radio', name: 'people-columns', value });
    input.checked = value === shownColumns;
    input.addEventListener('change', () => {
      shownColumns = value;
      show();
    });
    return createElement('label', { class: 'choice' }, input, createElement('span', {}, label));
  });
  const clear = createButton('button', '清除', () => {
    files = [];
    refused.textContent = '';
    say('已清除。');
    show();
  });
  result.append(
    createElement(
      'fieldset',
      { class: 'setting' },
      createElement('legend', { class: 'setting-name' }, '表格的列'),
      createElement('div', { class: 'choices' }, ...views),
    ),
    frame,
    createElement(
      'div',
      { class: 'carry-actions' },
      createButton('button', '打印', print),
      createButton('button', '下载表格（CSV，可用 WPS、Excel 打开）', () =>
        download(
          fileName('学习汇总', '', '.csv'),
          'text/csv;charset=utf-8',
          peopleCsv(peopleTable(files, facts), facts),
        ),
      ),
      clear,
    ),
  );

  const heading = createElement('h2', { id: 'people', tabindex: '-1' }, '汇总多人进度');
  const element = createElement(
    'section',
    { class: 'people carry', 'aria-labelledby': 'people', 'data-people': '', hidden: '' },
    heading,
    createElement(
      'p',
      { class: 'study-hint' },
      '把大家导出的文件一次选进来，或者粘贴大家的进度码。这里只看，不会存下来，也不会并进自己的进度。',
    ),
    createElement(
      'div',
      { class: 'carry-actions' },
      createFileButton('选择文件（可多选）', '.json,application/json', true, addFiles),
    ),
    createElement('label', {}, '进度码（可以一次粘贴很多个）', box),
    createElement('div', { class: 'carry-actions' }, addCodes),
    message,
    refused,
    result,
  );
  return {
    element,
    open() {
      element.hidden = false;
      heading.focus({ preventScroll: true });
      element.scrollIntoView();
    },
  };
}
