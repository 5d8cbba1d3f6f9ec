import { rewriteCss } from './css.ts';
import { rewriteAttribute } from './references.ts';
import { absoluteUrl, relativeUrl } from './relative-url.ts';
import { resolveUrl } from './resolve.ts';
import { rewriteAttributes } from './rewrite-attributes.ts';
import type { Attribute, StartTag } from './scan-html.ts';

export interface RewriteOptions {
  /** The file being rewritten, relative to the site's root. */
  from: string;
  files: ReadonlySet<string>;
  /**
   * Set only for a page that the server sends for addresses of any depth (404.html): its addresses become
   * absolute below this path, because relative ones would point into nowhere.
   */
  absoluteBelow?: string | undefined;
}

/**
 * Outranks a wrong charset in a server's Content-Type header, so that pages survive servers that are set to
 * GBK (Encoding standard, "BOM sniff").
 */
const byteOrderMark = '\uFEFF';

export function withByteOrderMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text : byteOrderMark + text;
}

/** The address as it must stand in the shipped file. What does not resolve stays, for the link gate to report. */
export function relocateUrl(url: string, { from, files, absoluteBelow }: RewriteOptions): string {
  const resolution = resolveUrl(url, { from, files, basePath: '/' });
  if (resolution.kind !== 'file') return url;
  const { file, suffix } = resolution;
  if (absoluteBelow !== undefined) return absoluteUrl(absoluteBelow, file) + suffix;
  if (file === from && suffix.startsWith('#')) return suffix;
  return relativeUrl(from, file) + suffix;
}

/** Scripts read the way to the site's root from `<html data-root>`, which templates write for a fixed depth. */
function rewriteRoot(
  tag: StartTag,
  attribute: Attribute,
  absoluteBelow: string | undefined,
): string | undefined {
  return tag.name === 'html' && attribute.name === 'data-root' ? absoluteBelow : undefined;
}

/** A page with every address relative, so that it works below any path and from a folder. */
export function rewriteHtml(html: string, options: RewriteOptions): string {
  return withByteOrderMark(
    rewriteAttributes(
      html,
      (tag, attribute) =>
        rewriteRoot(tag, attribute, options.absoluteBelow) ??
        rewriteAttribute(tag, attribute, ({ url }) => relocateUrl(url, options)),
    ),
  );
}

/** A style sheet with every address relative to itself. */
export function rewriteStyleSheet(css: string, options: RewriteOptions): string {
  return withByteOrderMark(rewriteCss(css, (url) => relocateUrl(url, options)));
}
