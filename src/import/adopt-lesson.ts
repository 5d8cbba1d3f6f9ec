import { checkContent } from '../check/check.ts';
import { isRecord } from '../check/content-model.ts';
import { parseYaml, splitFrontmatter } from '../content/frontmatter.ts';
import type { SourceFile } from '../content/read-folder.ts';
import { repairFile } from '../fix/repair-file.ts';
import type { Repair } from '../fix/repair.ts';
import { slugMaxLength, slugPattern } from '../schemas/slug.ts';
import { countCharacters } from './document/line.ts';
import type { OutlineEntry } from './document/lesson-draft.ts';
import type { Change } from './document/working-document.ts';
import type { Counts } from './document/account.ts';
import type { RuleName } from './rules.ts';
import { editYaml } from './merge/edit-yaml.ts';
import { splitLesson, withPlainBreaks } from './merge/lesson-file.ts';
import { readFields } from './merge/yaml-fields.ts';
import { freeSlug } from './write/library.ts';

/** Where the check and the repairs are told that the lesson stands. */
const ownPath = 'lessons/daoru/ke.md';

/** A file that already is a lesson of 学库, with the safe repairs done. */
export interface OwnLesson {
  /** As it came, with plain line breaks. */
  original: string;
  text: string;
  title: string;
  source: Readonly<Record<string, unknown>>;
  outline: OutlineEntry[];
  /** Files below the content folder that it shows or offers. */
  attachments: string[];
  counts: Counts;
  changes: Change[];
  pending: string[];
}

const ruleOf: Readonly<Record<string, RuleName>> = {
  'ascii-punctuation': 'full-width',
  'invisible-character': 'invisible-character',
  'control-character': 'invisible-character',
  'tag-separator': 'full-width',
};

function toChange({ kind, line, before, after }: Repair): Change {
  return { rule: ruleOf[kind] ?? 'white-space', line, before, after, confidence: 'auto' };
}

function fieldsOf(text: string): Record<string, unknown> | undefined {
  const { yaml } = splitFrontmatter(text);
  const value = yaml === undefined ? undefined : parseYaml(yaml).value;
  return isRecord(value) ? value : undefined;
}

/** What depends on the folder around a lesson. */
const outsideKinds: ReadonlySet<string> = new Set([
  'lessons-without-collection',
  'missing-image',
  'missing-attachment',
]);

/** A content folder of one lesson, for the check. */
function findErrors(text: string): boolean {
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files = [
    { path: 'site.yaml', content: 'id: daoru-0000\ntitle: 导入\nunit: 单位\ndescription: 导入的资料\n' },
    { path: ownPath, content: text },
  ].map(({ path, content }): SourceFile => {
    const bytes = encode(content);
    return { path, bytes, kind: 'file', size: bytes.length };
  });
  return checkContent(files).some(({ file, kind, severity }) => {
    return file === ownPath && severity === 'error' && !outsideKinds.has(kind);
  });
}

/** Whatever it was elsewhere, it has not been reviewed here. Undefined when the header cannot be edited. */
function asDraft(text: string): { text: string; changes: Change[] } | undefined {
  const file = splitLesson(text);
  const fields = file && readFields(file.yaml);
  if (!fields) return undefined;
  const before = fields.values['status'];
  if (before === 'draft') return { text, changes: [] };
  const yaml = editYaml(file.yaml, fields, [{ path: ['status'], value: 'draft' }]);
  if (yaml === undefined) return undefined;
  const change: Change = {
    rule: 'frontmatter',
    line: 1,
    before: `status: ${String(before)}`,
    after: 'status: draft',
    confidence: 'confirm',
  };
  return { text: file.opening + yaml + file.closing + file.body, changes: [change] };
}

function outlineOf(body: string): OutlineEntry[] {
  return [...body.matchAll(/^(#{2,4}) +(.+?) *$/gm)].map(([, marks = '', title = '']) => ({
    depth: marks.length,
    title,
  }));
}

function attachmentsOf(text: string, offered: unknown): string[] {
  const shown = [...text.matchAll(/\.\.\/\.\.\/(attachments\/[^)\s]+)/g)].map(([, path = '']) => path);
  const files = Array.isArray(offered)
    ? offered.filter(isRecord).map(({ file }) => `attachments/${String(file)}`)
    : [];
  return [...shown, ...files];
}

function pendingIn(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields)
    .filter(([, value]) => JSON.stringify(value).includes('待补'))
    .map(([name]) => name);
}

/**
 * Reads a lesson of 学库; its words stay as they are, but for repairs that need no judgement.
 * @returns undefined for everything that is no sound lesson as a draft: it is taken apart like any other text
 */
export function adoptLesson(original: string): OwnLesson | undefined {
  const text = withPlainBreaks(original);
  const { title: givenTitle, status, source } = fieldsOf(text) ?? {};
  if (typeof givenTitle !== 'string' || status === undefined || !isRecord(source)) return undefined;
  const repaired = repairFile(ownPath, new TextEncoder().encode(text));
  const draft = asDraft(repaired ? new TextDecoder().decode(repaired.bytes) : text);
  if (!draft || findErrors(draft.text)) return undefined;
  const fields = fieldsOf(draft.text) ?? {};
  const { body } = splitFrontmatter(draft.text);
  const kept = countCharacters(body);
  const total = countCharacters(text);
  const metadata = Math.min(total - kept, countCharacters(draft.text) - kept);
  return {
    original: text,
    text: draft.text,
    title: String(fields['title']),
    source: isRecord(fields['source']) ? fields['source'] : {},
    outline: outlineOf(body),
    attachments: attachmentsOf(draft.text, fields['attachments']),
    counts: { in: total, kept, metadata, removed: total - kept - metadata },
    changes: [...(repaired?.repairs.map(toChange) ?? []), ...draft.changes],
    pending: pendingIn(fields),
  };
}

/** The name that the file has, if it is good and free here. */
export function ownSlug(name: string, title: string, taken: ReadonlySet<string>): string {
  const isGood = slugPattern.test(name) && name.length <= slugMaxLength && !taken.has(name);
  return isGood ? name : freeSlug(title, taken);
}
