/** What a person opens comes first; what only the pages themselves read, last. */
const order = [/^lessons\//, /^collections\//, /\.html$/, /^attachments\//, /^(?!search\/|assets\/)/];

function rank(path: string): number {
  const index = order.findIndex((pattern) => pattern.test(path));
  return index === -1 ? order.length : index;
}

/** The same entries, those that tell a person most in front, each kind by its paths. */
export function inReadingOrder<T>(entries: readonly T[], pathOf: (entry: T) => string): T[] {
  return entries.slice().sort((a, b) => {
    const [one, other] = [pathOf(a), pathOf(b)];
    return rank(one) - rank(other) || (one < other ? -1 : 1);
  });
}
