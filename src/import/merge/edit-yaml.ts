import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, type YAMLMap } from 'yaml';
import { applyChanges, type FieldChange } from './merge-fields.ts';
import {
  allComments,
  commentsWithin,
  findPair,
  readFields,
  writeField,
  type ReadFields,
} from './yaml-fields.ts';

interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** Column of an offset, from 0. */
function columnOf(yaml: string, offset: number): number {
  return offset - (yaml.lastIndexOf('\n', offset - 1) + 1);
}

function lastEnd(map: YAMLMap): number | undefined {
  const value = map.items.at(-1)?.value as { range?: readonly number[] | null } | null | undefined;
  return value?.range?.[1];
}

/** Lines of a field below its first, moved in as far as the field is. */
function indented(lines: string, column: number): string {
  return lines.replaceAll('\n', `\n${' '.repeat(column)}`);
}

/** How one field is replaced in the text; undefined when its place cannot be told. */
function editOf(yaml: string, map: YAMLMap, key: string, value: unknown): TextEdit | undefined {
  const pair = findPair(map, key);
  if (!pair) {
    const end = lastEnd(map);
    const first = map.items[0]?.key as { range?: readonly number[] | null } | undefined;
    if (end === undefined || first?.range?.[0] === undefined) return undefined;
    const column = columnOf(yaml, first.range[0]);
    // Behind a comment at the end of the line, before what follows.
    const lineEnd = yaml.slice(0, end).endsWith('\n') ? end - 1 : (yaml + '\n').indexOf('\n', end);
    return {
      start: lineEnd,
      end: lineEnd,
      text: `\n${' '.repeat(column)}${indented(writeField(key, value), column)}`,
    };
  }
  const [start, end] = [pair.key.range?.[0], pair.value?.range?.[1]];
  if (start === undefined || end === undefined) return undefined;
  const comments = commentsWithin(pair.value).map((comment) => `#${comment}\n`);
  const ending = yaml.slice(start, end).endsWith('\n') ? '\n' : '';
  const place = (lines: string, from: number): TextEdit => {
    const text = indented([...comments, lines].join(''), columnOf(yaml, from));
    return { start: from, end, text: text + ending };
  };
  // Comments before the value stand between it and the key, and stay.
  const from = pair.value?.range?.[0] ?? start;
  const isBlockList = isSeq(pair.value) && !pair.value.flow && Array.isArray(value) && value.length > 0;
  if (isBlockList)
    return place(
      writeField('', value)
        .split('\n')
        .slice(1)
        .map((line) => line.slice(2))
        .join('\n'),
      from,
    );
  const before = pair.value?.commentBefore?.split('\n').map((comment) => `#${comment}\n`) ?? [];
  comments.unshift(...before);
  if (value === undefined) return removal(yaml, { start, end, text: comments.join('') });
  return place(writeField(key, value, isSeq(pair.value) && pair.value.flow === true), start);
}

/** Takes a field out with its line, but for comments. */
function removal(yaml: string, { start, end, text }: TextEdit): TextEdit {
  const column = columnOf(yaml, start);
  const rest = yaml.slice(0, end).endsWith('\n') ? '' : /^[ \t]*(?:\n|$)/.exec(yaml.slice(end))?.[0];
  // A comment at the end of the line stays where it is.
  if (rest === undefined) return { start, end, text: indented(text, column) };
  const comments = text.split('\n').filter((comment) => comment !== '');
  const lines = comments.map((comment) => `${' '.repeat(column)}${comment}\n`);
  return { start: start - column, end: end + rest.length, text: lines.join('') };
}

function editsOf(
  yaml: string,
  { document }: ReadFields,
  changes: readonly FieldChange[],
): TextEdit[] | undefined {
  const root = document.contents;
  if (!isMap(root)) return undefined;
  const edits: TextEdit[] = [];
  for (const { path, value } of changes) {
    const [key, inner] = path;
    const nested = inner === undefined ? root : root.get(key);
    if (!isMap(nested) || (nested.flow && inner !== undefined)) return undefined;
    const edit = editOf(yaml, nested, inner ?? key, value);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

/**
 * Changes fields in a YAML text and leaves everything else as it is typed: comments, order, quotation marks, blank
 * lines. The result is read back; when it is not exactly what it should be, or a comment is lost, there is none.
 */
export function editYaml(
  yaml: string,
  read: ReadFields,
  changes: readonly FieldChange[],
): string | undefined {
  if (changes.length === 0) return yaml;
  const edits = editsOf(yaml, read, changes);
  if (!edits) return undefined;
  let result = yaml;
  // From the end, so that the offsets before stay true; several new fields at one place keep their order.
  for (const { start, end, text } of edits.reverse().sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  if (!result.endsWith('\n')) result += '\n';
  const again = readFields(result);
  const isRight = again && isDeepStrictEqual(again.values, applyChanges(read.values, changes));
  const comments = again ? allComments(again.document) : [];
  return isRight && isDeepStrictEqual(comments, allComments(read.document)) ? result : undefined;
}
