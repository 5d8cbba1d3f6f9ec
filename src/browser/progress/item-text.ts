function textOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element) || node.hasAttribute('data-footnote-ref')) return '';
  return node.getAttribute('alt') ?? Array.from(node.childNodes).map(textOf).join('');
}

/** The words beside a box, as src/markdown/rehype-checklist.ts takes them: without the numbers of footnotes. */
export function itemText(box: Element): string {
  const label = box.closest('label');
  return label ? textOf(label).replace(/\s+/g, ' ').trim() : '';
}
