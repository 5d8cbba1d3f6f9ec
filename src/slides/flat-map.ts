/** Array.prototype.flatMap, which Chromium 69 does not have yet. */
export function flatMap<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => readonly Result[],
): Result[] {
  const results: Result[] = [];
  items.forEach((item, index) => results.push(...map(item, index)));
  return results;
}
