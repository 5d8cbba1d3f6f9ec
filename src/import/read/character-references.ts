import { fromHtml } from 'hast-util-from-html';

const known = new Map<string, string>();

/** What a reference such as `&nbsp;` or `&#8220;` stands for, on one line; itself when it stands for nothing. */
export function decodeReference(reference: string): string {
  let decoded = known.get(reference);
  if (decoded === undefined) {
    const [node] = fromHtml(reference, { fragment: true }).children;
    decoded = node?.type === 'text' ? node.value.replace(/[\r\n\u2028\u2029]/g, ' ') : reference;
    if (known.size < 10_000) known.set(reference, decoded);
  }
  return decoded;
}
