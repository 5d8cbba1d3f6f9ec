import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Change } from '../document/working-document.ts';
import { rules } from '../rules.ts';
import { markedDifference } from './marked-difference.ts';
import { number } from './names.ts';

interface Option {
  value: 'accept' | 'reject';
  label: string;
}

/** What an editor can say: of a flag that proposes nothing only that it was seen, of a certain change only no. */
function optionsFor({ confidence, isProposal }: Change, isDone: boolean): Option[] {
  const reject: Option = { value: 'reject', label: '不采纳' };
  if (isDone && confidence === 'auto') return [reject];
  if (!isDone && !isProposal) return [{ value: 'accept', label: '看过了' }];
  return [{ value: 'accept', label: '采纳' }, reject];
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

/** What stands between the old words and the new ones where these are not one made from the other. */
function betweenWords(
  { rule, isProposal }: Pick<Change, 'rule' | 'isProposal'>,
  isDone: boolean,
): string | undefined {
  // What became a heading has lost nothing.
  if (rule === 'heading') return ' → ';
  if (rule === 'merge-conflict') return '；新的原文：';
  return isDone || isProposal ? undefined : '：';
}

/** The words of a change as they are shown, the old ones in `.before` and the new ones in `.after`. */
export function changeWords(
  change: Pick<Change, 'rule' | 'before' | 'after' | 'isProposal'>,
  isDone: boolean,
): ElementContent[] {
  const { before, after } = change;
  if (after === '') {
    const old = h('bdi', { class: 'before' }, isDone ? h('del', before) : before);
    return isDone ? [old, { type: 'text', value: '（删去）' }] : [old];
  }
  const between = betweenWords(change, isDone);
  if (between === undefined) return markedDifference(before, after);
  return [
    h('bdi', { class: 'before' }, before),
    { type: 'text', value: between },
    h('bdi', { class: 'after' }, after),
  ];
}

/** A page loses U+0000, carriage returns and halves of characters; a decision must name the words exactly. */
function isLostInPage(text: string): boolean {
  return /[\0\r]|\p{Surrogate}/u.test(text);
}

function changeItem(change: Change, { isDone, anchorOf }: ChangeList, id: string): Element {
  const { rule, line, before, after } = change;
  const anchor = anchorOf(line);
  const place = `第 ${line} 行`;
  const exact = isLostInPage(before + after) ? { dataWords: JSON.stringify([before, after]) } : {};
  return h('li', { dataLine: line, ...exact }, [
    h('p', [
      anchor === undefined
        ? h('span', { class: 'place' }, place)
        : h('a', { class: 'place', href: `#${anchor}` }, place),
      ...changeWords(change, isDone),
    ]),
    ...(rule === 'merge-conflict' ? [] : [choice(change, isDone, id)]),
  ]);
}

/** By rule, and within a rule from the first line to the last. */
function ruleGroups(changes: readonly Change[]): [Change['rule'], Change[]][] {
  const groups = new Map<Change['rule'], Change[]>();
  for (const change of [...changes].sort((a, b) => a.line - b.line)) {
    const group = groups.get(change.rule);
    if (group) group.push(change);
    else groups.set(change.rule, [change]);
  }
  return [...groups];
}

export interface ChangeList {
  title: string;
  /** One sentence under the title: what the editor is asked. */
  lead: string;
  changes: readonly Change[];
  /** Carried out, or only proposed. */
  isDone: boolean;
  /** An editor should look at every one. */
  isToLookAt: boolean;
  /** Of the heading; the names of the choices begin with it. */
  id: string;
  /** Where a line of the source stands in the comparison; undefined when it does not. */
  anchorOf(line: number): string | undefined;
}

/** Changes or flags of one kind, by rule, each with its choices. */
export function changeList(list: ChangeList): ElementContent[] {
  const { title, lead, changes, isToLookAt, id } = list;
  if (changes.length === 0) return [];
  return [
    h('h3', { id }, `${title}（${number.format(changes.length)}）`),
    h('p', { class: 'lead' }, lead),
    ...ruleGroups(changes).map(([rule, group], index) =>
      h('details', { class: isToLookAt ? 'rule look' : 'rule', open: isToLookAt, dataRule: rule }, [
        h('summary', `${rules[rule].title}（${number.format(group.length)}）`),
        h('p', { class: 'rule-why' }, rules[rule].why),
        h(
          'ul',
          group.map((change, place) => changeItem(change, list, `${id}-${index}-${place}`)),
        ),
      ]),
    ),
  ];
}
