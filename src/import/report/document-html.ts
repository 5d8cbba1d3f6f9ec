import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Change } from '../document/working-document.ts';
import { rules } from '../rules.ts';
import type { DocumentResult, LessonResult } from './document-result.ts';
import { fieldTitles, statusTitles } from './names.ts';
import type { Row, Segment } from './rows.ts';

const number = new Intl.NumberFormat('zh-CN');

function words(text: string): ElementContent[] {
  return [{ type: 'text', value: text }];
}

interface Option {
  value: 'accept' | 'reject';
  label: string;
}

/** What an editor can say: of a flag that proposes nothing only that it was seen, of a certain change only no. */
function optionsFor({ after, confidence }: Change, isDone: boolean): Option[] {
  const accept: Option = { value: 'accept', label: after === '' && !isDone ? '看过了' : '采纳' };
  const reject: Option = { value: 'reject', label: '不采纳' };
  if (isDone && confidence === 'auto') return [reject];
  return after === '' && !isDone ? [accept] : [accept, reject];
}

/** The script of the page reads rule, line and words from around the chosen box. */
function choice(change: Change, isDone: boolean, id: string): Element {
  const options = optionsFor(change, isDone);
  return h(
    'span',
    { class: 'choice needs-script', role: 'group', ariaLabel: `第 ${change.line} 行` },
    options.map(({ value, label }) =>
      h('label', [h('input', { type: options.length > 1 ? 'radio' : 'checkbox', name: id, value }), label]),
    ),
  );
}

function changeItem(change: Change, isDone: boolean, id: string): Element {
  const { rule, line, before, after } = change;
  // What became a heading has lost nothing.
  const isOnlyNamed = (after === '' && !isDone) || rule === 'heading';
  const shown: ElementContent[] = [h(isOnlyNamed ? 'q' : 'del', before)];
  if (after !== '') shown.push({ type: 'text', value: ' → ' }, h('ins', after));
  else if (isDone) shown.push(...words('（删去）'));
  return h('li', { dataLine: line }, [
    h('p', [h('b', `第 ${line} 行`), ...shown]),
    ...(rule === 'merge-conflict' ? [] : [choice(change, isDone, id)]),
  ]);
}

function ruleGroups(changes: readonly Change[]): [Change['rule'], Change[]][] {
  const groups = new Map<Change['rule'], Change[]>();
  for (const change of changes) {
    const group = groups.get(change.rule);
    if (group) group.push(change);
    else groups.set(change.rule, [change]);
  }
  return [...groups];
}

interface ChangeList {
  title: string;
  changes: readonly Change[];
  isDone: boolean;
  isOpen: boolean;
  id: string;
}

function changeList({ title, changes, isDone, isOpen, id }: ChangeList): ElementContent[] {
  if (changes.length === 0) return [];
  return [
    h('h3', `${title}（${number.format(changes.length)}）`),
    ...ruleGroups(changes).map(([rule, group], index) =>
      h('details', { class: 'rule', open: isOpen, dataRule: rule }, [
        h('summary', `${rules[rule].title}（${number.format(group.length)}）`),
        h('p', { class: 'rule-why' }, rules[rule].why),
        h(
          'ul',
          group.map((change, place) => changeItem(change, isDone, `${id}-${index}-${place}`)),
        ),
      ]),
    ),
  ];
}

function segment({ text, fate }: Segment): ElementContent {
  if (fate.kind === 'kept') return { type: 'text', value: text };
  if (fate.kind === 'removed') return h('del', { title: rules[fate.rule].title }, text);
  return h('mark', { title: `${fieldTitles[fate.field]}，放进文件头` }, text);
}

const roleNames: Readonly<Record<string, string>> = {
  gap: '缺口',
  item: '列表',
  quote: '引文',
  note: '脚注',
  cell: '表格',
  picture: '图片',
};

function rowElement({ number: line, before, after, isJoined }: Row): Element {
  const fates = before.map(({ fate }) => fate);
  const gone = fates.find(({ kind }) => kind !== 'kept');
  const nothing =
    gone?.kind === 'removed'
      ? `删去：${rules[gone.rule].title}`
      : gone?.kind === 'metadata'
        ? `放进文件头：${fieldTitles[gone.field]}`
        : '';
  const note = after.length > 0 ? [] : [h('p', { class: 'row-note' }, isJoined ? '接在上一段后面' : nothing)];
  return h('tr', [
    h('th', { scope: 'row' }, String(line)),
    h('td', before.map(segment)),
    h('td', [
      ...note,
      ...after.map(({ text, role }) =>
        role.type === 'heading'
          ? h('p', { class: `row-heading depth-${role.depth}` }, [
              h('span', { class: 'row-role' }, '#'.repeat(role.depth)),
              ...words(text),
            ])
          : h('p', [
              ...(roleNames[role.type] === undefined
                ? []
                : [h('span', { class: 'row-role' }, roleNames[role.type])]),
              ...words(text),
            ]),
      ),
    ]),
  ]);
}

