import { checklistTitle } from '../../lesson/headings.ts';
import { placeholder } from '../../lesson/placeholder.ts';
import { editLine, type Line } from '../document/line.ts';

/** Headings that the page draws by itself, or that must stand last. */
const reservedTitles: ReadonlySet<string> = new Set(['讨论题', checklistTitle]);

/** Deeper lists are hard to follow, and the content check refuses twenty levels. */
const deepestItem = 4;

function append(line: Line, text: string): Line {
  return editLine(line, [{ start: line.text.length, end: line.text.length, text }]).line;
}

/** Gives lines what the content check asks for, by adding only. */
export function prepareLines(lines: readonly Line[]): Line[] {
  return lines.map((line) => {
    const { role, text, hint } = line;
    if (role.type === 'heading' && reservedTitles.has(text)) return append(line, '（原文）');
    if (role.type === 'picture' && text === '')
      return append(line, hint.description ?? `${placeholder}：图里是什么`);
    if (role.type === 'item' && role.depth > deepestItem)
      return { ...line, role: { ...role, depth: deepestItem } };
    return line;
  });
}
