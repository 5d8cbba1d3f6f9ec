import { countCharacters } from '../../../document/line.ts';
import type { SourceRemark } from '../../../document/source-document.ts';
import type { Table, TableCell } from '../../tables.ts';
import { noteLabel, remark, type Block, type Remarks } from '../docx-reading.ts';
import type { Numbering } from '../numbering.ts';
import { blankLine, hintOf, markBlanks, type BlockContext } from '../paragraph-hint.ts';
import { paragraphBlocks } from '../paragraph-lines.ts';
import { isSafeLink } from '../paragraph-pieces.ts';
import type { Fate, Piece } from '../pieces.ts';
import type { Style } from '../styles.ts';
import { commandMask, findFields } from './fields.ts';
import { characterBits, type Formatted } from './properties.ts';
import { headerPart, type Story } from './stories.ts';

/** What is known of the whole document. */
export interface DocReading extends Remarks {
  formats: Uint8Array;
  paragraphs: ReadonlyMap<number, Formatted>;
  styles: ReadonlyMap<number, Style>;
  numbering: Numbering;
  endnotes: ReadonlySet<number>;
  headers: readonly number[];
  hasBoxes: boolean;
  noteLabels: Map<string, string>;
  /** How many references to notes of a kind were seen. */
  seenNotes: Record<'footnote' | 'endnote', number>;
  /** For every comment the place that it is about. */
  anchors: { line: number; text: string }[];
  remarks: SourceRemark[];
}

const codes = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  align: [0x2403, 0x2461],
  level: 0x2640,
  list: 0x460b,
  listLevel: 0x260a,
};
const alignments = ['left', 'center', 'right'];

/** Ends of paragraphs: of ordinary ones, of cells, at breaks of pages. */
const endings = '\r\x07\f';
const breaks = '\v\x0E';

/** What a unit of the text is to a reader: '' for marks of the program. */
export function visibleUnit(unit: string, isSpecial: boolean): string {
  if (unit === '\t') return ' ';
  if (unit === '\x1E') return '-';
  if (unit < ' ' || (isSpecial && unit === '(')) return '';
  return unit;
}

function styleAt(reading: DocReading, end: number): { style: Style; isInTable: boolean; isRowEnd: boolean } {
  const format = reading.paragraphs.get(end);
  const { changes = new Map<number, number>(), style: number = 0 } = format ?? {};
  const style: Style = { ...reading.styles.get(number) };
  const level = changes.get(codes.level);
  if (level !== undefined) style.heading = level < 9 ? level + 1 : 0;
  const align = codes.align.map((code) => changes.get(code)).find((value) => value !== undefined);
  if (align !== undefined) style.align = alignments[align] ?? 'left';
  const list = changes.get(codes.list);
  if (list !== undefined && list > 0)
    style.list = { id: String(list), level: changes.get(codes.listLevel) ?? 0 };
  return { style, isInTable: changes.get(codes.inTable) === 1, isRowEnd: changes.get(codes.rowEnd) === 1 };
}

/** Collects the rows of a table while its paragraphs come by. */
class Rows {
  #rows: TableCell[][] = [];
  #cells: TableCell[] = [];
  #content: Block[] = [];

  add(blocks: readonly Block[]): void {
    this.#content.push(...blocks);
  }

  endCell(): void {
    this.#cells.push({ content: markBlanks(this.#content), colspan: 1, rowspan: 1, isHeader: false });
    this.#content = [];
  }

