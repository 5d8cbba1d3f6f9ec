import type { Line } from '../document/line.ts';
import { apart, type Garbled } from './garbled.ts';
import { findGbkGarbled } from './garbled-gbk.ts';
import { findLatinGarbled, findTwiceGarbled } from './garbled-latin.ts';

function findOnce(text: string): Garbled[] {
  return [...findLatinGarbled(text), ...findGbkGarbled(text)];
}

/** Certain ones first: a weak one must not take their place. */
function ranked(all: readonly Garbled[]): Garbled[] {
  const ranks = { certain: 0, likely: 1, weak: 2 };
  return [...all].sort((a, b) => ranks[a.grade] - ranks[b.grade]);
}

/**
 * Words of a line that were read in a wrong encoding and saved again. They do not overlap.
 * @param isGarbled the line is known to be garbled: weak signs count
 */
export type GarbledFinder = (text: string, isGarbled?: boolean) => Garbled[];

/** Lines with garbled words that make a document one where the weak signs count too. */
const fewestLines = 3;

/**
 * Makes a finder for a document: where words are certain, those around them are believed more easily.
 */
export function garbledFinder(lines: readonly Pick<Line, 'text'>[]): GarbledFinder {
  const all = (text: string) => apart(ranked([...findTwiceGarbled(text, findOnce), ...findOnce(text)]));
  const isCertain = ({ grade }: Garbled) => grade === 'certain';
  const isAllGarbled =
    lines.filter(({ text }) => all(text).some(isCertain)).length >= Math.min(fewestLines, lines.length);
  return (text, isGarbled = false) => {
    const found = all(text);
    if (isGarbled || isAllGarbled || found.some(isCertain))
      return found.map((one) => ({ ...one, grade: 'certain' }));
    return found.filter(({ grade }) => grade !== 'weak');
  };
}
