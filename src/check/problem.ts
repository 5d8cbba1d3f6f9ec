import type { Position } from '../content/frontmatter.ts';
import { problemKinds, type ProblemKind, type Severity } from './kinds.ts';

/** One problem as it is shown to an editor. */
export interface Problem extends Position {
  /** Path below the content folder. */
  file: string;
  kind: ProblemKind;
  severity: Severity;
  what: string;
  why: string;
  fix: string;
}

/** What a check found; severity and the general words come from the table of kinds. */
export interface Finding extends Position {
  file: string;
  kind: ProblemKind;
  /** What is wrong in this place: one sentence, with the words of the text. */
  what: string;
  /** More exact advice than the kind's general one. */
  fix?: string | undefined;
}

export const fileStart: Position = { line: 1, column: 1 };

/** Completes a finding; in a draft, text-quality kinds weigh less. */
export function toProblem(finding: Finding, inDraft: boolean): Problem {
  const { severity, textQuality, why, fix } = problemKinds[finding.kind];
  return {
    file: finding.file,
    line: finding.line,
    column: finding.column,
    kind: finding.kind,
    severity: inDraft && textQuality ? 'warning' : severity,
    what: finding.what,
    why,
    fix: finding.fix ?? fix,
  };
}

/** By file, then by place in the file; kinds last, so that the order never depends on the order of checks. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  if (a.column !== b.column) return a.column - b.column;
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.what < b.what ? -1 : Number(a.what > b.what);
}
