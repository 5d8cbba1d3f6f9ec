import { isRecord } from '../check/content-model.ts';
import { parseYaml, splitFrontmatter } from '../content/frontmatter.ts';
import { repairFile } from '../fix/repair-file.ts';
import type { Repair } from '../fix/repair.ts';
import { slugMaxLength, slugPattern } from '../schemas/slug.ts';
import { countCharacters } from './document/line.ts';
import type { OutlineEntry } from './document/lesson-draft.ts';
import type { Change } from './document/working-document.ts';
import type { Counts } from './document/account.ts';
import type { RuleName } from './rules.ts';
import { freeSlug } from './write/library.ts';

/** A file that already is a lesson of 学库, with the safe repairs done. */
export interface OwnLesson {
  text: string;
  title: string;
  source: Readonly<Record<string, unknown>>;
  outline: OutlineEntry[];
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

/** True for a text that the lesson schema was written for: it is not taken apart again. */
export function isOwnLesson(text: string): boolean {
  const fields = fieldsOf(text);
  return fields !== undefined && 'title' in fields && 'status' in fields && isRecord(fields['source']);
}

const draftStatus = /^status:[ \t]*(?!draft\b)\S.*$/m;

/** Whatever it was elsewhere, it has not been reviewed here. */
function asDraft(text: string): { text: string; changes: Change[] } {
  const { yaml = '' } = splitFrontmatter(text);
  const before = draftStatus.exec(yaml)?.[0];
  if (before === undefined) return { text, changes: [] };
  const line = text.slice(0, text.indexOf(before)).split('\n').length;
  const after = 'status: draft';
  return {
    text: text.replace(before, after),
    changes: [{ rule: 'frontmatter', line, before, after, confidence: 'confirm' }],
  };
}

function outlineOf(body: string): OutlineEntry[] {
  return [...body.matchAll(/^(#{2,4}) +(.+?) *$/gm)].map(([, marks = '', title = '']) => ({
    depth: marks.length,
    title,
  }));
}

function pendingIn(fields: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(fields)
    .filter(([, value]) => JSON.stringify(value).includes('待补'))
    .map(([name]) => name);
}

/** Reads a lesson of 学库; its words stay as they are, but for repairs that need no judgement. */
export function adoptLesson(text: string): OwnLesson {
  const repaired = repairFile('lessons/daoru/ke.md', new TextEncoder().encode(text));
  const sound = repaired ? new TextDecoder().decode(repaired.bytes) : text;
  const draft = asDraft(sound);
  const fields = fieldsOf(draft.text) ?? {};
  const { body } = splitFrontmatter(draft.text);
  const kept = countCharacters(body);
  const total = countCharacters(text);
  const metadata = Math.min(total - kept, countCharacters(draft.text) - kept);
  return {
    text: draft.text,
    title: String(fields['title']),
    source: isRecord(fields['source']) ? fields['source'] : {},
    outline: outlineOf(body),
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
