import type { Counts } from '../document/account.ts';
import type { OutlineEntry } from '../document/lesson-draft.ts';
import type { Change, MetadataEntry } from '../document/working-document.ts';

/** `ok`: written, nothing to look at. `flagged`: written, with flags. `failed`: nothing written, see `reason`. */
export type Status = 'ok' | 'flagged' | 'failed';

/** What happened to the file of a lesson. */
export type LessonAction =
  /** A new file. */
  | 'new'
  /** The earlier import of this document, which nobody had edited; the new text took its place. */
  | 'updated'
  /** The earlier import of this document; the editor's text and the new one were merged. */
  | 'merged'
  /** The earlier import of this document, and nothing new. */
  | 'unchanged'
  /** `--overwrite`: the old text was put aside. */
  | 'overwritten';

export interface LessonResult {
  /** As it would be typed: with the content folder in front. */
  file: string;
  title: string;
  /** '' where the document does not say. */
  author: string;
  unit: string;
  date: string;
  outline: OutlineEntry[];
  /** Names of frontmatter fields that are still 待补. */
  pending: string[];
  action: LessonAction;
}

/** Another text with much the same words. */
export interface Duplicate {
  /** Input, lesson file, or 第 N 篇 of the same input. */
  with: string;
  /** Shared 8-grams by those of the shorter text, 0–1 with three decimals. */
  containment: number;
  kind: 'duplicate' | 'overlap';
  /** Which essay of the document this is, from 1; undefined for the whole document. */
  essay?: number;
  /** Which of the two is fuller. */
  fuller: 'this' | 'other' | 'equal';
}

/** One document of the run, as `--json` prints it. */
export interface DocumentResult {
  input: string;
  status: Status;
  /** Why nothing was written, in one line; '' otherwise. */
  reason: string;
  format: string;
  encoding: string;
  script: 'simplified' | 'traditional';
  lessons: LessonResult[];
  counts: Counts;
  /** What moved from the text to the frontmatter. */
  metadata: Pick<MetadataEntry, 'field' | 'value' | 'line'>[];
  removed: Change[];
  changes: Change[];
  flags: Change[];
  duplicates: Duplicate[];
}
