/** What a reader knows of a line beyond its text. Everything is a hint: the text decides. */
export interface LineHint {
  /** Heading level that the document's own styles or tags give, 1–6. */
  heading?: number;
  /** Item of a list that the word processor or the page numbers by itself; the number stands nowhere in the text. */
  list?: { ordered: boolean; level: number };
  /** Cell of a table of data; tables that only lay a page out come as ordinary lines. */
  cell?: { table: number; row: number; column: number };
  quote?: true;
  align?: 'center' | 'right';
  /** The whole line is bold. */
  bold?: true;
  /** Outside the main content of a web page: menus, side columns, footers. */
  outside?: true;
  /** A part of the file that is not its running text. */
  part?:
    | 'header'
    | 'footer'
    | 'comment'
    | 'deleted'
    | 'textbox'
    | 'footnote'
    /** Set in the file so that nobody sees it. */
    | 'hidden'
    /** A table of contents that the word processor made from the headings. */
    | 'contents';
  /** Label of the footnote that this line explains; {@link SourceMark} of kind `note` refers to it. */
  note?: string;
  /** Name of a picture that stands here; the text is then its description and may be empty. */
  picture?: string;
  /** What the page says of the picture; never part of its text. */
  description?: string;
  /** Columns of white space in front, where the file keeps it. */
  indent?: number;
  /** A blank line stands before this one. */
  afterBlank?: true;
  page?: number;
}

/** What a line is in the lesson. Lines without a role are paragraphs. */
export type LineRole =
  | { type: 'paragraph' }
  /** depth 2–4; `number` is the typed numbering that was taken off, e.g. 一、 or 第一个层面. */
  | { type: 'heading'; depth: number; number?: string }
  | { type: 'item'; ordered: boolean; depth: number }
  | { type: 'quote' }
  | { type: 'cell'; table: number; row: number; column: number }
  | { type: 'picture'; name: string }
  /** What the source has lost here; the text is written by the importer. */
  | { type: 'gap' }
  | { type: 'note'; label: string };

/** A paragraph on its way into a lesson. */
export interface Line {
  /** Line, paragraph or block of the source, from 1; a joined line keeps the first. */
  number: number;
  /** Never holds a line break. */
  text: string;
  /**
   * For every UTF-16 unit of the text, which of the source's characters it is, counted from 0 without white space;
   * -1 for white space and for what the importer added.
   */
  origins: readonly number[];
  hint: LineHint;
  role: LineRole;
}

/** Replaces `text.slice(start, end)`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

const whiteSpace = /\s/;

/** True for what counts nowhere: white space, with U+00A0, U+3000 and U+FEFF. */
export function isWhite(character: string): boolean {
  return whiteSpace.test(character);
}

/** Number of characters (code points) that are not white space. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) if (!isWhite(character)) count += 1;
  return count;
}

/** A line that the importer adds. */
export function addedLine(number: number, text: string, role: LineRole): Line {
  return { number, text, origins: Array<number>(text.length).fill(-1), hint: {}, role };
}

/** Part of a line, with its origins. */
export function sliceLine(line: Line, start: number, end = line.text.length): Line {
  return { ...line, text: line.text.slice(start, end), origins: line.origins.slice(start, end) };
}

/** Two lines as one, the second right behind the first. */
export function joinedLine(first: Line, second: Line): Line {
  return {
    ...first,
    text: first.text + second.text,
    origins: [...first.origins, ...second.origins],
  };
}

/** The source's characters in a stretch of a line, in order, each once. */
export function originsOf({ origins }: Pick<Line, 'origins'>, start = 0, end = origins.length): number[] {
  return [...new Set(origins.slice(start, end))].filter((origin) => origin >= 0);
}

/**
 * Replacement text with origins: characters that are not white space take the places of the old ones one for one,
 * after what both begin and end with was set aside.
 */
function replace(line: Line, { start, end, text }: Edit): { origins: number[]; dropped: number[] } {
  const old = line.text.slice(start, end);
  let head = 0;
  while (head < Math.min(old.length, text.length) && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, text.length) - head && old.at(-1 - tail) === text.at(-1 - tail))
    tail += 1;
  const free = originsOf(line, start + head, end - tail);
  const middle = text.slice(head, text.length - tail);
  const placed: number[] = [];
  for (const character of middle) {
    const origin = isWhite(character) ? -1 : (free.shift() ?? -1);
    for (let unit = 0; unit < character.length; unit++) placed.push(origin);
  }
  return {
    origins: [...line.origins.slice(start, start + head), ...placed, ...line.origins.slice(end - tail, end)],
    dropped: free,
  };
}

/** The source's characters that an edit takes out of a line. */
export function droppedBy(line: Line, edit: Edit): number[] {
  return replace(line, edit).dropped;
}

/**
 * Carries out edits that do not overlap.
 * @returns the new line and the source's characters that are no longer in it
 */
export function editLine(line: Line, edits: readonly Edit[]): { line: Line; dropped: number[] } {
  let text = '';
  const origins: number[] = [];
  const dropped: number[] = [];
  let position = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < position) throw new RangeError('edits overlap');
    text += line.text.slice(position, edit.start) + edit.text;
    const replaced = replace(line, edit);
    for (const origin of line.origins.slice(position, edit.start)) origins.push(origin);
    for (const origin of replaced.origins) origins.push(origin);
    dropped.push(...replaced.dropped);
    position = edit.end;
  }
  text += line.text.slice(position);
  for (const origin of line.origins.slice(position)) origins.push(origin);
  return { line: { ...line, text, origins }, dropped };
}
