import { textWidth } from './line-breaking.ts';
import type { Run } from './model.ts';
import { textOf } from './runs.ts';

/** A column with little text is not squeezed by its neighbours, one with much does not take everything. */
const bounds = { least: 3, most: 16 };

/** Widths of the columns of a table, of 1, by the longest text of each. */
export function columnShares(rows: readonly (readonly (readonly Run[])[])[]): number[] {
  const count = Math.max(...rows.map((cells) => cells.length), 0);
  const widths: number[] = [];
  for (let column = 0; column < count; column += 1) {
    const widest = Math.max(...rows.map((cells) => textWidth(textOf(cells[column] ?? []))));
    widths.push(Math.min(bounds.most, Math.max(bounds.least, widest + 1)));
  }
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => width / sum);
}
