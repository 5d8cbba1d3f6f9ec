import type { Line } from '../document/line.ts';

function depthOf({ role }: Line): number | undefined {
  return role.type === 'heading' ? role.depth : undefined;
}

/** Headings of a part of a document: the highest becomes 2, and no level is left out. */
export function raiseHeadings(lines: readonly Line[]): Line[] {
  const open: number[] = [];
  return lines.map((line) => {
    const { role } = line;
    if (role.type !== 'heading') return line;
    while ((open.at(-1) ?? 0) >= role.depth) open.pop();
    open.push(role.depth);
    const depth = open.length + 1;
    return depth === role.depth ? line : { ...line, role: { ...role, depth } };
  });
}

/** Headings that nothing stands below are paragraphs. */
export function withoutEmptySections(lines: readonly Line[]): Line[] {
  const repaired: Line[] = [];
  for (const line of [...lines].reverse()) {
    const depth = depthOf(line);
    const next = repaired.at(-1);
    const nextDepth = next ? depthOf(next) : 0;
    const isEmpty = depth !== undefined && nextDepth !== undefined && nextDepth <= depth;
    repaired.push(isEmpty ? { ...line, role: { type: 'paragraph' } } : line);
  }
  return repaired.reverse();
}
