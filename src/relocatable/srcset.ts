/**
 * Rewrites every address of a `srcset` and keeps the rest. Follows the HTML standard's way of splitting:
 * an address ends at white space, so a comma inside one (`a,b.png 2x`) does not cut it.
 */
export function rewriteSrcset(srcset: string, rewrite: (url: string) => string): string {
  const candidates: string[] = [];
  const candidate = /[\s,]*(\S+)((?:[^,(]|\([^)]*\))*)/y;
  for (let match = candidate.exec(srcset); match; match = candidate.exec(srcset)) {
    const [, address = '', descriptors = ''] = match;
    const url = address.replace(/,+$/, '');
    if (url === '') continue;
    // A comma at the end of the address ends the candidate: what follows belongs to the next one.
    if (url !== address) {
      candidate.lastIndex -= descriptors.length;
      candidates.push(rewrite(url));
    } else {
      candidates.push([rewrite(url), descriptors.trim()].filter(Boolean).join(' '));
    }
  }
  return candidates.join(', ');
}
