import type { Position } from '../content/frontmatter.ts';
import type { ProblemKind } from '../check/kinds.ts';
import { positionAt } from '../check/text-position.ts';

/** One thing that was repaired in a file. */
export interface Repair extends Position {
  /** The problem that is gone. */
  kind: ProblemKind;
  /** The words concerned, with a few around them. */
  before: string;
  after: string;
}

/** Replaces `text.slice(start, end)`; never touches a line break. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

export interface RepairedText {
  text: string;
  repairs: Repair[];
}

const contextLength = 4;

function wordsBefore(text: string, start: number): string {
  return text.slice(Math.max(0, start - contextLength), start).replace(/^.*\n/s, '');
}

function wordsAfter(text: string, end: number): string {
  return text.slice(end, end + contextLength).replace(/\n.*$/s, '');
}

/** Carries out edits that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let position = 0;
  for (const edit of edits) {
    edited += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return edited + text.slice(position);
}

/** Tells an edit as the person sees it who has the file open. */
export function describeEdit(text: string, kind: ProblemKind, edit: TextEdit): Repair {
  const [before, after] = [wordsBefore(text, edit.start), wordsAfter(text, edit.end)];
  return {
    ...positionAt(text, edit.start),
    kind,
    before: before + text.slice(edit.start, edit.end) + after,
    after: before + edit.text + after,
  };
}

/** A line for people: what stood there and what stands there now. */
export function formatRepair(file: string, { line, column, kind, before, after }: Repair): string {
  return `${file}:${line}:${column}  ${kind} — ${before} → ${after}`;
}