function sideBySide(rows: readonly Row[], isOpen: boolean): ElementContent[] {
  if (rows.length === 0) return [];
  return [
    h('details', { class: 'side-by-side', open: isOpen }, [
      h('summary', '前后对照'),
      h('table', [
        h('thead', [
          h('tr', [
            h('th', { scope: 'col' }, '行'),
            h('th', { scope: 'col' }, '原文'),
            h('th', { scope: 'col' }, '课文'),
          ]),
        ]),
        h('tbody', rows.map(rowElement)),
      ]),
    ]),
  ];
}

function lessonItem({ file, title, author, unit, date, pending, action }: LessonResult): Element {
  const actions = {
    new: '新写',
    merged: '与编辑的修改合并',
    unchanged: '没有变化',
    overwritten: '重写，旧稿已另存',
  };
  const facts = [unit, author, date].filter((fact) => fact !== '').join('，');
  return h('li', [
    h('strong', title),
    ...(facts === '' ? [] : words(`（${facts}）`)),
    h('br'),
    h('code', file),
    ...words(`，${actions[action]}`),
    ...(pending.length > 0
      ? [h('br'), ...words(`还要补写：${pending.map((name) => fieldTitles[name] ?? name).join('、')}`)]
      : []),
  ]);
}

/** One document of a run: what was found, what an editor should decide, every change, before and after. */
export function documentHtml(result: DocumentResult, rows: readonly Row[], index: number): Element {
  const { input, status, reason, counts, lessons, removed, changes, flags, duplicates, encoding, script } =
    result;
  const id = `d${index}`;
  const doubtful = changes.filter(({ confidence }) => confidence === 'confirm');
  const certain = changes.filter(({ confidence }) => confidence === 'auto');
  const balance = `读入 ${number.format(counts.in)} 字：课文 ${number.format(counts.kept)}，删去 ${number.format(counts.removed)}，放进文件头 ${number.format(counts.metadata)}。`;
  return h(
    'section',
    { class: `document is-${status}`, id, ariaLabelledBy: `${id}-title`, dataInput: input },
    [
      h('h2', { id: `${id}-title` }, input),
      h('p', [
        h('strong', { class: 'status' }, statusTitles[status]),
        ...(reason === '' ? [] : words(`：${reason}`)),
      ]),
      ...(status === 'failed'
        ? []
        : [
            h('p', `${balance}编码 ${encoding}${script === 'traditional' ? '，繁体已转成简体' : ''}。`),
            h('ul', { class: 'lessons' }, lessons.map(lessonItem)),
          ]),
      ...(duplicates.length > 0
        ? [
            h('h3', `与别的文章重复（${duplicates.length}）`),
            h(
              'ul',
              duplicates.map(({ with: other, containment, kind, fuller }) =>
                h(
                  'li',
                  `${kind === 'duplicate' ? '重复' : '部分相同'}：${other}，相同 ${Math.round(containment * 100)}%，` +
                    { this: '这一篇较完整', other: '那一篇较完整', equal: '一样完整' }[fuller],
                ),
              ),
            ),
          ]
        : []),
      ...changeList({ title: '请您看一看', changes: flags, isDone: false, isOpen: true, id: `${id}f` }),
      ...changeList({
        title: '已经改了，请核对',
        changes: doubtful,
        isDone: true,
        isOpen: true,
        id: `${id}c`,
      }),
      ...changeList({ title: '自动改的', changes: certain, isDone: true, isOpen: false, id: `${id}a` }),
      ...(removed.length > 0
        ? [
            h('details', { class: 'rule' }, [
              h('summary', `删去的全部文字（${number.format(removed.length)} 处）`),
              h(
                'ul',
                removed.map(({ rule, line, before }) =>
                  h('li', `第 ${line} 行，${rules[rule].title}：${before}`),
                ),
              ),
            ]),
          ]
        : []),
      ...sideBySide(rows, status !== 'failed' && rows.length < 400),
    ],
  );
}
