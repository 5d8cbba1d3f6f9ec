import type { List, ListItem, Node, Nodes, PhrasingContent, Root } from 'mdast';
import type { Edit, LineHint } from '../document/line.ts';
import type { SourceMark } from '../document/source-document.ts';
import type { RuleName } from '../rules.ts';
import { decodeReference } from './character-references.ts';
import { parseForeignMarkdown, type HiddenMarks, type Stretch } from './markdown-tree.ts';

/** What a Markdown text says beyond its words, by offsets in the whole text. */
export interface MarkdownFindings {
  /** Markup and what takes its place, mostly nothing. In no order; they may overlap. */
  markup: Edit[];
  marks: SourceMark[];
  /** Hints for lines, counted from 0. */
  hints: { from: number; to: number; hint: LineHint }[];
  /** Where the cells of tables begin. */
  cells: { start: number; cell: NonNullable<LineHint['cell']> }[];
  remarks: { rule: RuleName; start: number; end: number }[];
}

interface Place {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** Nodes of a parsed text always have a place. */
function placeOf({ position }: Node): Place {
  return {
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
    from: (position?.start.line ?? 1) - 1,
    to: (position?.end.line ?? 1) - 1,
  };
}

/** Emphasis that can be nothing else: not `3*5*2`, not words between two `***` that hide names, not blanks of a form. */
function isEmphasis(text: string, { start, end }: Stretch): boolean {
  const raw = text.slice(start, end);
  const isTriple = raw.startsWith('***') || (text[start - 1] === '*' && text[end] === '*');
  return raw.startsWith('*') && !isTriple && /\p{L}/u.test(raw);
}

/** Typed numbers are taken off only where the list counts them itself; `2014. 6. 20` stays. */
function isCountedList({ ordered, children }: List, text: string): boolean {
  const numbers = children.map((item) => Number.parseInt(text.slice(placeOf(item).start), 10));
  if (!ordered) return true;
  const isRepeated = numbers.every((number) => number === 1);
  return numbers.length > 1 && (isRepeated || numbers.every((number, index) => number === index + 1));
}

const itemPrefix = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const checkbox = /^\[[ \txX]\][ \t]/;
/** The number of a page, as word processors draw it. */
const pageNumber = /^[-*+] \d+ [-—][ \t]*$/m;

class MarkdownWalk {
  readonly #text: string;
  readonly findings: MarkdownFindings = { markup: [], marks: [], hints: [], cells: [], remarks: [] };
  #tables = 0;

  constructor(text: string, root: Root, hidden: HiddenMarks) {
    this.#text = text;
    this.#walk(root, []);
    for (const list of [hidden.blockQuotes, hidden.escapes, hidden.tableRules, hidden.cellDividers])
      for (const { start, end } of list) this.#drop(start, end);
    this.#references(hidden.references);
  }

  #raw({ start, end }: Stretch): string {
    return this.#text.slice(start, end);
  }

