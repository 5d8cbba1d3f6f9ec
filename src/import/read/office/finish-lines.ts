import type { SourceLine } from '../../document/source-document.ts';
import { tableLines } from '../tables.ts';
import { remark, type Block, type Remarks } from './docx-reading.ts';

/** Brings tables into reading order and titles above headings. */
export function finishLines(blocks: readonly Block[], reading: Remarks): SourceLine[] {
  return raiseTitle(toLines(blocks, reading));
}

function toLines(blocks: readonly Block[], reading: Remarks): SourceLine[] {
  let nextTable = 1;
  return blocks.flatMap((block) => {
    if (!('rows' in block)) return [block];
    const table = tableLines(block, nextTable);
    nextTable = table.nextTable;
    const [first] = table.lines;
    if (table.isTakenApart && first) {
      reading.number = first.number;
      remark(
        reading,
        'layout-table',
        table.lines
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 40),
      );
    }
    return table.lines;
  });
}

/** Puts a title above the headings: in a document with a title they begin one level below it. */
function raiseTitle(lines: readonly SourceLine[]): SourceLine[] {
  if (!lines.some(({ hint }) => hint.heading === 0)) return [...lines];
  return lines.map((line) => {
    const { heading } = line.hint;
    return heading === undefined
      ? line
      : { ...line, hint: { ...line.hint, heading: Math.min(heading + 1, 6) } };
  });
}
