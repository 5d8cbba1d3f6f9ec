import { z } from 'zod';
import { fieldByTitle, fieldLabel } from './field-names.ts';
import type { ProblemKind } from './kinds.ts';
import { nearMiss } from './near-miss.ts';
import { valueAt } from './values.ts';

type Issue = z.core.$ZodIssue;

/** A broken rule of a schema in the words of an editor. */
export interface SchemaProblem {
  kind: Extract<ProblemKind, 'unknown-field' | 'missing-field' | 'wrong-type' | 'bad-value'>;
  path: PropertyKey[];
  what: string;
  fix?: string | undefined;
}

const typeTitles: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  boolean: '真假值',
};

function typeTitle(value: unknown): string {
  if (Array.isArray(value)) return '列表';
  return typeTitles[typeof value] ?? '别的东西';
}

function shown(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : typeTitle(value);
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

/** The schema of the value at a path, through optional and default wrappers. */
function schemaAt(schema: unknown, path: readonly PropertyKey[]): unknown {
  let current = schema;
  for (let step = 0; ;) {
    if (current instanceof z.ZodOptional || current instanceof z.ZodDefault) current = current.unwrap();
    else if (step === path.length) return current;
    else if (current instanceof z.ZodArray) {
      current = current.element;
      step += 1;
    } else if (current instanceof z.ZodObject) {
      current = (current.shape as Record<string, unknown>)[String(path[step])];
      step += 1;
    } else return undefined;
  }
}

function unknownKey(schema: z.ZodType, path: PropertyKey[], key: string): SchemaProblem {
  const parent = schemaAt(schema, path);
  const fields = parent instanceof z.ZodObject ? Object.keys(parent.shape) : [];
  const meant = fieldByTitle(key, fields) ?? nearMiss(key, fields);
  const fix = meant ? `是不是 ${meant}？` : `可以用的字段：${fields.join('、')}。`;
  return {
    kind: 'unknown-field',
    path: [...path, key],
    what: `没有“${[...path, key].join('.')}”这个字段`,
    fix,
  };
}

function missing(path: PropertyKey[], isEmpty: boolean): SchemaProblem {
  const what = isEmpty ? `字段 ${fieldLabel(path)}空着` : `缺少字段 ${fieldLabel(path)}`;
  const fix = isEmpty ? '写上内容；不是必填的字段也可以整行删掉。' : undefined;
  return { kind: 'missing-field', path, what, fix };
}

function wrongType(path: PropertyKey[], expected: string, value: unknown): SchemaProblem {
  const title = typeTitles[expected] ?? expected;
  if (path.length === 0) {
    const fix =
      expected === 'array' ? '每条以“- ”开头，下面写它的字段。' : '每行写一个“字段: 值”，冒号后面空一格。';
    return { kind: 'wrong-type', path, what: `内容应当是${title}，现在是${typeTitle(value)}`, fix };
  }
  const what = `${fieldLabel(path)}应当是${title}，现在是${typeTitle(value)}“${shown(value)}”`;
  const last = String(path.at(-1));
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { kind: 'wrong-type', path, what, fix: `给它加上引号：'${String(value)}'。` };
  }
  if (expected === 'array') {
    const example = typeof value === 'string' ? value : '……';
    return {
      kind: 'wrong-type',
      path,
      what,
      fix: `写成列表，每项一行，前面加短横线和空格：- ${shown(example)}`,
    };
  }
  if (expected === 'int' || expected === 'number') {
    return { kind: 'wrong-type', path, what, fix: `只写${title}，不加引号和单位，例如 ${last}: 12。` };
  }
  return { kind: 'wrong-type', path, what, fix: `按${title}的写法改写。` };
}

const units: Readonly<Record<string, string>> = { string: '个字', array: '项', number: '' };

function outOfRange(
  path: PropertyKey[],
  origin: string,
  limit: number | bigint,
  isTooBig: boolean,
  value: unknown,
): SchemaProblem {
  const unit = units[origin] ?? '';
  const size = typeof value === 'string' || Array.isArray(value) ? value.length : shown(value);
  const bound = `${isTooBig ? '最多' : '最少'} ${String(limit)} ${unit}`.trimEnd();
  const what = `${fieldLabel(path)}现在${unit ? '有' : '是'} ${size} ${unit}`.trimEnd();
  return {
    kind: 'bad-value',
    path,
    what: `${what}，${bound}`,
    fix: isTooBig ? `改到${bound}。` : `补到${bound}。`,
  };
}

function fromIssue(schema: z.ZodType, data: unknown, issue: Issue): SchemaProblem[] {
  const path = issue.path;
  const value = valueAt(data, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(schema, path, key));
  if (value === undefined && path.length > 0) return [missing(path, false)];
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  if (isEmpty && path.length > 0) return [missing(path, true)];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(path, issue.expected, value)];
    case 'too_small':
      if (Array.isArray(value) && value.length === 0) return [missing(path, true)];
      return [outOfRange(path, issue.origin, issue.minimum, false, value)];
    case 'too_big':
      return [outOfRange(path, issue.origin, issue.maximum, true, value)];
    case 'invalid_value': {
      const fix = `只能是其中之一：${issue.values.map(String).join('、')}。`;
      return [
        { kind: 'bad-value', path, what: `${fieldLabel(path)}的值“${shown(value)}”不在允许的范围里`, fix },
      ];
    }
    case 'invalid_format': {
      const isUrl = issue.format === 'url';
      const rule = isUrl ? '要写成完整的网址，例如 https://xuexi.example.gov.cn/ku/' : issue.message;
      return [
        {
          kind: 'bad-value',
          path,
          what: `${fieldLabel(path)}的值“${shown(value)}”写法不对`,
          fix: `${rule}。`,
        },
      ];
    }
    default:
      return [
        {
          kind: 'bad-value',
          path,
          what: `${fieldLabel(path)}的值“${shown(value)}”不合要求：${issue.message}`,
        },
      ];
  }
}

/** A day such as 2026-02-30 breaks one rule, not two: later issues of the same value are left out. */
function firstPerPath(problems: readonly SchemaProblem[]): SchemaProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = path.join('\u0000');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Everything in the data that breaks the schema. */
export function schemaProblems(schema: z.ZodType, data: unknown): SchemaProblem[] {
  const { error } = schema.safeParse(data);
  return firstPerPath((error?.issues ?? []).flatMap((issue) => fromIssue(schema, data, issue)));
}
