import type { Line } from '../../document/line.ts';
import { fieldLabels } from '../../read/form-labels.ts';
import { compact, isOpen } from './text-shape.ts';

const labelled =
  /^[\s【[(（]*(?<label>\p{Script=Han}[\p{Script=Han}\s　]{0,7})[\s　】\]]*[:：](?<value>.*)$/u;

/** 版本：…，适用单位：…. */
const manyLabels = /(?:^|[\s，,；;、|｜])\p{Script=Han}{2,6}\s*[:：](?=\s*\S)/gu;

/** The label that a line begins with and what follows it: 地点：村部. */
export function formLabel(text: string): { label: string; value: string } | undefined {
  const { label, value } = (text.length <= 200 ? labelled.exec(text)?.groups : undefined) ?? {};
  return label === undefined || value === undefined
    ? undefined
    : { label: compact(label), value: value.trim() };
}

/** A row of a form, which is never a title: 地点：二楼会议室. A subject may be one. */
export function isFormRow(text: string): boolean {
  if (text.length <= 200 && (text.match(manyLabels)?.length ?? 0) >= 2) return true;
  const row = formLabel(text);
  return row !== undefined && row.value !== '' && row.label !== '主题' && fieldLabels.has(row.label);
}

/**
 * Labels that a document uses more than once with different values: a schedule, a list of talks, several essays. What
 * stands behind them is content, and says nothing of the document.
 */
export function repeatedLabels(lines: readonly Line[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>();
  for (const line of lines) {
    const row = isOpen(line) && !line.hint.outside ? formLabel(line.text) : undefined;
    if (row) values.set(row.label, (values.get(row.label) ?? new Set()).add(row.value));
  }
  return new Set([...values].filter(([, all]) => all.size > 1).map(([label]) => label));
}
