/** Finds the next place of something; asked from front to back, all questions together read the text only once. */
export type ForwardSearch = (pattern: string, from: number) => number;

/** @returns a search for regular expressions that ignores case; the answer is Infinity when there is nothing more */
export function createForwardSearch(text: string): ForwardSearch {
  const found = new Map<string, { pattern: RegExp; asked: number; at: number }>();
  return (source, from) => {
    const known = found.get(source);
    if (known && known.asked <= from && known.at >= from) return known.at;
    const pattern = known?.pattern ?? new RegExp(source, 'gi');
    pattern.lastIndex = from;
    const at = pattern.exec(text)?.index ?? Infinity;
    found.set(source, { pattern, asked: from, at });
    return at;
  };
}
