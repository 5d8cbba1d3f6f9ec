const token =
  /<\?xml [^?]*\?>|<(\/?)([a-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|((?:[^<&\u0000-\u0008\u000b\u000c\u000e-\u001f]|&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)+)/iy;

/** Checks that a text is well-formed XML of the simple kind that feeds and sitemaps are; throws where it is not. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [whole, close, name, attributes = '', empty] = token.exec(xml) ?? [];
    if (whole === undefined) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 40)}`);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(attributes))
      throw new Error(`bare & in ${whole}`);
    if (name === undefined) continue;
    if (close && open.pop() !== name) throw new Error(`${whole} closes nothing`);
    if (!close && !empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
}
