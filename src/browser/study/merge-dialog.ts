import { type MergePlan, planMerge } from '../../progress/merge-plan.ts';
import type { ProgressFile } from '../../progress/progress.ts';
import type { ReadResult } from '../../progress/progress-file.ts';
import { tameTimes } from '../../progress/tame-times.ts';
import { createButton, createElement } from '../create-element.ts';
import { type Dialog, openDialog } from '../dialog.ts';
import { storage } from '../site.ts';
import { nameElement, sayTime } from './message.ts';
import { shownName, siteVersion, store } from './own-progress.ts';
import { knownLessons } from './study-lessons.ts';
import { rememberDeed } from './undo.ts';

type Accepted = Extract<ReadResult, { ok: true }>;

function planFor(learner: string, file: ProgressFile): MergePlan {
  return planMerge(store.entries(learner), file.entries, knownLessons());
}

/** What merging would do, in one sentence. */
function sayPlan({ added, newer, kept, unknown }: MergePlan): string {
  const parts = [
    added > 0 ? `新增 ${added} 条` : '',
    newer > 0 ? `有 ${newer} 条比这里的新，换成新的` : '',
    kept > 0 ? `有 ${kept} 条这里已有，不动` : '',
  ].filter((part) => part !== '');
  const strange = unknown ? `其中 ${unknown} 条本站现在没有，先留着，列在“已撤下的内容”里。` : '';
  return `${parts.length > 0 ? parts.join('；') : '里面没有内容'}。${strange}`;
}

function sayVersion(version: string): string {
  if (version === '') return '没有写明';
  const here = siteVersion();
  return version === here ? `${version}，和这里一样` : `${version}（这里是 ${here}，可以合并）`;
}

function row(name: string, ...value: (Node | string)[]): HTMLElement {
  return createElement('div', {}, createElement('dt', {}, name), createElement('dd', {}, ...value));
}

/** Merges into a learner, who becomes the current one. Planned anew: another tab may have changed something. */
function merge(learner: string, file: ProgressFile): void {
  const before = store.learner();
  const { changes } = planFor(learner, file);
  store.switchTo(learner);
  const done = store.replace(changes);
  const unsaved = storage.persistent ? '' : '但浏览器没有存下来，关闭页面前请再导出一次。';
  const what = `已把 ${done.length} 条并入${shownName(learner)}的进度。${unsaved}`;
  rememberDeed({ what, learner, before, changes: done });
}

interface Choice {
  label: string;
  learner: string;
}

/** Another name never merges silently: the reader decides whose progress it becomes. */
function choicesFor(learner: string): Choice[] {
  const current = store.learner();
  if (learner === current || learner === '')
    return [{ label: current === '' ? '合并' : `合并到${shownName(current)}`, learner: current }];
  return [
    { label: `作为${shownName(learner)}另存，并换成${shownName(learner)}`, learner },
    { label: `合并到${current === '' ? '现在的进度' : shownName(current)}`, learner: current },
  ];
}

/** Shows what merging a file or 进度码 would do, and does it when the reader says so. */
export function openMergeDialog({ file: read, ignored }: Accepted): void {
  const { entries, tamed } = tameTimes(read.entries, Date.now());
  const file = { ...read, entries };
  const choices = choicesFor(file.learner);
  const isOther = file.learner !== store.learner();
  const choose = (learner: string): void => {
    dialog.close();
    merge(learner, file);
  };
  const content = createElement(
    'div',
    { class: 'carry' },
    createElement(
      'dl',
      { class: 'merge-facts' },
      row('学习人', file.learner === '' ? '未命名' : nameElement(file.learner)),
      row('写于', sayTime(file.time)),
      row('资料版本', sayVersion(file.siteVersion)),
    ),
    ...(ignored > 0 ? [createElement('p', {}, `有 ${ignored} 条已损坏，读不懂，不会合并。`)] : []),
    ...(tamed > 0
      ? [createElement('p', {}, `有 ${tamed} 条的时间在将来，那台电脑的时钟不准，按现在算。`)]
      : []),
    ...(isOther
      ? [
          createElement(
            'p',
            { class: 'merge-warning' },
            file.learner === ''
              ? '这份进度没有写名字。现在的学习人：'
              : '这份进度是别人的，或者换了名字。现在的学习人：',
            nameElement(store.learner() || '未命名'),
            '。',
          ),
        ]
      : []),
    ...choices.map(({ label, learner }, index) =>
      createElement(
        'div',
        { class: 'merge-choice' },
        createButton(index === 0 ? 'button button-strong' : 'button', label, () => choose(learner)),
        createElement('p', {}, sayPlan(planFor(learner, file))),
      ),
    ),
    createElement(
      'div',
      { class: 'merge-choice' },
      createButton('button', '取消', () => dialog.close()),
      createElement('p', {}, '什么也不改。'),
    ),
  );
  const dialog: Dialog = openDialog({ title: '合并进度', content, className: 'merge-dialog' });
}
