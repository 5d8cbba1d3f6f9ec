import { join } from 'node:path';
import { writeFailure } from '../build/claim-out.ts';
import type { LibraryIndex } from './compare/library-index.ts';
import type { Decision } from './decisions.ts';
import type { PlaceContext, PlacedLesson } from './place-lesson.ts';
import type { DocumentResult } from './report/document-result.ts';
import type { Row } from './report/rows.ts';
import type { Splits } from './structure/splits.ts';
import { newCollectionFile, type CollectionChoice } from './write/collection.ts';
import { commitFiles } from './write/commit-files.ts';
import type { OutputFile } from './write/output-file.ts';

/** What all documents of a run share. */
export interface ImportRun extends PlaceContext {
  /** The content folder as it was typed. */
  out: string;
  choice: CollectionChoice;
  index: LibraryIndex;
  splits: Splits | undefined;
  decisions: readonly Decision[];
  /** Decisions that fitted a change of the run. */
  usedDecisions: Set<Decision>;
  isDryRun: boolean;
  /** Files that the content folder needs besides lessons, until the first lesson is written. */
  firstFiles: OutputFile[];
}

/** A document of the run with the rows of the report. */
export interface ImportedDocument {
  result: DocumentResult;
  rows: Row[];
}

/** Makes the name and the place of a lesson known to the next. */
export function reserve({ library, choice }: ImportRun, title: string, lesson: PlacedLesson): void {
  const { action, path, slug, order, text, body } = lesson;
  library.takenSlugs.add(slug);
  if (action === 'new')
    library.lessons.push({
      path,
      slug,
      order,
      text,
      body,
      title,
      bytes: new TextEncoder().encode(text),
      formerSlugs: [],
      collection: choice.id,
    });
}

/**
 * Writes all lessons of a document, or none.
 * @returns why nothing was written, as one Chinese line; undefined when all was
 */
export function commitLessons(run: ImportRun, placed: readonly PlacedLesson[]): string | undefined {
  const files = placed.flatMap((lesson) => lesson.files);
  const firstNew = placed.find(({ action }) => action === 'new');
  if (firstNew) {
    if (run.choice.isNew) files.push(newCollectionFile(run.choice, run.library, firstNew.slug));
    files.push(...run.firstFiles);
  }
  try {
    if (!run.isDryRun && files.length > 0) commitFiles(run.out, files);
  } catch (error) {
    const { code, path = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return `已经有 ${path}，没有动它，也没有写这份文件的课。请给它换个名字再导入。`;
    const reason = writeFailure(error);
    if (reason === undefined) throw error;
    return `写不进 ${run.out}：${reason}。这份文件一课也没有写。`;
  }
  for (const { path, body } of placed) run.index.add(join(run.out, path), body);
  if (firstNew) {
    run.choice = { ...run.choice, isNew: false };
    run.firstFiles = [];
  }
  return undefined;
}
