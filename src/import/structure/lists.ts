import type { Line, LineRole } from '../document/line.ts';
import { editLines, withLines, type WorkingDocument } from '../document/working-document.ts';
import type { ItemPlan } from './numbered-plans.ts';

/** What a line is by what the file itself says: part of a table, a picture, a note, a quotation. */
function givenRole({ role, hint }: Line): LineRole {
  if (role.type !== 'paragraph') return role;
  if (hint.cell) return { type: 'cell', ...hint.cell };
  if (hint.picture !== undefined) return { type: 'picture', name: hint.picture };
  if (hint.note !== undefined) return { type: 'note', label: hint.note };
  if (hint.quote) return { type: 'quote' };
  return role;
}

/** Gives the roles that need no judgement. */
export function takeGivenRoles(document: WorkingDocument): WorkingDocument {
  return withLines(
    document,
    document.lines.map((line) => {
      const role = givenRole(line);
      return role === line.role ? line : { ...line, role };
    }),
  );
}

/**
 * Makes items of the lines of lists: those with typed numbers, which go, and those that the file itself lists.
 * @param headings places of lines that will be headings
 */
export function makeItems(
  document: WorkingDocument,
  plans: readonly ItemPlan[],
  headings: ReadonlySet<number>,
): WorkingDocument {
  const byLine = new Map(plans.map((plan) => [plan.index, plan]));
  const edited = editLines(document, 'typed-numbering', ({ text, hint }, index) => {
    // Bullets of a PDF stand in its text although the file lists the line.
    const end = byLine.get(index)?.numberEnd ?? (hint.list && /^•\s*/u.exec(text)?.[0].length) ?? 0;
    return end > 0 ? [{ start: 0, end, text: '' }] : [];
  });
  return withLines(
    edited,
    edited.lines.map((line, index) => {
      const plan = byLine.get(index);
      // An editor wanted the typed number to stay: then this is no item.
      if (plan) return line === document.lines[index] ? line : item(line, plan.isBullet !== true, plan.depth);
      const { list } = line.hint;
      return list && !headings.has(index) && line.role.type === 'paragraph'
        ? item(line, list.ordered, list.level + 1)
        : line;
    }),
  );
}

function item(line: Line, ordered: boolean, depth: number): Line {
  return { ...line, role: { type: 'item', ordered, depth: Math.max(1, depth) } };
}