  endRow(): void {
    if (this.#content.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push(this.#cells);
    this.#cells = [];
  }

  take(): Table[] {
    this.endRow();
    const rows = this.#rows;
    this.#rows = [];
    return rows.length > 0 ? [{ rows }] : [];
  }
}

/** The paragraphs and tables of one of the texts. */
export function storyBlocks({ kind, start, text }: Story, reading: DocReading): Block[] {
  const fields = findFields(text);
  const commands = commandMask(text.length, fields);
  const results = new Map(fields.map((field) => [field.result, field]));
  const ends = new Map(fields.map((field) => [field.end, field]));
  /** What the results of fields at this place say of the text in them. */
  let contents = 0;
  const links: string[] = [];
  const enterField = (at: number, step: 1 | -1): void => {
    const field = (step === 1 ? results : ends).get(at);
    if (!field || field.result === field.end) return;
    if (/^\s*TOC\b/i.test(field.command)) contents += step;
    const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(field.command)?.[1];
    if (address === undefined || !isSafeLink(address)) return;
    if (step === 1) links.push(address);
    else links.pop();
  };
  for (const { command, result, end } of fields) {
    if (end - result <= 1 && /^\s*(eq|symbol)\b/i.test(command))
      remark(reading, 'lost-object', `域代码 ${command}`);
  }
  const blocks: Block[] = [];
  const table = new Rows();
  let pieces: Piece[] = [];
  let note: string | undefined;
  let comment = -1;
  let paragraphStart = 0;

  const fateOf = (format: number): Fate => {
    if (format & characterBits.deleted) return 'deleted';
    if (format & characterBits.hidden) return 'hidden';
    return contents > 0 ? 'contents' : 'kept';
  };
  const addText = (unit: string, at: number): void => {
    const format = reading.formats[start + at] ?? 0;
    const last = pieces.at(-1);
    if (last?.type === 'text' && /^[\uDC00-\uDFFF]/.test(unit)) {
      last.text += unit;
      return;
    }
    const fate = fateOf(format);
    const isBold = (format & characterBits.bold) !== 0;
    const isInserted = (format & characterBits.inserted) !== 0;
    const link = links.at(-1);
    const isSame =
      last?.type === 'text' &&
      last.fate === fate &&
      last.isBold === isBold &&
      last.isInserted === isInserted &&
      last.link === link;
    if (isSame) last.text += unit;
    else pieces.push({ type: 'text', text: unit, fate, isBold, isInserted, link });
  };
  const seen = (): string =>
    pieces
      .map((piece) => (piece.type === 'text' ? piece.text : ''))
      .join('')
      .slice(-30);
  const addMark = (unit: string, at: number): void => {
    const isSpecial = ((reading.formats[start + at] ?? 0) & characterBits.special) !== 0;
    if (unit === '\x02' && (kind === 'body' || kind === 'footnote' || kind === 'endnote')) {
      const of = kind === 'body' ? (reading.endnotes.has(start + at) ? 'endnote' : 'footnote') : kind;
      if (kind === 'body') {
        const label = noteLabel(reading, of, String(reading.seenNotes[of]++));
        pieces.push({ type: 'note', label });
      } else note = noteLabel(reading, of, String(noteNumber++));
    } else if (unit === '\x05' && kind === 'body')
      reading.anchors.push({ line: reading.number + 1, text: seen() });
    else if (unit === '\x05' && kind === 'comment') comment += 1;
    else if (unit === '\x01' && kind === 'body') remark(reading, 'lost-picture', '图片');
    else if (unit === '\x08' && kind === 'body' && !reading.hasBoxes) remark(reading, 'lost-object', '图形');
    else if (unit === '(' && isSpecial) remark(reading, 'lost-object', '符号');
  };
  let noteNumber = 0;

  const endParagraph = (ending: string, at: number): void => {
    const { style, isInTable, isRowEnd } = styleAt(reading, start + at + 1);
    if (!isRowEnd) reading.number += 1;
    const part =
      kind === 'body'
        ? undefined
        : kind === 'endnote'
          ? 'footnote'
          : kind === 'header'
            ? headerPart(reading.headers, paragraphStart)
            : kind;
    const context: BlockContext = { fate: 'kept', part, ...(note === undefined ? {} : { note }) };
    for (const piece of pieces) {
      if (piece.type === 'text' && piece.fate === 'kept' && style.isContents) piece.fate = 'contents';
    }
    if (kind === 'comment') {
      const anchor = reading.anchors[comment];
      const words = seenAll(pieces);
      if (anchor && countCharacters(words) > 0) {
        reading.remarks.push({
          rule: 'comment',
          line: anchor.line,
          before: `${anchor.text}〔${words}〕`.slice(0, 300),
        });
      }
    }
    const found = paragraphBlocks(
      pieces,
      reading,
      reading.number,
      hintOf(style, { numbering: reading.numbering, page: undefined }, context, pieces),
    );
    pieces = [];
    paragraphStart = at + 1;
    if (ending === '\x07' || isInTable) {
      table.add(found.length > 0 ? found : ending === '\x07' ? [] : [blankLine]);
      if (isRowEnd) table.endRow();
      else if (ending === '\x07') table.endCell();
      return;
    }
    blocks.push(...table.take(), ...(found.length > 0 ? found : [blankLine]));
  };

  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? '';
    enterField(at, 1);
    enterField(at, -1);
    if ((commands[at] ?? 0) > 0) continue;
    const isSpecial = ((reading.formats[start + at] ?? 0) & characterBits.special) !== 0;
    const visible = visibleUnit(unit, isSpecial);
    if (endings.includes(unit)) endParagraph(unit, at);
    else if (breaks.includes(unit)) pieces.push({ type: 'break' });
    else if (visible === '') addMark(unit, at);
    else addText(visible, at);
  }
  if (pieces.length > 0) endParagraph('', text.length);
  blocks.push(...table.take());
  return markBlanks(blocks);
}

function seenAll(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('')
    .trim();
}

/** Characters of a text that a person reads, counted without looking at paragraphs. */
export function countStory({ start, text }: Story, formats: Uint8Array): number {
  const commands = commandMask(text.length, findFields(text));
  const visible = text
    .split('')
    .map((unit, at) =>
      (commands[at] ?? 0) > 0
        ? ''
        : visibleUnit(unit, ((formats[start + at] ?? 0) & characterBits.special) !== 0),
    );
  return countCharacters(visible.join(''));
}
