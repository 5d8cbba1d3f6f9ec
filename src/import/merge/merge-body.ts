import { joinBlocks, splitBlocks, type Block } from './blocks.ts';
import { conflictMarks } from './conflict-marks.ts';
import { mergeThreeWay } from './three-way.ts';

export interface BodyConflict {
  /** Of the body, from 1, where the first mark stands. */
  line: number;
  mine: string;
  theirs: string;
}

export interface MergedBody {
  text: string;
  conflicts: BodyConflict[];
  /** Places where the new text came in. */
  taken: number;
}

const apart = '\n\n';

function textOf(blocks: readonly Block[]): string {
  return joinBlocks(blocks).text.trimEnd();
}

/** Merges the Markdown of three lessons block by block. */
export function mergeBody(base: string, mine: string, theirs: string): MergedBody {
  const [old, own, other] = [splitBlocks(base), splitBlocks(mine), splitBlocks(theirs)];
  const texts = ({ blocks }: typeof old): string[] => blocks.map(({ text }) => text);
  const result: Block[] = [];
  const conflicts: (BodyConflict & { block: number })[] = [];
  let taken = 0;
  for (const region of mergeThreeWay(texts(old), texts(own), texts(other))) {
    if (region.from === 'conflict') {
      const [left, right] = [own.blocks.slice(...region.mine), other.blocks.slice(...region.theirs)];
      const mark = (text: string): Block => ({ text, gap: apart });
      conflicts.push({ block: result.length, line: 0, mine: textOf(left), theirs: textOf(right) });
      result.push(
        mark(conflictMarks.mine),
        ...left,
        mark(conflictMarks.theirs),
        ...right,
        mark(conflictMarks.end),
      );
    } else if (region.from === 'mine') {
      result.push(...own.blocks.slice(region.start, region.end));
    } else {
      taken += 1;
      result.push(...other.blocks.slice(region.start, region.end));
    }
  }
  const last = result.at(-1);
  // A block that has moved to the end brings the blank lines that stood behind it.
  if (last && last !== own.blocks.at(-1)) result[result.length - 1] = { text: last.text, gap: '\n' };
  const { text, lines } = joinBlocks(result);
  const shift = own.lead.split('\n').length - 1;
  return {
    text: own.lead + text,
    conflicts: conflicts.map(({ block, ...conflict }) => ({
      ...conflict,
      line: shift + (lines[block] ?? 1),
    })),
    taken,
  };
}
