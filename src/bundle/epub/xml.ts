import type { Root as HtmlRoot } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Root as XmlRoot } from 'xast';
import { toXml } from 'xast-util-to-xml';

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** What XML 1.0 cannot hold, not even as a reference; half characters among it. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** `]]>` in a text is an error in XML, and the writer leaves it. It is never markup here. */
const sectionEnd = /\]\]>/g;

function clean(xml: string): string {
  return declaration + xml.replace(impossible, '').replace(sectionEnd, ']]&gt;') + '\n';
}

/** Writes a document of one of the book's XML formats. */
export function writeXml(tree: XmlRoot): string {
  return clean(toXml(tree, { closeEmptyElements: true, tightClose: true }));
}

/** An end tag of its own makes a second line break where a reader takes XHTML for HTML. */
const emptyElements = /<(br|hr|img|link|meta)([^<]*)><\/\1>/g;

/** Writes a page of the book, so that it means the same to readers of XML and of HTML. */
export function writeXhtml(page: HtmlRoot): string {
  return clean(toXml(toXast(page)).replace(emptyElements, '<$1$2/>'));
}
