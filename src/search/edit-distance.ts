/**
 * How many steps turn one text into another: a character replaced, missing, extra, or two neighbours swapped, one
 * step each. Replacing costs what `replacement` says.
 */
export function editDistance(
  from: readonly string[],
  to: readonly string[],
  replacement: (a: string, b: string) => number,
): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  from.forEach((character, row) => {
    const current = [row + 1];
    to.forEach((other, column) => {
      const replaced = (last[column] ?? 0) + (character === other ? 0 : replacement(character, other));
      let best = Math.min(replaced, (last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1);
      if (row > 0 && column > 0 && character === to[column - 1] && from[row - 1] === other)
        best = Math.min(best, (beforeLast[column - 1] ?? 0) + 1);
      current.push(best);
    });
    beforeLast = last;
    last = current;
  });
  return last[to.length] ?? 0;
}
