import { chinese } from './chinese.ts';
import type { PageLine } from './page-lines.ts';

/** Fonts of signs (Symbol, Wingdings, OpenSymbol) have codes for private use: which sign it is only they know. */
const privateSign = /^\s*[\uE000-\uF8FF](?=\s|\P{Co})\s*/u;
const bullet = /^\s*[•◦‣⁃▪]\s+/u;

/** A line of a list in a PDF, with its depth from 0. */
export interface BulletLine extends PageLine {
  bullet?: number;
  /** Baseline of the last line that came to it. */
  bottom?: number;
}

function withBullet(line: PageLine): PageLine | undefined {
  const found = privateSign.exec(line.text) ?? bullet.exec(line.text);
  const rest = line.text.slice(found?.[0].length ?? 0);
  return found && rest !== '' ? { ...line, text: `• ${rest}` } : undefined;
}

/** True when a line carries on the text of an item: below it, just as close, when the item's line is full. */
function goesOn(item: BulletLine, last: PageLine, line: PageLine, right: number): boolean {
  const gap = last.baseline - line.baseline;
  return (
    item.textLeft !== undefined &&
    line.page === last.page &&
    gap > 0 &&
    gap < line.size * 1.8 &&
    Math.abs(line.size - item.size) < 0.5 &&
    Math.abs(line.left - item.textLeft) < line.size * 0.6 &&
    last.right > right - line.size * 3
  );
}

/**
 * Finds the items of lists by their bullets. Every bullet becomes `•`, one sign for one, and the further lines of an
 * item, which begin where its text does, come to its first.
 * @param right where full lines end
 */
export function findBullets(lines: readonly PageLine[], right: number): BulletLine[] {
  const found: BulletLine[] = [];
  /** Left ends of the lists that are open, the outermost first. */
  let lefts: number[] = [];
  let last: PageLine | undefined;
  for (const line of lines) {
    const item = found.at(-1);
    const marked = line.cell || line.isTurned ? undefined : withBullet(line);
    if (marked) {
      const { left, size } = marked;
      lefts = lefts.filter((open) => open < left + size * 0.8);
      if ((lefts.at(-1) ?? -Infinity) < left - size * 0.8) lefts.push(left);
      found.push({ ...marked, bullet: lefts.length - 1 });
    } else if (item?.bullet !== undefined && last && !line.cell && goesOn(item, last, line, right)) {
      const isWord = !chinese.test(item.text.at(-1) ?? '') && !chinese.test(line.text.at(0) ?? '');
      const text = item.text + (isWord ? ' ' : '') + line.text;
      found[found.length - 1] = { ...item, text, bottom: line.baseline };
    } else {
      lefts = [];
      found.push(line);
    }
    last = line;
  }
  return found;
}
