import type { WorkingDocument } from '../../document/working-document.ts';
import { readCredit } from './credits.ts';
import { readLabels, type LabelledLine } from './labels.ts';
import { isKnown, noteFact, takePieces } from './pieces.ts';
import { isEdge, regionsOf } from './regions.ts';
import { isOpen } from './text-shape.ts';

function restOf({ isWhole, count, pieces, attachments }: LabelledLine): 'auto' | 'confirm' | undefined {
  if (isWhole) return 'auto';
  // A piece that cannot be read in company of pieces that can is most probably chrome too.
  return count >= 2 && pieces.length > attachments.length ? 'confirm' : undefined;
}

/** Moves what stands behind labels (作者：…, 来源：…, 发布时间：…) outside the body, and cuts the chrome among it. */
export function takeLabelledMetadata(document: WorkingDocument): WorkingDocument {
  const regions = regionsOf(document.lines);
  const wanted = new Map(
    document.lines.flatMap((line, index): [number, LabelledLine][] => {
      if (!isOpen(line) || !isEdge(line, index, regions)) return [];
      const credit = readCredit(line.text);
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
    const { pieces } = read;
    if (read.occasion !== undefined && !isKnown(result, 'date') && line)
      result = noteFact(result, 'date', read.occasion, line.number);
    const before = result.lines.length;
    const rest = pieces.length === 0 && !read.isWhole ? undefined : restOf(read);
    ({ document: result } = takePieces(result, index + shift, pieces, rest));
    for (const name of read.attachments) if (line) result = noteFact(result, 'attachment', name, line.number);
    shift += result.lines.length - before;
  }
  return result;
}
