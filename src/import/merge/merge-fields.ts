import { isDeepStrictEqual } from 'node:util';
import type { Fields } from './yaml-fields.ts';

/** What becomes of a field of the editor's frontmatter. */
export interface FieldChange {
  path: readonly [string] | readonly ['source', string];
  /** undefined: the field goes. */
  value: unknown;
}

export interface FieldConflict {
  /** `title`, `source.author` */
  field: string;
  mine: unknown;
  theirs: unknown;
}

export interface FieldMerge {
  changes: FieldChange[];
  conflicts: FieldConflict[];
}

/** Fields that every import sets anew: where the editor has decided, there is nothing to ask. */
const settled: ReadonlySet<string> = new Set(['updated', 'order', 'status']);

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mergeField(path: FieldChange['path'], base: unknown, mine: unknown, theirs: unknown): FieldMerge {
  if (isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(base, theirs))
    return { changes: [], conflicts: [] };
  if (isDeepStrictEqual(base, mine)) return { changes: [{ path, value: theirs }], conflicts: [] };
  const field = path.join('.');
  return { changes: [], conflicts: settled.has(field) ? [] : [{ field, mine, theirs }] };
}

/**
 * Merges frontmatter field by field, lists as a whole, `source` by its own fields: where only the machine's value
 * has changed it is taken, everywhere else the editor's stays.
 */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): FieldMerge {
  const merges = [...new Set([...Object.keys(base), ...Object.keys(theirs)])].flatMap((key): FieldMerge[] => {
    const [old, own, other] = [base[key], mine[key], theirs[key]];
    if (key !== 'source' || !isRecord(old) || !isRecord(own) || !isRecord(other))
      return [mergeField([key], old, own, other)];
    const keys = new Set([...Object.keys(old), ...Object.keys(other)]);
    return [...keys].map((inner) => mergeField(['source', inner], old[inner], own[inner], other[inner]));
  });
  return {
    changes: merges.flatMap(({ changes }) => changes),
    conflicts: merges.flatMap(({ conflicts }) => conflicts),
  };
}

/** The values that the merged frontmatter must have. */
export function applyChanges(mine: Fields, changes: readonly FieldChange[]): Fields {
  const result: Record<string, unknown> = { ...mine };
  for (const { path, value } of changes) {
    const [key, inner] = path;
    if (inner !== undefined) result[key] = { ...(result[key] as Fields), [inner]: value };
    else result[key] = value;
  }
  // JSON leaves out the fields that are gone.
  return JSON.parse(JSON.stringify(result)) as Fields;
}
