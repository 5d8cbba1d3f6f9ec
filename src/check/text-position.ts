import type { Position } from '../content/frontmatter.ts';

/** Line and column of an offset in a text, both 1-based. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}
