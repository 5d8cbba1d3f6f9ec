import type { WorkingDocument } from '../../document/working-document.ts';
import { readCredit } from './credits.ts';
import { readLabels, type LabelledLine } from './labels.ts';
import { essayHeadings } from './collection.ts';
import { isKnown, newPieces, noteFact, takePieces } from './pieces.ts';
import { formLabel, repeatedLabels } from './repeated-labels.ts';
import { isEdge, regionsOf } from './regions.ts';
import { isOpen } from './text-shape.ts';

/**
 * Moves what stands behind labels (作者：…, 来源：…, 发布时间：…) outside the body, and cuts the chrome among it. Labels
 * that come again with other values, and the names below the titles of several essays, are text.
 */
export function takeLabelledMetadata(document: WorkingDocument): WorkingDocument {
  const regions = regionsOf(document.lines);
  const repeated = repeatedLabels(document.lines);
  const essays = essayHeadings(document.lines);
  const bylines = new Set(essays.length > 1 ? essays.map((index) => index + 1) : []);
  const wanted = new Map(
    document.lines.flatMap((line, index): [number, LabelledLine][] => {
      if (!isOpen(line) || !isEdge(line, index, regions) || bylines.has(index)) return [];
      if (repeated.has(formLabel(line.text)?.label ?? '')) return [];
      const credit = readCredit(line.text, document.properties.publisher);
      if (credit)
        return [
          [
            index,
            { pieces: credit, attachments: [], occasion: undefined, isWhole: true, count: credit.length },
          ],
        ];
      const read = readLabels(line.text);
      return read ? [[index, read]] : [];
    }),
  );
  let result = document;
  let shift = 0;
  for (const [index, read] of wanted) {
    const line = document.lines[index];
    const pieces = newPieces(result, read.pieces);
    if (read.occasion !== undefined && !isKnown(result, 'date') && line)
      result = noteFact(result, 'date', read.occasion, line.number);
    const before = result.lines.length;
    const rest = read.isWhole && pieces.length === read.pieces.length ? 'auto' : undefined;
    ({ document: result } = takePieces(result, index + shift, pieces, rest));
    for (const name of read.attachments) if (line) result = noteFact(result, 'attachment', name, line.number);
    shift += result.lines.length - before;
  }
  return result;
}
