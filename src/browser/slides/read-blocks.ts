import { columnShares } from '../../slides/column-shares.ts';
import type { Mark, Paragraph, Piece, Run, TableRow } from '../../slides/model.ts';
import { addRun } from '../../slides/runs.ts';

type Role = Paragraph['role'];

/** Where a text stands. */
interface Place {
  role?: Role;
  /** Level of the list; -1 outside of lists. */
  depth: number;
  marks: readonly Mark[];
}

export interface BlockReader {
  /** Reads a node, or only what stands in it. */
  readNode(node: Node): void;
  readInside(element: Node, role?: Role): void;
  /** Number and words of a heading; their footnotes wait for `readFootnotes`. */
  readHeading(heading: Element | null): { number: string; runs: readonly Run[] };
  readFootnotes(): void;
  /** Footnotes that nothing called. */
  readOtherFootnotes(): void;
  /** Leaves an element out, because its text stands elsewhere. */
  leaveOut(element: Node | null): void;
  addParagraph(runs: readonly Run[], role?: Role): void;
}

const outside: Place = { depth: -1, marks: [] };

/** Whatever is not in this list begins a block of its own. */
const inline =
  /^(?:a|abbr|b|br|cite|code|del|em|i|img|input|kbd|label|mark|q|s|small|span|strong|su[bp]|time|u)$/;
const marked = /^(?:strong|em|del|code|su[bp])$/;

/** What is on a lesson's page beside its text. */
const notText =
  'button,noscript,script,style,svg,template,[data-footnote-backref],[data-progress],[data-beside-text],[hidden],.speaker-notes>summary';

/** By class or element. */
const roles: Readonly<Record<string, Role>> = {
  'case-label': 'label',
  'method-name': 'label',
  'case-source': 'source',
  figcaption: 'source',
  blockquote: 'quotation',
};

