import type { Table, TableCell } from '../tables.ts';
import { remark, type Block, type DocxReading } from './docx-reading.ts';
import { blankLine, hintOf, markBlanks, type BlockContext } from './paragraph-hint.ts';
import { paragraphBlocks } from './paragraph-lines.ts';
import { chosenBranch, insideControl, readPieces } from './paragraph-pieces.ts';
import { paragraphProperties, type Style } from './styles.ts';
import { childAt, elementsOf, isElement, switchOf, valueOf, wrap, type XmlElement } from './xml.ts';

function styleOf(paragraph: XmlElement, { styles }: DocxReading): Style {
  const properties = childAt(paragraph, 'w:pPr');
  const named = styles.get(valueOf(properties, 'w:pStyle') ?? '');
  return { ...named, ...paragraphProperties(properties) };
}

function readParagraph(paragraph: XmlElement, reading: DocxReading, context: BlockContext): Block[] {
  if (!reading.isInBox) reading.number += 1;
  const style = styleOf(paragraph, reading);
  if (reading.page !== undefined && switchOf(childAt(paragraph, 'w:pPr'), 'w:pageBreakBefore'))
    reading.page += 1;
  const fate = context.fate === 'kept' && style.isContents ? 'contents' : context.fate;
  // A text box inside counts nothing, but a paragraph that follows it does.
  const number = Math.max(reading.number, 1);
  const pieces = readPieces(paragraph, reading, style, { ...context, fate });
  const blocks = paragraphBlocks(pieces, reading, number, hintOf(style, reading, context, pieces));
  return blocks.length > 0 ? blocks : [blankLine];
}

function readTable(table: XmlElement, reading: DocxReading, context: BlockContext): Block[] {
  const rows: TableCell[][] = [];
  /** Cells that may go on in the next row, by column. */
  let above = new Map<number, { content: Block[]; rowspan: number }>();
  /** Text that stands in no cell: only damaged files have it. */
  const stray: Block[] = [];
  for (const row of unwrap(table)) {
    if (row.name !== 'w:tr') {
      stray.push(...readBlocks(wrap(row), reading, context));
      continue;
    }
    const properties = childAt(row, 'w:trPr');
    const rowContext: BlockContext =
      childAt(properties, 'w:del') && context.fate === 'kept' ? { ...context, fate: 'deleted' } : context;
    const isHeader = switchOf(properties, 'w:tblHeader') ?? false;
    const cells: TableCell[] = [];
    const current: typeof above = new Map();
    let column = Number(valueOf(properties, 'w:gridBefore') ?? 0) || 0;
    for (const element of unwrap(row)) {
      if (element.name !== 'w:tc') {
        stray.push(...readBlocks(wrap(element), reading, rowContext));
        continue;
      }
      const cellProperties = childAt(element, 'w:tcPr');
      const colspan = Math.min(Math.max(Number(valueOf(cellProperties, 'w:gridSpan') ?? 1) || 1, 1), 100);
      const merge = childAt(cellProperties, 'w:vMerge');
      const upper = merge && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined;
      const content = markBlanks(readBlocks(element, reading, rowContext));
      if (upper) {
        upper.rowspan += 1;
        upper.content.push(...content);
        current.set(column, upper);
      } else {
        const cell = { content, colspan, rowspan: 1, isHeader };
        cells.push(cell);
        if (merge) current.set(column, cell);
      }
      column += colspan;
    }
    rows.push(cells);
    above = current;
  }
  const found: Table = { rows };
  return [found, ...stray];
}

/** Elements that may stand around rows and cells without meaning anything. */
const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

function unwrap(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => (wrappers.has(child.name) ? unwrap(child) : [child]));
}

const deletions: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
/** Elements with paragraphs in them that need no thought of their own. */
const containers: ReadonlySet<string> = new Set([
  ...wrappers,
  'w:document',
  'w:body',
  'w:smartTag',
  'w:hdr',
  'w:ftr',
  'w:footnotes',
  'w:endnotes',
  'w:comments',
]);

/** The paragraphs and tables of an element. Blank ones are there until {@link markBlanks}. */
export function readBlocks(element: XmlElement, reading: DocxReading, context: BlockContext): Block[] {
  return element.children.flatMap((child): Block[] => {
    if (!isElement(child)) return [];
    const { name } = child;
    if (name === 'w:p' || name === 'a:p') return readParagraph(child, reading, context);
    if (name === 'w:tbl') return readTable(child, reading, context);
    if (name === 'w:sdt') return readBlocks(child, reading, insideControl(child, context));
    if (deletions.has(name)) return readBlocks(child, reading, { ...context, fate: 'deleted' });
    if (containers.has(name)) return readBlocks(child, reading, context);
    if (name === 'mc:AlternateContent') {
      const branch = chosenBranch(child);
      return branch ? readBlocks(branch, reading, context) : [];
    }
    if (name === 'w:altChunk' || name === 'w:subDoc') {
      remark(reading, 'lost-object', '插入的另一份文件');
      return [];
    }
    // Beginnings of comments, and text that stands in no paragraph, as damaged files have it.
    const pieces = readPieces(wrap(child), reading, {}, context);
    return paragraphBlocks(
      pieces,
      reading,
      Math.max(reading.number, 1),
      hintOf({}, reading, context, pieces),
    );
  });
}
