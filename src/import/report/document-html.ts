import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Decision } from '../decisions.ts';
import type { Change } from '../document/working-document.ts';
import { rules } from '../rules.ts';
import { changeList, changeWords } from './change-list.ts';
import type { DocumentResult, Duplicate, LessonResult } from './document-result.ts';
import { actionTitles, fieldTitles, number, shortName, statusTitles } from './names.ts';
import type { Row } from './rows.ts';
import { rowAnchors, sideBySide } from './side-by-side.ts';

function words(text: string): ElementContent {
  return { type: 'text', value: text };
}

function lessonItem({ file, title, author, unit, date, pending, action }: LessonResult): Element {
  const facts = [unit, author, date].filter((fact) => fact !== '').join('，');
  const fields = pending.map((name) => fieldTitles[name] ?? name).join('、');
  return h('li', [
    h('strong', h('bdi', title)),
    ...(facts === '' ? [] : [words(`（${facts}）`)]),
    h('br'),
    h('code', file),
    words(`，${actionTitles[action]}`),
    ...(fields === '' ? [] : [h('br'), words(`还要补写：${fields}`)]),
  ]);
}

function balance({ counts, encoding, script }: DocumentResult): string {
  const { in: all, kept, removed, metadata } = counts;
  const parts = `课文 ${number.format(kept)}，删去 ${number.format(removed)}，放进文件头 ${number.format(metadata)}`;
  const origin = `编码 ${encoding}${script === 'traditional' ? '，繁体已转成简体' : ''}`;
  return `读入 ${number.format(all)} 字：${parts}。${origin}。`;
}

const fullerTitles = { this: '这一篇较完整', other: '那一篇较完整', equal: '一样完整' };

function duplicateItem({ with: other, containment, kind, fuller }: Duplicate): Element {
  const percent = Math.round(containment * 100);
  const title = kind === 'duplicate' ? '重复' : '部分相同';
  return h('li', `${title}：${other}，相同 ${percent}%，${fullerTitles[fuller]}`);
}

function duplicateList(duplicates: readonly Duplicate[]): ElementContent[] {
  if (duplicates.length === 0) return [];
  return [h('h3', `与别的文章重复（${duplicates.length}）`), h('ul', duplicates.map(duplicateItem))];
}

function removedList(removed: readonly Change[]): ElementContent[] {
  if (removed.length === 0) return [];
  return [
    h('h3', `删去的全部文字（${number.format(removed.length)}）`),
    h('details', { class: 'rule' }, [
      h('summary', '按行列出'),
      h(
        'ul',
        removed.map(({ rule, line, before }) =>
          h('li', [`第 ${line} 行，${rules[rule].title}：`, h('bdi', before)]),
        ),
      ),
    ]),
  ];
}

/** What was decided before and holds in this run: a new file must hold it too, or the next run would forget it. */
function earlierList(decisions: readonly Decision[]): ElementContent[] {
  if (decisions.length === 0) return [];
  return [
    h('h3', `以前的决定（${number.format(decisions.length)}）`),
    h('details', { class: 'rule' }, [
      h('summary', '这次已经照办，会一起存进新的决定文件'),
      h(
        'ul',
        decisions.map((decision) =>
          h('li', { dataLine: decision.line, dataEarlier: JSON.stringify(decision) }, [
            h('p', [
              h('span', { class: 'place' }, `第 ${decision.line} 行`),
              words(`${rules[decision.rule].title}，${decision.choice === 'accept' ? '采纳' : '不采纳'}：`),
              ...changeWords(decision, false),
            ]),
            h('span', { class: 'choice needs-script', role: 'group', ariaLabel: `第 ${decision.line} 行` }, [
              h('label', [h('input', { type: 'checkbox', value: 'withdraw' }), '撤回']),
            ]),
          ]),
        ),
      ),
    ]),
  ];
}

/** Links to the parts of a long section. */
function partLinks(
  parts: readonly (readonly [id: string, label: string, count: number])[],
): ElementContent[] {
  const shown = parts.filter(([, , count]) => count > 0);
  if (shown.length < 2) return [];
  return [
    h(
      'ul',
      { class: 'parts' },
      shown.map(([id, label, count]) =>
        h('li', [h('a', { href: `#${id}` }, `${label} ${number.format(count)}`)]),
      ),
    ),
  ];
}

export interface DocumentReport {
  result: DocumentResult;
  rows: readonly Row[];
  /** An editor's choices that this run obeyed. */
  earlier: readonly Decision[];
  /** From 1. */
  index: number;
}

/** One document of a run: what was found, what an editor should decide, every change, before and after. */
export function documentHtml({ result, rows, earlier, index }: DocumentReport): Element {
  const { input, status, reason, lessons, removed, changes, flags, duplicates } = result;
  const id = `d${index}`;
  const anchors = rowAnchors(rows, id);
  const anchorOf = (line: number): string | undefined => anchors.get(line);
  const doubtful = changes.filter(({ confidence }) => confidence === 'confirm');
  const certain = changes.filter(({ confidence }) => confidence === 'auto');
  const name = shortName(input);
  const ids = { flags: `${id}f`, doubtful: `${id}c`, certain: `${id}a`, compare: `${id}-compare` };
  return h(
    'section',
    // As JSON: a name may hold what a page does not keep.
    { class: `document is-${status}`, id, ariaLabelledBy: `${id}-title`, dataInput: JSON.stringify(input) },
    [
      h('h2', { id: `${id}-title` }, h('bdi', name)),
      ...(name === input ? [] : [h('p', { class: 'path' }, h('bdi', input))]),
      h('p', [
        h('strong', { class: 'status' }, statusTitles[status]),
        ...(reason === '' ? [] : [words(`：${reason}`)]),
      ]),
      ...(status === 'failed'
        ? []
        : [h('p', balance(result)), h('ul', { class: 'lessons' }, lessons.map(lessonItem))]),
      ...partLinks([
        [ids.flags, '请您看一看', flags.length],
        [ids.doubtful, '请核对', doubtful.length],
        [ids.certain, '自动改的', certain.length],
        [ids.compare, '前后对照', rows.length],
      ]),
      ...duplicateList(duplicates),
      ...changeList({
        title: '请您看一看',
        lead: '这些还没有动。选“采纳”，下次导入照建议改；选“不采纳”或“看过了”，下次不再提。',
        changes: flags,
        isDone: false,
        isToLookAt: true,
        id: ids.flags,
        anchorOf,
      }),
      ...changeList({
        title: '已经改了，请核对',
        lead: '这些已经改了，但没有十分把握。选“不采纳”，下次导入恢复原样。',
        changes: doubtful,
        isDone: true,
        isToLookAt: true,
        id: ids.doubtful,
        anchorOf,
      }),
      ...changeList({
        title: '自动改的',
        lead: '这些是有把握的，不必一一看。有改错的，选“不采纳”。',
        changes: certain,
        isDone: true,
        isToLookAt: false,
        id: ids.certain,
        anchorOf,
      }),
      ...earlierList(earlier),
      ...removedList(removed),
      ...sideBySide(rows, id),
    ],
  );
}
