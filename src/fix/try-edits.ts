import type { ProblemKind } from '../check/kinds.ts';
import type { MarkdownFormat } from '../markdown/parse.ts';
import { applyEdits, describeEdit, type RepairedText, type TextEdit } from './repair.ts';
import { skeletonOf, type Normalise } from './skeleton.ts';

/** Each attempt parses the file; a file with more groups that cannot be repaired at once waits for the next run. */
const mostAttempts = 200;

/**
 * Carries out groups of edits (the halves of a pair belong together), as far as they leave structure, addresses,
 * code and fields of the file as they were: all at once if possible, else each group by itself.
 */
export function tryEdits(
  text: string,
  format: MarkdownFormat | 'yaml',
  kind: ProblemKind,
  groups: readonly (readonly TextEdit[])[],
  normalise: Normalise,
): RepairedText {
  if (groups.length === 0) return { text, repairs: [] };
  const expected = skeletonOf(text, format, normalise);
  if (expected === undefined) return { text, repairs: [] };
  const inOrder = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort((a, b) => a.start - b.start);
  const isSafe = (edits: readonly TextEdit[]): boolean =>
    skeletonOf(applyEdits(text, edits), format, normalise) === expected;
  let chosen = inOrder(groups.flat());
  if (!isSafe(chosen)) {
    chosen = [];
    for (const group of groups.slice(0, mostAttempts)) {
      const longer = inOrder([...chosen, ...group]);
      if (isSafe(longer)) chosen = longer;
    }
  }
  return {
    text: applyEdits(text, chosen),
    repairs: chosen.map((edit) => describeEdit(text, kind, edit)),
  };
}
