import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import type { HeadingPlan } from './heading-plan.ts';
import { looksLikeHeading } from './styled-headings.ts';

const longest = 45;

/**
 * Headings that a word processor has numbered by itself: short lines of an automatic list that have text below them.
 * All other lines of such lists are items.
 */
export function planListedHeadings(lines: readonly Line[]): HeadingPlan[] {
  const levels = new Map<number, number[]>();
  for (const [index, { hint }] of lines.entries()) {
    if (!hint.list?.ordered) continue;
    levels.set(hint.list.level, [...(levels.get(hint.list.level) ?? []), index]);
  }
  return [...levels].flatMap(([level, indices]) => {
    const headings = indices.filter((index) => {
      const [line, next] = [lines[index], lines[index + 1]];
      if (!line || !isOpen(line) || !looksLikeHeading(line.text, longest) || /[。：:]$/.test(line.text))
        return false;
      return (
        next !== undefined && (next.hint.list ? next.hint.list.level > level : next.text.length > longest)
      );
    });
    if (headings.length < 2 || headings.length < indices.length * 0.6) return [];
    return headings.map((index): HeadingPlan => {
      const end = lines[index]?.text.length ?? 0;
      const style = `automatic-${level}`;
      const place = { index, start: 0, titleStart: 0, titleEnd: end, next: end };
      return { ...place, style, sequence: style, confidence: 'auto', depth: 2 };
    });
  });
}