  #drop(start: number, end: number): void {
    if (end > start) this.findings.markup.push({ start, end, text: '' });
  }

  #hint({ from, to }: Place, hint: LineHint): void {
    this.findings.hints.push({ from, to, hint });
  }

  #references(markers: readonly Stretch[]): void {
    for (let index = 0; index + 1 < markers.length; index += 2) {
      const [start, end] = [markers[index]?.start ?? 0, markers[index + 1]?.end ?? 0];
      this.findings.markup.push({ start, end, text: decodeReference(this.#text.slice(start, end)) });
    }
  }

  #walk(node: Nodes, lists: readonly List[]): void {
    const place = placeOf(node);
    switch (node.type) {
      case 'heading':
        this.#hint(place, { heading: node.depth });
        this.#keepInside(place, node.children);
        break;
      case 'blockquote':
        this.#hint(place, { quote: true });
        break;
      case 'listItem':
        this.#item(node, place, lists);
        break;
      case 'thematicBreak':
        this.#drop(place.start, place.end);
        break;
      case 'code':
        this.#fences(place);
        break;
      case 'footnoteDefinition':
        this.#hint(place, { part: 'footnote', note: node.label ?? node.identifier });
        this.#drop(place.start, place.start + (/^\[\^[^\]]*\]:/.exec(this.#raw(place))?.[0].length ?? 0));
        break;
      case 'table':
        this.#tables += 1;
        node.children.forEach((row, index) => this.#row(row.children.map(placeOf), index));
        break;
      default:
        this.#inline(node, place);
    }
    if (!('children' in node)) return;
    for (const child of node.children) this.#walk(child, node.type === 'list' ? [...lists, node] : lists);
  }

  #inline(node: Nodes, place: Place): void {
    const { start, end } = place;
    const raw = this.#raw(place);
    switch (node.type) {
      case 'strong':
        if (!isEmphasis(this.#text, place)) return;
        this.#dropEnds(place, 2);
        this.findings.marks.push({ kind: 'strong', start: start + 2, end: end - 2 });
        break;
      case 'emphasis':
        if (isEmphasis(this.#text, place)) this.#dropEnds(place, 1);
        break;
      case 'delete':
        this.#dropEnds(place, 2);
        this.findings.remarks.push({ rule: 'editor-mark', start, end });
        break;
      case 'inlineCode':
        this.#dropEnds(place, /^`*/.exec(raw)?.[0].length ?? 0);
        break;
      case 'break':
        if (raw.startsWith('\\')) this.#drop(start, start + 1);
        break;
      case 'link':
        this.#keepInside(place, node.children);
        if (/^(?:https?|mailto):/i.test(node.url))
          this.findings.marks.push({ kind: 'link', start, end, target: node.url });
        break;
      case 'image':
        this.#image(place, node.alt ?? '');
        break;
      case 'footnoteReference':
        this.#drop(start, end);
        this.findings.marks.push({ kind: 'note', start, end: start, target: node.label ?? node.identifier });
        break;
      default:
    }
  }

  #dropEnds({ start, end }: Place, length: number): void {
    this.#drop(start, start + length);
    this.#drop(end - length, end);
  }

  #keepInside({ start, end }: Place, children: readonly PhrasingContent[]): void {
    const [first, last] = [children[0], children.at(-1)];
    this.#drop(start, first ? placeOf(first).start : end);
    if (last) this.#drop(placeOf(last).end, end);
  }

  #item(node: ListItem, place: Place, lists: readonly List[]): void {
    const list = lists.at(-1);
    const raw = this.#raw(place);
    if (!list || pageNumber.test(raw) || !isCountedList(list, this.#text)) return;
    const prefix = itemPrefix.exec(raw)?.[0].length ?? 0;
    const box = node.checked === undefined || node.checked === null ? null : checkbox.exec(raw.slice(prefix));
    this.#drop(place.start, place.start + prefix + (box?.[0].length ?? 0));
    this.#hint(
      { ...place, to: place.from },
      { list: { ordered: list.ordered ?? false, level: lists.length - 1 } },
    );
  }

  #fences({ start, end }: Place): void {
    const lines = this.#text.slice(start, end).split('\n');
    this.#drop(start, start + (lines[0]?.length ?? 0));
    const last = lines.length > 1 ? (/(?:`{3,}|~{3,})[ \t]*$/.exec(lines.at(-1) ?? '')?.[0].length ?? 0) : 0;
    this.#drop(end - last, end);
  }

  #row(cells: readonly Place[], row: number): void {
    cells.forEach(({ start }, column) =>
      this.findings.cells.push({ start, cell: { table: this.#tables, row, column } }),
    );
  }

  /** The picture lies elsewhere; its description stays when it is one. */
  #image({ start, end }: Place, description: string): void {
    const at = this.#text.indexOf(description, start);
    const isDescription = /\p{Script=Han}/u.test(description) && at !== -1 && at + description.length <= end;
    this.#drop(start, isDescription ? at : end);
    if (isDescription) this.#drop(at + description.length, end);
    this.findings.remarks.push({ rule: 'lost-picture', start, end });
  }
}

/** Reads a foreign Markdown text without trusting it: what it means goes into hints and marks, nothing is run. */
export function findMarkdown(text: string): MarkdownFindings {
  const { tree, marks } = parseForeignMarkdown(text);
  return new MarkdownWalk(text, tree, marks).findings;
}
