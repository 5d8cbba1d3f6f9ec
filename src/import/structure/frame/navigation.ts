import type { Line } from '../../document/line.ts';
import { removeLines, type WorkingDocument } from '../../document/working-document.ts';
import { isColumnName } from './column-names.ts';
import { regionsOf } from './regions.ts';
import { compact, hanCount, isNumbered, isOpen } from './text-shape.ts';

/** Fewest labels that make a column, and how many of them must be such that only a site has. */
const [fewest, fewestKnown] = [5, 3];

function isLabel(line: Line): boolean {
  const words = compact(line.text);
  return (
    isOpen(line) &&
    line.hint.outside !== true &&
    words.length <= 8 &&
    hanCount(words) >= 2 &&
    !/[。，,；;：:！!？?“”《》、]/u.test(words) &&
    !isNumbered(words)
  );
}

/** From the first to the last known label of a run: what stands beyond may be a title. */
function columnIn(lines: readonly Line[], from: number, to: number): [number, number] | undefined {
  const known: number[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (line && isColumnName(line.text)) known.push(index);
  }
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < fewestKnown) return undefined;
  // Before the body a column begins with the page; behind it, it ends with the page.
  const [start, end] = from === 0 ? [0, last + 1] : [first, to];
  return end - start >= fewest && known.length * 4 >= end - start ? [start, end] : undefined;
}

/** Cuts columns of labels at the top and the bottom of a page. In the middle of a text such a run is a list. */
export function cutNavigation(document: WorkingDocument): WorkingDocument {
  const { lines } = document;
  const { start, end, hasProse } = regionsOf(lines);
  if (!hasProse) return document;
  const gone = new Set<number>();
  for (const [from, to] of [
    [0, start],
    [end, lines.length],
  ] as const) {
    for (let index = from; index < to; index++) {
      let stop = index;
      while (stop < to && lines[stop] && isLabel(lines[stop] as Line)) stop += 1;
      const column = stop - index >= fewest ? columnIn(lines, index, stop) : undefined;
      if (column) for (let position = column[0]; position < column[1]; position++) gone.add(position);
      index = Math.max(index, stop);
    }
  }
  return removeLines(document, 'page-chrome', (_, index) => (gone.has(index) ? 'auto' : undefined));
}
