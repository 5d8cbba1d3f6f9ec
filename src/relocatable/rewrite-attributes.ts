import { scanHtml, type Attribute, type StartTag } from './scan-html.ts';

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** HTML with every attribute's value replaced by what `rewrite` says; undefined takes the attribute away. */
export function rewriteAttributes(
  html: string,
  rewrite: (tag: StartTag, attribute: Attribute) => string | undefined,
): string {
  const parts: string[] = [];
  let copied = 0;
  scanHtml(html, {
    startTag(tag) {
      for (const attribute of tag.attributes) {
        const value = rewrite(tag, attribute);
        if (value === attribute.value) continue;
        const written = value === undefined ? '' : `${attribute.name}="${escapeAttribute(value)}"`;
        parts.push(html.slice(copied, attribute.start), written);
        copied = attribute.end;
      }
    },
  });
  parts.push(html.slice(copied));
  return parts.join('');
}
