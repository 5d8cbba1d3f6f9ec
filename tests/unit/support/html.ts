import { Parser } from 'htmlparser2';

export interface OpenTag {
  name: string;
  attributes: Record<string, string>;
}

/** Elements and text of a piece of HTML, as a browser would see them. */
export function readHtml(html: string): { tags: OpenTag[]; text: string } {
  const tags: OpenTag[] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push({ name, attributes }),
    ontext: (piece) => (text += piece),
  });
  parser.end(html);
  return { tags, text };
}

export function idsOf(html: string): string[] {
  return readHtml(html).tags.flatMap(({ attributes }) => attributes['id'] ?? []);
}

export function hrefsOf(html: string): string[] {
  return readHtml(html).tags.flatMap(({ attributes }) => attributes['href'] ?? []);
}
