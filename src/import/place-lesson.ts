import { posix } from 'node:path';
import { textSizeLimit } from '../content/read-folder.ts';
import { isUtf8 } from '../check/encoding.ts';
import { basesFolder, findBase, writeBase, type BaseRecord } from './bases.ts';
import type { SourcePicture } from './document/source-document.ts';
import type { LessonDraft } from './document/lesson-draft.ts';
import type { Change, Mark } from './document/working-document.ts';
import { mergeLesson } from './merge/merge-lesson.ts';
import type { LessonAction } from './report/document-result.ts';
import { lessonFile } from './write/lesson-file.ts';
import { freeSlug, nextPlace, type Library, type LibraryLesson } from './write/library.ts';
import type { OutputFile } from './write/output-file.ts';
import { placePictures } from './write/pictures.ts';

/** A lesson of a document, with all that it is written from. */
export interface LessonParts {
  draft: LessonDraft;
  title: string;
  /** Name of the document without its folder. */
  input: string;
  /** Which essay of the document it is, from 0; undefined when the document is one text. */
  essay: number | undefined;
  marks: readonly Mark[];
  pictures: readonly SourcePicture[];
}

export interface PlaceContext {
  library: Library;
  /** Drafts of earlier runs, each for one lesson at most. */
  bases: BaseRecord[];
  /** Lessons that earlier runs wrote, by the name of their document. */
  earlierFiles: ReadonlyMap<string, readonly string[]>;
  collection: string;
  /** The command names the collection. */
  choseCollection: boolean;
  overwrite: boolean;
  /** Today as 2026-11-21. */
  today: string;
  /** For the names of what is put aside, as 20261121-093000. */
  stamp: string;
  /** The bytes of a file of the content folder; undefined when there is none. */
  standing(path: string): Uint8Array | undefined;
}

export interface PlacedLesson {
  action: LessonAction;
  /** Below the content folder. */
  path: string;
  slug: string;
  order: number;
  files: OutputFile[];
  text: string;
  /** The lesson's own words, for comparisons. */
  body: string;
  pending: string[];
  flags: Change[];
  /** What is to be said of the place; undefined when it is as was asked. */
  remark: string | undefined;
  /** Why nothing can be written; undefined when all is well. */
  problem: string | undefined;
}

function slugOf(path: string): string {
  return posix.basename(path).replace(/\.mdx?$/, '');
}

/** The lesson that this one continues: by the draft of an earlier run, or with `--overwrite` by its title. */
function findTarget(
  { title }: LessonParts,
  base: BaseRecord | undefined,
  { library, overwrite, collection }: PlaceContext,
): LibraryLesson | undefined {
  if (base) {
    const name = slugOf(base.file);
    return (
      library.lessons.find(({ slug }) => slug === name) ??
      library.lessons.find(({ formerSlugs }) => formerSlugs.includes(name))
    );
  }
  if (!overwrite) return undefined;
  return library.lessons.find((lesson) => lesson.collection === collection && lesson.title === title);
}

function withoutDay(text: string): string {
  return text.replace(/^updated:.*$/m, '');
}

function conflictFlag(before: string, after: string): Change {
  return { rule: 'merge-conflict', line: 1, before, after, confidence: 'confirm' };
}

interface Outcome {
  action: LessonAction;
  /** Undefined when the file is to stay as it is. */
  text: string | undefined;
  flags: Change[];
  putAside?: boolean;
}

