import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import { readNumber, type NumberingStyle, type TypedNumber } from './numbering.ts';

/** A numbered paragraph. */
export interface NumberedLine {
  /** Place in the document's lines. */
  index: number;
  number: TypedNumber;
}

/** Paragraphs that count on: 一、二、三、 or （1）（2）. */
export interface Sequence {
  id: number;
  style: NumberingStyle;
  items: NumberedLine[];
}

/** Numbers that may be missing between two items before they are two sequences. */
const longestHole = 3;

/** Groups numbered paragraphs by how they count on; a 一、 begins anew. */
export function findSequences(lines: readonly Line[]): Sequence[] {
  const all: Sequence[] = [];
  const current = new Map<NumberingStyle, Sequence>();
  for (const [index, line] of lines.entries()) {
    const number = isOpen(line) && !line.hint.list ? readNumber(line.text) : undefined;
    if (!number) continue;
    const open = current.get(number.style);
    const last = open?.items.at(-1)?.number.value ?? 0;
    const step = number.value - last;
    const countsOn = number.style === 'first-then' ? step > 0 : step > 0 && step <= longestHole;
    if (open && countsOn && number.value > 1) open.items.push({ index, number });
    else {
      const started = { id: all.length, style: number.style, items: [{ index, number }] };
      all.push(started);
      current.set(number.style, started);
    }
  }
  return all;
}

/** Numbers that a sequence leaves out, e.g. 3 of 一、二、四、. */
export function missingNumbers({ style, items }: Sequence): number[] {
  if (style === 'first-then' || items.length < 2) return [];
  const present = new Set(items.map(({ number }) => number.value));
  const last = items.at(-1)?.number.value ?? 0;
  return Array.from({ length: last }, (_, index) => index + 1).filter((value) => !present.has(value));
}
