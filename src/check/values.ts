import { isRecord } from './content-model.ts';

export type FieldPath = readonly (string | number)[];

/** The value at a path of parsed YAML, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let current = value;
  for (const step of path) {
    if (Array.isArray(current)) current = (current as unknown[])[Number(step)];
    else if (isRecord(current)) current = current[String(step)];
    else return undefined;
  }
  return current;
}

/** Deeper values are no fields of ours; the limit keeps self-referring YAML from going round for ever. */
const deepest = 6;

/** Every string of parsed YAML with its path, in the order of the text. */
export function stringsOf(value: unknown, path: FieldPath = []): { path: FieldPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (path.length >= deepest) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => stringsOf(item, [...path, index]));
  if (isRecord(value)) return Object.entries(value).flatMap(([key, item]) => stringsOf(item, [...path, key]));
  return [];
}