/** What becomes of a lesson that stands there already. */
function renew(
  target: LibraryLesson,
  base: BaseRecord | undefined,
  theirs: string,
  overwrite: boolean,
): Outcome {
  const unchanged: Outcome = { action: 'unchanged', text: undefined, flags: [] };
  if (withoutDay(target.text) === withoutDay(theirs)) return unchanged;
  if (!target.path.endsWith('.md')) {
    const reason = `${target.path} 已改成 .mdx，新的原文没有合并进去，请对照右栏手工改。`;
    return { ...unchanged, flags: [conflictFlag(reason, '')] };
  }
  if (overwrite) return { action: 'overwritten', text: theirs, flags: [], putAside: true };
  if (!base || withoutDay(base.draft) === withoutDay(theirs)) return unchanged;
  if (!isUtf8(target.bytes)) {
    const reason = `${target.path} 不是 UTF-8 编码，没有合并。请先运行 npm run check -- --fix，再导入一次。`;
    return { ...unchanged, flags: [conflictFlag(reason, '')] };
  }
  const mine = new TextDecoder().decode(target.bytes);
  const merged = mergeLesson({ base: base.draft, mine, theirs });
  if ('reason' in merged) return { ...unchanged, flags: [conflictFlag(merged.reason, '')] };
  if (withoutDay(merged.text) === withoutDay(mine)) return unchanged;
  return {
    action: withoutDay(target.text) === withoutDay(base.draft) ? 'updated' : 'merged',
    text: merged.text,
    flags: merged.conflicts.map(({ place, mine: own, theirs: other }) =>
      conflictFlag(`${place}：${own}`, other),
    ),
  };
}

/** The content check does not read longer lessons, and nobody reads them on a page. */
function tooLong(text: string): string | undefined {
  const size = Buffer.byteLength(text);
  return size > textSizeLimit
    ? `一课最多 ${textSizeLimit / 1000} KB，这一篇有 ${Math.round(size / 1000)} KB；请用 --splits 分成几篇`
    : undefined;
}

/** Decides where a lesson goes and what is written there: a new file, a merge, or nothing. */
export function placeLesson(parts: LessonParts, context: PlaceContext): PlacedLesson {
  const { draft, title, input, essay, marks, pictures } = parts;
  const { library, bases, collection, choseCollection, today, stamp, overwrite } = context;
  const body = draft.lines.map(({ text }) => text).join('\n');
  const write = (slug: string, order: number) => {
    const placed = placePictures(draft.lines, pictures, slug, context.standing);
    return {
      placed,
      file: lessonFile(draft, { title, order, today, marks, pictures: placed.addresses }),
    };
  };
  const newSlug = freeSlug(title, library.takenSlugs);
  const newOrder = nextPlace(library, collection);
  const asNew = write(newSlug, newOrder);
  const wanted = { input, essay: essay ?? null, title, draft: asNew.file.text };
  const base = findBase(bases, wanted);
  // Two documents of one run never continue the same lesson.
  if (base) bases.splice(bases.indexOf(base), 1);
  const target = findTarget(parts, base, context);
  const slug = target?.slug ?? newSlug;
  const order = target?.order || newOrder;
  const path = target?.path ?? `lessons/${collection}/${slug}.md`;
  const { placed, file } = target ? write(slug, order) : asNew;
  const outcome: Outcome = target
    ? renew(target, base, file.text, overwrite)
    : { action: 'new', text: file.text, flags: [] };
  const files: OutputFile[] = [];
  if (outcome.text !== undefined) {
    if (target && outcome.putAside) {
      files.push({ path: `import/replaced/${stamp}-${posix.basename(target.path)}`, content: target.bytes });
    }
    const record: BaseRecord = { version: 1, ...wanted, file: path, draft: file.text };
    files.push(
      ...placed.files,
      { path, content: outcome.text, replaces: target !== undefined },
      { path: `${basesFolder}/${slug}.json`, content: writeBase(record), replaces: true },
    );
  }
  return {
    action: outcome.action,
    path,
    slug,
    order,
    files,
    text: outcome.text ?? target?.text ?? file.text,
    body,
    pending: file.pending,
    flags: outcome.flags,
    remark:
      target && target.collection !== collection && choseCollection
        ? `${target.path} 早先导入过，还在原来的专题，没有挪动`
        : undefined,
    problem: file.problem ?? tooLong(file.text),
  };
}
