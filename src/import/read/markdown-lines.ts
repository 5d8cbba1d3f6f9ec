import type { Edit, LineHint } from '../document/line.ts';
import type { SourceMark, SourceRemark } from '../document/source-document.ts';
import { findMarkdown, type MarkdownFindings } from './markdown-marks.ts';

/** What the markup of a line says, by offsets in the line as it stands in the file. */
export interface MarkdownLine {
  hint: LineHint;
  marks: SourceMark[];
  /** In order; they do not overlap. */
  markup: Edit[];
  /** Nothing but markup, such as a fence. */
  isMarkup: boolean;
  cells: { start: number; cell: NonNullable<LineHint['cell']> }[];
  remarks: Omit<SourceRemark, 'line'>[];
}

/** What each character of the text is. */
interface Layers {
  hidden: Uint8Array;
  bold: Uint8Array;
}

function fill(layer: Uint8Array, { start, end }: { start: number; end: number }): void {
  layer.fill(1, start, end);
}

/** Markup in order, each character once. */
function inOrder(markup: readonly Edit[]): Edit[] {
  const sorted: Edit[] = [];
  for (const edit of [...markup].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = sorted.at(-1);
    if (last && edit.start < last.end) last.end = Math.max(last.end, edit.end);
    else sorted.push({ ...edit });
  }
  return sorted;
}

class LineReader {
  readonly #text: string;
  readonly #findings: MarkdownFindings;
  readonly #markup: Edit[];
  readonly #layers: Layers;

  constructor(text: string) {
    this.#text = text;
    this.#findings = findMarkdown(text);
    this.#markup = inOrder(this.#findings.markup);
    this.#layers = { hidden: new Uint8Array(text.length), bold: new Uint8Array(text.length) };
    for (const edit of this.#markup) if (edit.text === '') fill(this.#layers.hidden, edit);
    for (const mark of this.#findings.marks) if (mark.kind === 'strong') fill(this.#layers.bold, mark);
  }

  #isWord(at: number): boolean {
    return !this.#layers.hidden[at] && /\S/.test(this.#text[at] ?? '');
  }

  /** The part of a mark in a line, from its first word to its last; marks must not hang on what goes. */
  #clip(mark: SourceMark, start: number, end: number): SourceMark[] {
    let [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
    if (mark.kind === 'note') {
      if (mark.start < start || mark.start > end) return [];
      while (from > start && !this.#isWord(from - 1)) from -= 1;
      return [{ ...mark, start: from - start, end: from - start }];
    }
    while (from < to && !this.#isWord(from)) from += 1;
    while (to > from && !this.#isWord(to - 1)) to -= 1;
    return from < to ? [{ ...mark, start: from - start, end: to - start }] : [];
  }

  read(start: number, end: number, { markup, marks, cells, remarks, hint }: Found): MarkdownLine {
    const words = Array.from({ length: end - start }, (_, index) => start + index).filter((at) =>
      this.#isWord(at),
    );
    const isBold = words.length > 0 && words.every((at) => this.#layers.bold[at]);
    return {
      hint: isBold ? { ...hint, bold: true } : hint,
      marks: marks
        .filter(({ kind }) => kind !== 'strong' || !isBold)
        .flatMap((mark) => this.#clip(mark, start, end)),
      markup: markup.map((edit) => ({
        start: Math.max(edit.start, start) - start,
        end: Math.min(edit.end, end) - start,
        text: edit.text,
      })),
      isMarkup: words.length === 0 && markup.length > 0,
      cells: cells.map(({ start: at, cell }) => ({ start: at - start, cell })),
      remarks: remarks.map(({ rule, start: from, end: to }) => ({
        rule,
        before: this.#text.slice(from, Math.min(to, from + 200)).replace(/\n/g, ' '),
      })),
    };
  }

  all(): MarkdownLine[] {
    const { marks, cells, remarks, hints } = this.#findings;
    const starts = [0];
    for (let at = this.#text.indexOf('\n'); at !== -1; at = this.#text.indexOf('\n', at + 1))
      starts.push(at + 1);
    const found = starts.map((): Found => ({ markup: [], marks: [], cells: [], remarks: [], hint: {} }));
    const lineAt = createFinder(starts);
    const each = <T extends { start: number; end: number }>(
      list: readonly T[],
      add: (line: Found, item: T) => void,
    ): void => {
      for (const item of list) {
        const last = lineAt(Math.max(item.start, item.end - 1));
        for (const line of found.slice(lineAt(item.start), last + 1)) add(line, item);
      }
    };
    each(this.#markup, (line, edit) => line.markup.push(edit));
    each(marks, (line, mark) => line.marks.push(mark));
    for (const cell of cells) found[lineAt(cell.start)]?.cells.push(cell);
    for (const remark of remarks) found[lineAt(remark.start)]?.remarks.push(remark);
    for (const { from, to, hint } of hints)
      for (const line of found.slice(from, to + 1)) line.hint = { ...line.hint, ...hint };
    return found.map((line, index) =>
      this.read(starts[index] ?? 0, (starts[index + 1] ?? this.#text.length + 1) - 1, line),
    );
  }
}

type Found = Pick<MarkdownFindings, 'markup' | 'marks' | 'cells' | 'remarks'> & { hint: LineHint };

/** Tells in which line an offset lies. */
function createFinder(starts: readonly number[]): (offset: number) => number {
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/**
 * Reads the lines of a Markdown text.
 * @throws when the parser fails
 */
export function readMarkdownLines(lines: readonly string[]): MarkdownLine[] {
  return new LineReader(lines.join('\n')).all();
}
