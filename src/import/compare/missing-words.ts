import { diffIndices } from 'node-diff3';
import type { Line } from '../document/line.ts';
import type { Proposal } from '../document/working-document.ts';
import { align, type Run } from './align.ts';
import { lettersOf, type Letters } from './letters.ts';

/** Longer passages are another wording, not a word that a filter took. */
const longestWord = 12;

/** Gaps between equal passages that are longer than this were rewritten. */
const longestGap = 200;

/** Nothing, or what stands for a word that was taken out. */
const isScrubbed = (text: string): boolean => /^(?:[xX×]{1,3}|[_＿\s]+|[□○]+)?$/u.test(text);

/** All lines of an essay in one text, so that it does not matter how the copies cut paragraphs. */
function flatten(lines: readonly Line[]) {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    text += `${line.text}\n`;
  }
  return { text, starts, ...lettersOf(text) };
}

interface Words {
  start: number;
  end: number;
  text: string;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

/** Places in `kept` where `other` has a word more, by comparing characters. */
function compareGap(kept: string, other: string): Words[] {
  const head = commonPrefix(kept, other);
  const tail = commonSuffix(kept.slice(head), other.slice(head));
  const [own, their] = [kept.slice(head, kept.length - tail), other.slice(head, other.length - tail)];
  if (isScrubbed(own)) return [{ start: head, end: kept.length - tail, text: their }];
  if (Math.max(own.length, their.length) > longestGap) return [];
  const hunks = diffIndices([...own], [...their]);
  const common = own.length - hunks.reduce((sum, { buffer1 }) => sum + buffer1[1], 0);
  // With little in common the passage was rewritten, and single characters fit by chance.
  if (common < Math.max(own.length, their.length) / 2) return [];
  return hunks
    .filter(({ buffer1Content }) => isScrubbed(buffer1Content.join('')))
    .map(({ buffer1: [start, length], buffer2Content }) => ({
      start: head + start,
      end: head + start + length,
      text: buffer2Content.join(''),
    }));
}

function isWord(text: string): boolean {
  const letters = lettersOf(text).units.length;
  return letters > 0 && text.length <= longestWord && !/[\n\ud800-\udfff]/.test(text) && !isScrubbed(text);
}

/** The runs, and before and behind them the beginnings and the ends of both texts. */
function withEnds(runs: readonly Run[], aEnd: number, bEnd: number): Run[] {
  return [{ aStart: 0, bStart: 0, length: 0 }, ...runs, { aStart: aEnd, bStart: bEnd, length: 0 }];
}

/** Offset behind a number of letters. */
function offsetBehind({ offsets }: Letters, count: number): number {
  return count === 0 ? 0 : (offsets[count - 1] ?? 0) + 1;
}

/**
 * Words that a copy of an essay has and the kept one lacks, between passages that agree, as proposals for the lines
 * of the kept one. What only stands before or behind the kept text is no word that was taken out of it.
 * @returns proposals by position of the line
 */
export function findMissingWords(kept: readonly Line[], other: readonly Line[]): Map<number, Proposal[]> {
  const [own, their] = [flatten(kept), flatten(other)];
  const runs = align(own.units, their.units);
  const found = new Map<number, Proposal[]>();
  if (runs.length === 0) return found;
  const all = withEnds(runs, own.units.length, their.units.length);
  for (const [index, next] of all.entries()) {
    const run = all[index - 1];
    if (!run) continue;
    const start = offsetBehind(own, run.aStart + run.length);
    const theirStart = offsetBehind(their, run.bStart + run.length);
    const ownGap = own.text.slice(start, own.offsets[next.aStart]);
    const theirGap = their.text.slice(theirStart, their.offsets[next.bStart]);
    for (const words of compareGap(ownGap, theirGap)) {
      if (!isWord(words.text) || ownGap.slice(words.start, words.end).includes('\n')) continue;
      const isInside =
        lettersOf(own.text.slice(0, start + words.start)).units.length > 0 &&
        lettersOf(own.text.slice(start + words.end)).units.length > 0;
      if (!isInside) continue;
      const line = own.starts.findLastIndex((at) => at <= start + words.start);
      const shift = start - (own.starts[line] ?? 0);
      const proposal = { start: words.start + shift, end: words.end + shift, text: words.text, flag: true };
      found.set(line, [...(found.get(line) ?? []), proposal]);
    }
  }
  return found;
}
