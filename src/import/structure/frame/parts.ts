import type { Line } from '../../document/line.ts';
import type { RuleName } from '../../rules.ts';
import { removeLines, withLines, type WorkingDocument } from '../../document/working-document.ts';
import { hiddenProse } from './hidden-prose.ts';

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
  const isHidden = ({ hint }: Line): boolean => hint.part === 'hidden';
  const doubtful = new Set(hiddenProse(document.lines, isHidden, ({ text }) => text).flat());
  const rest = [...new Set(Object.values(rules))].reduce<WorkingDocument>(
    (result, rule) =>
      rule === undefined
        ? result
        : removeLines(result, rule, (line) =>
            line.hint.part === undefined || rules[line.hint.part] !== rule
              ? undefined
              : doubtful.has(line)
                ? 'confirm'
                : 'auto',
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
