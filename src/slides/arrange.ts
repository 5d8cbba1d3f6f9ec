import type { Piece } from './model.ts';
import { textOf } from './runs.ts';

/** Characters that look as much as a picture does. */
const pictureAmount = 80;
/** So much an empty line takes. */
const blockAmount = 10;
/** Less than this of a divided paragraph is a line alone. */
const lineAmount = 24;

/** What a bad break costs, in squared fractions of a page of text. A further page costs more than all but the first. */
const cost = { stranded: 1e9, page: 1e6, orphan: 1.2, badBreak: 0.5, inParagraph: 0.12 };
const pageAmount = 150;

function amount(piece: Piece): number {
  if (piece.kind === 'picture' || piece.kind === 'film') return pictureAmount;
  if (piece.kind === 'row')
    return Math.max(...piece.cells.map((cell) => textOf(cell).length), 0) + blockAmount;
  return textOf(piece.runs).length + (piece.continued ? 0 : blockAmount);
}

function isLeader(piece: Piece): boolean {
  return piece.kind === 'heading' || (piece.kind === 'paragraph' && piece.role === 'label');
}

/** How bad it is to end a page between `index - 1` and `index`. */
function breakCost(parts: readonly Piece[], index: number): number {
  const before = parts[index - 1];
  const after = parts[index];
  if (!before || !after) return 0;
  if (isLeader(before) && before.block !== after.block) return cost.stranded;
  if (before.block === after.block && after.kind !== 'row') {
    const length = (direction: 1 | -1): number => {
      let sum = 0;
      for (let at = direction > 0 ? index : index - 1; parts[at]?.block === after.block; at += direction)
        sum += amount(parts[at] ?? after);
      return sum;
    };
    return Math.min(length(1), length(-1)) < lineAmount ? cost.orphan : cost.inParagraph;
  }
  if (after.kind === 'paragraph' && (after.role === 'source' || after.role === 'footnote'))
    return cost.badBreak;
  const leadsIn = before.kind === 'paragraph' && textOf(before.runs).endsWith('：');
  return leadsIn ? cost.badBreak : 0;
}

/**
 * Divides parts among pages: as few pages as possible, then evenly filled and broken at good places.
 * @param fits whether a page holds the parts from one index to before another
 * @returns where each page ends
 */
export function arrange(parts: readonly Piece[], fits: (start: number, end: number) => boolean): number[] {
  const amounts = parts.map(amount);
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= parts.length; end += 1) best.push({ cost: Infinity, start: end - 1 });
  for (let start = 0; start < parts.length; start += 1) {
    const base = (best[start]?.cost ?? 0) + cost.page + (start > 0 ? breakCost(parts, start) : 0);
    let filled = 0;
    for (let end = start + 1; end <= parts.length; end += 1) {
      // What fits no page at all gets one of its own.
      if (!fits(start, end) && end > start + 1) break;
      filled += (amounts[end - 1] ?? 0) / pageAmount;
      const total = base + filled * filled;
      if (total < (best[end]?.cost ?? 0)) best[end] = { cost: total, start };
    }
  }
  const ends: number[] = [];
  for (let end = parts.length; end > 0; end = best[end]?.start ?? 0) ends.unshift(end);
  return ends;
}