export function tagOf(node: Node): string {
  return node.nodeType === 1 ? (node as Element).tagName.toLowerCase() : '';
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** Texts of a piece. */
export function runsOf(piece: Piece): readonly Run[] {
  if ('runs' in piece) return piece.runs;
  return piece.kind === 'row'
    ? piece.cells.reduce<Run[]>((all, cell) => [...all, ...cell, { text: ' ' }], [])
    : [];
}

/**
 * Reads blocks of a page, whatever they are, into pieces. No text is lost: unknown elements are paragraphs.
 * @param footnotes elements by their ids
 * @param addNote takes what only the speaker sees
 */
export function createBlockReader(
  footnotes: ReadonlyMap<string, Element>,
  addPiece: (piece: Piece) => void,
  addNote: (runs: readonly Run[]) => void,
): BlockReader {
  let block = 0;
  let runs: Run[] = [];
  /** A list item whose marker has not been drawn yet. */
  let item: { marker: string; tick?: string } | undefined;
  /** The number of a footnote, drawn before its first paragraph. */
  let marker = '';
  let called: string[] = [];
  const read = new Set<string>();
  let isSpeaking = false;
  let leftOut: Node | null = null;

  const add = (piece: Piece): void => {
    if (isSpeaking) addNote(runsOf(piece));
    else addPiece(piece);
  };
  const nextBlock = (): number => (block += 1);

  /** The running text up to here, without blanks at its ends. */
  const takeRuns = (): readonly Run[] => {
    const taken = runs;
    runs = [];
    for (let last = taken.pop(); last; last = taken.pop()) {
      const text = last.text.replace(/\s+$/, '');
      if (text) return [...taken, { ...last, text }];
    }
    return taken;
  };

  /** Ends the running text. */
  const flush = ({ depth, role }: Place): void => {
    const text = takeRuns();
    if (text.length === 0 && !item?.tick) return;
    if (depth >= 0) {
      add({ kind: 'item', block: nextBlock(), depth, marker: '', ...item, runs: text });
      item = undefined;
    } else {
      const optional = { ...(role && { role }), ...(marker && { marker }) };
      add({ kind: 'paragraph', block: nextBlock(), ...optional, runs: text });
      marker = '';
    }
  };

  /** Puts footnotes after the block that calls them first. */
  const readFootnotes = (): void => {
    if (isSpeaking) return;
    const ids = called;
    called = [];
    for (const id of ids) {
      const note = footnotes.get(id);
      if (!note || read.has(id)) continue;
      read.add(id);
      marker = `注${id.replace(/\D+/, '')}　`;
      const outer = item;
      item = undefined;
      readInside(note, { ...outside, role: 'footnote' });
      marker = '';
      item = outer;
    }
  };

  const readHeading = (heading: Element | null): { number: string; runs: readonly Run[] } => {
    if (!heading) return { number: '', runs: [] };
    const outer = leftOut;
    leftOut = heading.querySelector('.number');
    readChildren(heading, outside);
    const number = leftOut?.textContent ?? '';
    leftOut = outer;
    return { number, runs: takeRuns() };
  };

  const readList = (list: Element, place: Place): void => {
    const isOrdered = tagOf(list) === 'ol';
    let number = Number(list.getAttribute('start') ?? 1);
    for (const child of list.childNodes) {
      if (tagOf(child) !== 'li') {
        readNode(child, place);
        continue;
      }
      item = { marker: isOrdered ? `${number}.` : '•' };
      number += 1;
      readInside(child, { depth: place.depth + 1, marks: [] });
      item = undefined;
    }
  };

  const readTable = (table: Element): void => {
    const alignments: TableRow['alignments'][number][] = [];
    const rows = Array.from(table.querySelectorAll('tr'), (row) =>
      Array.from(row.querySelectorAll('th,td'), (cell, column) => {
        const [, alignment = 'left'] = /align-(center|right)/.exec(cell.className) ?? [];
        alignments[column] = alignment as TableRow['alignments'][number];
        readChildren(cell, outside);
        return takeRuns();
      }),
    );
    const hasHead = rows.length > 1 && table.querySelector('th') !== null;
    const shares = columnShares(rows);
    const head = (hasHead && rows.shift()) || [];
    nextBlock();
    for (const cells of rows) add({ kind: 'row', block, head, cells, alignments, shares });
  };

  const readBlock = (element: Element, place: Place): void => {
    const tag = tagOf(element);
    const className = attribute(element, 'class');
    const wasSpeaking = isSpeaking;
    flush(place);
    if (className === 'speaker-notes') isSpeaking = true;
    if (/^h[1-6]$/.test(tag)) {
      const heading = readHeading(element);
      if (heading.runs.length > 0)
        add({ kind: 'heading', block: nextBlock(), level: Number(tag.slice(1)), ...heading });
    } else if (tag === 'ul' || tag === 'ol') readList(element, place);
    else if (tag === 'table') readTable(element);
    else if (tag === 'pre') {
      const text = (element.textContent || '').replace(/\n$/, '');
      if (text) add({ kind: 'paragraph', block: nextBlock(), role: 'preformatted', runs: [{ text }] });
    } else if (tag === 'video') {
      const title = attribute(element, 'aria-label');
      add({ kind: 'film', block: nextBlock(), source: attribute(element, 'src'), title });
    } else {
      const role = roles[className] ?? roles[tag] ?? place.role;
      readInside(element, role ? { ...place, role } : place);
    }
    isSpeaking = wasSpeaking;
    readFootnotes();
  };

  /** Reads into the running text, or ends it where a block begins. */
  const readNode = (node: Node, place: Place): void => {
    if (node.nodeType === 3) {
      addRun(runs, (node.nodeValue ?? '').replace(/[ \t\n\r\f]+/g, ' '), place.marks);
      return;
    }
    const element = node as Element;
    const tag = tagOf(node);
    if (!tag || node === leftOut || element.matches(notText)) return;
    if (!inline.test(tag)) readBlock(element, place);
    else if (tag === 'img') {
      flush(place);
      const alternative = attribute(element, 'alt');
      add({ kind: 'picture', block: nextBlock(), source: attribute(element, 'src'), alternative });
    } else if (tag === 'br') addRun(runs, '\n', []);
    else if (tag === 'input') {
      const tick = attribute(element, 'data-item');
      if (tick && item) item.tick = tick;
    } else {
      if (element.hasAttribute('data-footnote-ref')) called.push(attribute(element, 'href').slice(1));
      readChildren(element, marked.test(tag) ? { ...place, marks: [...place.marks, tag as Mark] } : place);
    }
  };

  const readChildren = (element: Node, place: Place): void => {
    for (const child of element.childNodes) readNode(child, place);
  };

  const readInside = (element: Node, place: Place): void => {
    readChildren(element, place);
    flush(place);
    readFootnotes();
  };

  return {
    readNode(node) {
      readNode(node, outside);
      flush(outside);
      readFootnotes();
    },
    readInside: (element, role) => readInside(element, role ? { ...outside, role } : outside),
    readHeading,
    readFootnotes,
    readOtherFootnotes() {
      called.push(...footnotes.keys());
      readFootnotes();
    },
    leaveOut(element) {
      leftOut = element;
    },
    addParagraph(text, role) {
      add({ kind: 'paragraph', block: nextBlock(), ...(role && { role }), runs: text });
    },
  };
}
