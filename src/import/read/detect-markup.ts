import { hasMarkdownSigns } from './markdown-signs.ts';

/** Tags of pages; others may be anything, from XML to a name in brackets. */
const tagNames =
  'html|head|title|meta|link|script|style|body|div|p|br|hr|span|font|center|table|tbody|thead|tr|td|th|ul|ol|li|dl|dt|dd|a|b|i|u|em|strong|img|h[1-6]|blockquote|pre|section|article|main|header|footer|nav|aside|form|input|iframe|sup|sub|ruby|rt|rp|o:p';
const tag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]*|/)?>`, 'gi');
const closingTag = new RegExp(`</(?:${tagNames})\\s*>|<(?:br|hr)\\s*/?>`, 'i');
/** Tags that begin and end paragraphs; a text that a person wrote has none, or one by mistake. */
const blockTag =
  /<\/?(?:p|div|br|hr|h[1-6]|li|ul|ol|dl|dt|dd|table|tbody|thead|tr|td|th|blockquote|pre|center|section|article)(?:\s[^<>]*|\/)?>/gi;
const beginsWithTag = new RegExp(`^<(?:${tagNames})(?:\\s[^<>]*|/)?>`, 'i');
const isOneBlock = /^<(p|div|center|table|ul|ol|blockquote|section|article|h[1-6])[\s>][\s\S]*<\/\1\s*>\s*$/i;
const beginsLikePage =
  /^<(?:!doctype\s+html|html|head|body|frameset)(?=[\s>])|^<meta\s[^<>]*>|^<title>[^<]*<\/title/i;
const pageTag = /^[\t ]*<(?:!doctype\s+html|html|head|body)(?=[\s>])/im;

/** A text with fewer tags than these has strayed ones. */
const leastTags = 3;
/** Characters for each paragraph's tag, at most: real paragraphs have two tags and rarely a thousand characters. */
const mostPerTag = 500;

/** What may stand before a page. */
const preamble = /^(?:\s|\ufeff|<!--[\s\S]*?-->|<\?xml[^>]*\?>|<\?import[^>]*>)+/i;

function shareOfLines(text: string, isMatch: (line: string) => boolean): number {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.filter(isMatch).length / Math.max(1, lines.length);
}

/** True for a page, or the inside of one, with or without a document type; not for a text with tags here and there. */
export function looksLikeHtml(text: string): boolean {
  const start = text.replace(preamble, '');
  if (beginsLikePage.test(start)) return true;
  const blocks = start.match(blockTag)?.length ?? 0;
  if (!closingTag.test(start) || hasMarkdownSigns(start)) return false;
  if (isOneBlock.test(start)) return true;
  if (blocks < leastTags) return false;
  if (pageTag.test(start)) return true;
  if (beginsWithTag.test(start)) return start.replace(tag, '').length <= blocks * mostPerTag;
  // Text first, then tags: copied out of an editor. Most lines have one.
  return shareOfLines(start, (line) => line.search(tag) !== -1) >= 0.5;
}

const header = /^[A-Za-z][A-Za-z0-9-]*:/;
const partTypes =
  /^Content-Type:\s*(?:multipart\/(?:related|alternative|mixed)|text\/html|application\/xhtml)/im;

/** True for a page that a browser, Word or a mail program saved as one file of several parts. */
export function looksLikeMht(text: string): boolean {
  const start = text.replace(/^[\s\ufeff]+/, '');
  if (!header.test(start)) return false;
  const head = start.slice(0, 16_384).split(/\r?\n\r?\n|\r\r/)[0] ?? '';
  return (
    partTypes.test(head) && /^(?:MIME-Version|From|Subject|Date|Snapshot-Content-Location):/im.test(head)
  );
}
