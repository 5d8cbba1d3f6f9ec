import type {
  BlockContent,
  FootnoteDefinition,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Line } from '../document/line.ts';
import type { Mark } from '../document/working-document.ts';
import { inlineNodes } from './inline-nodes.ts';

/** A block of the written text beyond this is left alone by the content check. */
const longestBlock = 10_000;

interface TreeContext {
  marks: readonly Mark[];
  /** Address of a picture in the lesson, by the name that lines use. */
  pictures: ReadonlyMap<string, string>;
  /** Labels of the notes that a mark refers to and a line explains. */
  notes: ReadonlySet<string>;
}

function paragraph(children: PhrasingContent[]): BlockContent {
  return { type: 'paragraph', children };
}

function headingNode(line: Line, depth: number, context: TreeContext): RootContent {
  const children = inlineNodes(line, context.marks, context.notes);
  return { type: 'heading', depth: Math.min(Math.max(depth, 2), 4) as 2 | 3 | 4, children };
}

/** Items of any depth as nested lists. */
function listNode(lines: readonly Line[], context: TreeContext): List {
  const depthOf = ({ role }: Line): number => (role.type === 'item' ? role.depth : 1);
  const shallowest = Math.min(...lines.map(depthOf));
  const first = lines[0]?.role;
  // Blank lines between the items end a block.
  const spread = lines.reduce((sum, { text }) => sum + text.length, 0) > longestBlock;
  const list: List = {
    type: 'list',
    ordered: first?.type === 'item' && first.ordered,
    spread,
    children: [],
  };
  for (let index = 0; index < lines.length;) {
    const line = lines[index] as Line;
    let end = index + 1;
    while (end < lines.length && depthOf(lines[end] as Line) > shallowest) end += 1;
    const item: ListItem = { type: 'listItem', spread, children: [] };
    const isDeeper = depthOf(line) > shallowest;
    if (!isDeeper) item.children.push(paragraph(inlineNodes(line, context.marks, context.notes)));
    const nested = lines.slice(isDeeper ? index : index + 1, end);
    if (nested.length > 0) item.children.push(listNode(nested, context));
    list.children.push(item);
    index = end;
  }
  return list;
}

function tableNode(lines: readonly Line[], context: TreeContext): Table {
  const places = lines.map(({ role }) => (role.type === 'cell' ? role : { row: 0, column: 0 }));
  const firstRow = Math.min(...places.map(({ row }) => row));
  const rows = Math.max(...places.map(({ row }) => row)) - firstRow + 1;
  const columns = Math.max(...places.map(({ column }) => column)) + 1;
  const cellAt = (row: number, column: number): PhrasingContent[] =>
    lines
      .filter((_, index) => places[index]?.row === firstRow + row && places[index].column === column)
      .flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'text', value: ' ' } as const] : []),
        ...inlineNodes(line, context.marks, context.notes),
      ]);
  return {
    type: 'table',
    children: Array.from({ length: rows }, (_, row) => ({
      type: 'tableRow',
      children: Array.from({ length: columns }, (__, column) => ({
        type: 'tableCell',
        children: cellAt(row, column),
      })),
    })),
  };
}

/** Lines that make one block of the page: items of a list, cells of a table, paragraphs of a quotation. */
function belongTogether(group: readonly Line[], { role: second }: Line): boolean {
  const first = (group.at(-1) as Line).role;
  if (first.type === 'cell' && second.type === 'cell') {
    const isFull = group.reduce((sum, { text }) => sum + text.length, 0) > longestBlock;
    return first.table === second.table && !(isFull && second.row > first.row);
  }
  if (first.type === 'item' && second.type === 'item') {
    return first.ordered === second.ordered || first.depth !== second.depth;
  }
  return first.type === 'quote' && second.type === 'quote';
}

function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && belongTogether(last, line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function note(line: Line, label: string, context: TreeContext): FootnoteDefinition {
  const children = [paragraph(inlineNodes(line, context.marks, context.notes))];
  return { type: 'footnoteDefinition', identifier: label.toLowerCase(), label, children };
}

function blockNode(group: readonly Line[], context: TreeContext): RootContent {
  const [line] = group as [Line];
  const { role } = line;
  const inline = (): PhrasingContent[] => inlineNodes(line, context.marks, context.notes);
  switch (role.type) {
    case 'heading':
      return headingNode(line, role.depth, context);
    case 'item':
      return listNode(group, context);
    case 'cell':
      return tableNode(group, context);
    case 'quote':
      return {
        type: 'blockquote',
        children: group.map((quoted) => paragraph(inlineNodes(quoted, context.marks, context.notes))),
      };
    case 'picture': {
      const url = context.pictures.get(role.name);
      if (url === undefined) return paragraph(inline());
      return paragraph([{ type: 'image', url, alt: line.text }]);
    }
    case 'note':
      return context.notes.has(role.label) ? note(line, role.label, context) : paragraph(inline());
    default:
      return paragraph(inline());
  }
}

/** Labels that are both referred to and explained; the others would be an error of the content check. */
function soundNotes(lines: readonly Line[], marks: readonly Mark[]): Set<string> {
  const origins = new Set(lines.flatMap((line) => [...line.origins]));
  const referred = new Set(
    marks.filter(({ kind, from }) => kind === 'note' && origins.has(from)).map(({ target }) => target),
  );
  return new Set(
    lines.flatMap(({ role }) => (role.type === 'note' && referred.has(role.label) ? [role.label] : [])),
  );
}

/** The Markdown tree of a lesson's text. Nothing in it is HTML or a component, whatever the text looks like. */
export function lessonTree(
  lines: readonly Line[],
  marks: readonly Mark[],
  pictures: ReadonlyMap<string, string>,
): Root {
  const context: TreeContext = { marks, pictures, notes: soundNotes(lines, marks) };
  const visible = lines.filter(({ text, role }) => text !== '' || role.type === 'picture');
  return { type: 'root', children: groupsOf(visible).map((group) => blockNode(group, context)) };
}
