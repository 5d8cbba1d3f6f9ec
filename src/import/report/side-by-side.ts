import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Line } from '../document/line.ts';
import { rules } from '../rules.ts';
import { fieldTitles, number } from './names.ts';
import type { Row, Segment } from './rows.ts';

/** Longer documents stay folded: a browser takes seconds to lay such a table out. */
const openRows = 400;

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

function lessonLine({ text, role }: Pick<Line, 'text' | 'role'>): Element {
  const isHeading = role.type === 'heading';
  const name = isHeading ? '#'.repeat(role.depth) : roleNames[role.type];
  return h('p', { class: isHeading ? `row-heading depth-${role.depth}` : undefined }, [
    ...(name === undefined ? [] : [h('span', { class: 'row-role' }, name)]),
    { type: 'text', value: text },
  ]);
}

/** Why nothing of a lesson stands beside a line. */
function absence({ before, isJoined }: Row): string {
  if (isJoined) return '接在上一段后面';
  const gone = before.map(({ fate }) => fate).find(({ kind }) => kind !== 'kept');
  if (gone?.kind === 'removed') return `删去：${rules[gone.rule].title}`;
  return gone?.kind === 'metadata' ? `放进文件头：${fieldTitles[gone.field]}` : '';
}

function rowElement(row: Row, anchor: string | undefined): Element {
  const { number: line, before, after } = row;
  return h('tr', { id: anchor }, [
    h('th', { scope: 'row' }, String(line)),
    h('td', before.map(segment)),
    h('td', after.length > 0 ? after.map(lessonLine) : [h('p', { class: 'row-note' }, absence(row))]),
  ]);
}

/** Where each line of the source stands in the table; of several rows with one number the first. */
export function rowAnchors(rows: readonly Row[], id: string): ReadonlyMap<number, string> {
  return new Map(rows.map((row) => [row.number, `${id}-l${row.number}`]));
}

/** The document as it came beside the lessons that it became. */
export function sideBySide(rows: readonly Row[], id: string): ElementContent[] {
  if (rows.length === 0) return [];
  const anchors = new Map(rowAnchors(rows, id));
  const columns = ['行', '原文', '课文'].map((title) => h('th', { scope: 'col' }, title));
  return [
    h('h3', { id: `${id}-compare` }, '前后对照'),
    h('p', { class: 'lead' }, [
      '原文里',
      h('del', '划掉的'),
      '是删去的，',
      h('mark', '涂色的'),
      '放进了文件头。',
    ]),
    h('details', { class: 'side-by-side', open: rows.length < openRows }, [
      h('summary', `原文 ${number.format(rows.length)} 行`),
      h('table', [
        h('thead', [h('tr', columns)]),
        h(
          'tbody',
          rows.map((row) => {
            const anchor = anchors.get(row.number);
            anchors.delete(row.number);
            return rowElement(row, anchor);
          }),
        ),
      ]),
    ]),
  ];
}
