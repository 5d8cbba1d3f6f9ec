import { basename, join } from 'node:path';
import { decisionsFor, decisionsOf } from './decisions.ts';
import { outlineOf, type LessonDraft } from './document/lesson-draft.ts';
import { isRefusal, type SourceDocument } from './document/source-document.ts';
import {
  addFlag,
  countLines,
  decisionKey,
  toWorkingDocument,
  type Change,
  type Removal,
  type WorkingDocument,
} from './document/working-document.ts';
import { importOwnLesson, readOwnLesson } from './import-own-lesson.ts';
import { processDocument, type ProcessedDocument } from './pipeline.ts';
import { placeLesson, type PlacedLesson } from './place-lesson.ts';
import type { Input } from './read/inputs.ts';
import { readDocument } from './read/read-document.ts';
import { cleanOutsideWords } from './repair/outside-words.ts';
import type { Duplicate, LessonResult } from './report/document-result.ts';
import { failedResult, noCounts } from './report/results.ts';
import { compareRows } from './report/rows.ts';
import { commitLessons, reserve, type ImportedDocument, type ImportRun } from './run-state.ts';
import { splitsFor } from './structure/splits.ts';

function asChange({ rule, line, text, confidence }: Removal): Change {
  return { rule, line, before: text, after: '', confidence };
}

/** A name for a lesson whose document names none. */
function titleOf({ metadata }: LessonDraft, input: string): string {
  return (
    metadata.title ?? (cleanOutsideWords(basename(input).replace(/\.[a-z\d]{1,5}$/i, '')) || '未命名的资料')
  );
}

/** A file name that has to serve as a title is a guess that an editor should see. */
function flagNameless(
  document: WorkingDocument,
  drafts: readonly LessonDraft[],
  input: string,
): WorkingDocument {
  return drafts
    .filter(({ metadata }) => metadata.title === undefined)
    .reduce(
      (flagged, draft) =>
        addFlag(flagged, 'title-doubt', draft.lines[0]?.number ?? 1, `${titleOf(draft, input)}（文件名）`),
      document,
    );
}

function lessonResult(run: ImportRun, draft: LessonDraft, title: string, placed: PlacedLesson): LessonResult {
  const { author = '', unit = '', date = '' } = draft.metadata;
  return {
    file: join(run.out, placed.path),
    title,
    author,
    unit,
    date,
    outline: outlineOf(draft.lines),
    pending: placed.pending,
    action: placed.action,
  };
}

/** Places all lessons of a document; what one of them needs is known to the next. */
function placeLessons(run: ImportRun, input: string, source: SourceDocument, processed: ProcessedDocument) {
  const { document, drafts, essays } = processed;
  const duplicates: Duplicate[] = [];
  // What an earlier import of this document wrote is no other text.
  const ownFiles = new Set((run.earlierFiles.get(basename(input)) ?? []).map((file) => join(run.out, file)));
  const placed = drafts.map((draft, index) => {
    const title = titleOf(draft, input);
    const lesson = placeLesson(
      {
        draft,
        title,
        input: basename(input),
        essay: essays[index],
        marks: document.marks,
        pictures: source.pictures,
      },
      run,
    );
    duplicates.push(...run.index.find(lesson.body).filter((other) => !ownFiles.has(other.with)));
    reserve(run, title, lesson);
    return { draft, title, lesson };
  });
  return { placed, duplicates };
}

/** Lessons that an earlier import of this document wrote and this one does not know, as when it was split anew. */
function leftovers(run: ImportRun, input: string, lessons: readonly PlacedLesson[]): Change[] {
  const written = new Set(lessons.map(({ path }) => path));
  return (run.earlierFiles.get(basename(input)) ?? [])
    .filter((file) => !written.has(file) && run.library.lessons.some(({ path }) => path === file))
    .map((file) => ({
      rule: 'essay-boundary',
      line: 1,
      before: `${file} 是以前从同名文件导入的，这一次没有用到；不要了就删掉它`,
      after: '',
      confidence: 'confirm',
    }));
}

