import type { Line } from '../../document/line.ts';
import type { RuleName } from '../../rules.ts';
import { removeLines, withLines, type WorkingDocument } from '../../document/working-document.ts';

const rules: Readonly<Partial<Record<string, RuleName>>> = {
  header: 'document-header',
  footer: 'document-header',
  comment: 'comment',
  deleted: 'deleted-text',
  hidden: 'hidden-text',
  contents: 'outline-block',
};

/** Takes out what a word processor keeps beside the running text, and says which lines are notes. */
export function removeParts(document: WorkingDocument): WorkingDocument {
  const rest = [...new Set(Object.values(rules))].reduce<WorkingDocument>(
    (result, rule) =>
      rule === undefined
        ? result
        : removeLines(result, rule, ({ hint }) =>
            hint.part !== undefined && rules[hint.part] === rule ? 'auto' : undefined,
          ),
    document,
  );
  return withLines(
    rest,
    rest.lines.map((line): Line =>
      line.hint.part === 'footnote' && line.hint.note !== undefined && line.role.type === 'paragraph'
        ? { ...line, role: { type: 'note', label: line.hint.note } }
        : line,
    ),
  );
}
