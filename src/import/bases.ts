import { z } from 'zod';
import { splitFrontmatter } from '../content/frontmatter.ts';
import { textContainment } from './compare/shingles.ts';

export const baseSchema = z.strictObject({
  version: z.literal(1),
  /** Name of the imported file, without folders. */
  input: z.string(),
  /** Which essay of the file, from 0; null when the file is one lesson. */
  essay: z.number().int().min(0).nullable(),
  title: z.string(),
  /** The lesson, below the content folder. */
  file: z.string().min(1),
  /** The lesson as the machine wrote it. */
  draft: z.string(),
});

/** What an import remembers of a lesson that it wrote, so that a newer version can be merged. */
export type BaseRecord = z.infer<typeof baseSchema>;

/** Where records stand, below the content folder: `<slug>.json`. */
export const basesFolder = 'import/bases';

/** The text of a record's file. */
export function writeBase(record: BaseRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/**
 * Reads a record. A damaged one is no reason to stop: the lesson then counts as one that the importer never saw.
 * @param file for the remark
 */
export function readBase(file: string, text: string): { record: BaseRecord } | { remark: string } {
  const remark = `${file}：上次导入的记录坏了，没有用它；对应的课不会自动合并。可以删掉这个文件。`;
  try {
    const { success, data } = baseSchema.safeParse(JSON.parse(text));
    return success ? { record: data } : { remark };
  } catch {
    return { remark };
  }
}

/** A draft that looks for its earlier import. */
export interface NewDraft {
  /** Name of the file, without folders. */
  input: string;
  essay: number | null;
  title: string;
  /** The lesson as it would be written. */
  draft: string;
}

/** Files of one name, even with one title (学习心得体会.txt), may be two documents: the text must agree this much. */
const sameInputFrom = 0.3;

/** What people add to the name of a newer version: 稿子(2), 稿子-修改稿, 稿子20261122, 稿子 v2. */
const versionMark =
  /[\s_-]*(?:[（(]\d+[)）]|\d{6,8}|v\d+(?:\.\d+)*|副本|修改稿|修订稿|修订版|新版|最新版|终稿|最终版|定稿|第?[\d一二三四五六七八九十]+稿)$/iu;

/** A name without the marks of versions: the same for versions of one document, and never for two formats of it. */
function documentName(input: string): string {
  const [, stem = input, extension = ''] = /^(.+?)(\.[^.]+)?$/u.exec(input.normalize('NFC')) ?? [];
  let name = stem;
  for (let shorter = name; (shorter = name.replace(versionMark, '')) !== name && shorter !== '';)
    name = shorter;
  return `${name}${extension}`.toLowerCase();
}

/** The words of a lesson; fields that every import writes alike would make strangers resemble each other. */
function bodyOf(draft: string): string {
  return splitFrontmatter(draft).body;
}

/**
 * The record of the lesson that a draft is a newer version of: of several the one with the most text in common. A file
 * of another name or format is a document of its own, however alike: a PDF must not replace the better Word file.
 */
export function findBase(records: readonly BaseRecord[], wanted: NewDraft): BaseRecord | undefined {
  const body = bodyOf(wanted.draft);
  const candidates = records.flatMap((record) => {
    if (documentName(record.input) !== documentName(wanted.input)) return [];
    const isSameTitle = record.title === wanted.title;
    if (!isSameTitle && record.essay !== wanted.essay) return [];
    const containment = record.draft === wanted.draft ? 1 : textContainment(bodyOf(record.draft), body);
    const isOurs = containment >= sameInputFrom;
    const sameness =
      Number(record.input === wanted.input) + Number(isSameTitle) + Number(record.essay === wanted.essay);
    return isOurs ? [{ record, containment, sameness }] : [];
  });
  candidates.sort((a, b) => b.containment - a.containment || b.sameness - a.sameness);
  return candidates[0]?.record;
}