function imported(run: ImportRun, input: string, source: SourceDocument): ImportedDocument {
  const start = toWorkingDocument(source);
  const failed = (reason: string): ImportedDocument => ({ result: failedResult(input, reason), rows: [] });
  if (countLines(source.lines) !== source.characters) {
    return failed(
      `清点不符：文件里有 ${source.characters} 个字，读出来 ${countLines(source.lines)} 个。没有导入，请把文件交给维护的人。`,
    );
  }
  const text = source.lines.map((line) => line.text).join('\n');
  const earlier = run.index.claim(input, text);
  if (earlier !== undefined) return sameAsEarlier(input, source, earlier);
  const decisions = decisionsFor(run.decisions, input);
  const processed = processDocument(source, {
    decisions,
    splits: run.splits && splitsFor(run.splits, input),
  });
  for (const decision of decisionsOf(run.decisions, input)) {
    if (decisions.asked.has(decisionKey(decision))) run.usedDecisions.add(decision);
  }
  const { document, drafts, account, problems } = processed;
  if (problems.length > 0) return failed(problems.join('；'));
  if (account.imbalance !== undefined) {
    return failed(`清点不符：${account.imbalance}。没有导入，请把文件交给维护的人。`);
  }
  if (drafts.every(({ lines }) => lines.length === 0)) {
    return failed('除了标题和网页上的杂项，没有正文。请打开原文件看看，是不是只存下了一部分。');
  }
  const { placed, duplicates } = placeLessons(run, input, source, processed);
  const lessons = placed.map(({ lesson }) => lesson);
  const problem = lessons.map((lesson) => lesson.problem).find((one) => one !== undefined);
  if (problem !== undefined) return failed(`${problem}。没有导入。`);
  const refused = commitLessons(run, lessons);
  if (refused !== undefined) return failed(refused);
  const flags = [
    ...flagNameless(document, drafts, input).flags,
    ...lessons.flatMap((lesson) => lesson.flags),
    ...leftovers(run, input, lessons),
  ];
  const allDuplicates: Duplicate[] = [...processed.duplicates, ...duplicates];
  return {
    result: {
      input,
      status: flags.length > 0 || allDuplicates.length > 0 ? 'flagged' : 'ok',
      reason: lessons.flatMap(({ remark }) => remark ?? []).join('；'),
      format: source.format,
      encoding: source.encoding,
      script: document.script,
      lessons: placed.map(({ draft, title, lesson }) => lessonResult(run, draft, title, lesson)),
      counts: account.counts,
      metadata: document.metadata.map(({ field, value, line }) => ({ field, value, line })),
      removed: document.removed.map(asChange),
      changes: [...document.changes],
      flags,
      duplicates: allDuplicates,
    },
    rows: compareRows(start.lines, { drafts, removed: document.removed, metadata: document.metadata }),
  };
}

/** The very same words again: nothing is written, and every line is listed as removed. */
function sameAsEarlier(input: string, source: SourceDocument, earlier: string): ImportedDocument {
  const removed = source.lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ number, text }) => ({
      rule: 'duplicate-document' as const,
      line: number,
      before: text,
      after: '',
      confidence: 'auto' as const,
    }));
  const counts = { ...noCounts, in: source.characters, removed: source.characters };
  return {
    result: {
      ...failedResult(input, `与 ${earlier} 的文字完全一样，没有再写`),
      status: 'flagged',
      format: source.format,
      encoding: source.encoding,
      counts,
      removed,
      changes: removed,
      duplicates: [{ with: earlier, containment: 1, kind: 'duplicate', fuller: 'equal' }],
    },
    rows: [],
  };
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

/** Imports one document. Whatever is wrong with it, or with us, becomes its result: the rest of the run goes on. */
export async function importDocument(
  run: ImportRun,
  input: Exclude<Input, { skipped: string }>,
): Promise<ImportedDocument> {
  const failed = (reason: string): ImportedDocument => ({
    result: failedResult(input.name, reason),
    rows: [],
  });
  if ('refusal' in input) return failed(input.refusal.reason);
  try {
    const own = readOwnLesson(input.bytes);
    // Without its pictures a lesson would not pass the check: it is read like any other text, and they are named.
    const isWhole = own?.attachments.every((path) => run.standing(path) !== undefined);
    if (own && isWhole) return importOwnLesson(run, input.name, own);
    const read = await readDocument(input.name, input.bytes, input.findPicture);
    return isRefusal(read) ? failed(read.reason) : imported(run, input.name, read);
  } catch (error) {
    return failed(`程序处理这份文件时出了错（${messageOf(error)}）。没有写它的课，请把文件交给维护的人。`);
  }
}
