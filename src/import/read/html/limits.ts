/**
 * How deep elements may lie in each other. Browsers stop at 512; the deepest of real pages come to about 100, and the
 * libraries behind this walk a tree by calling themselves.
 */
export const markupDepth = 256;

/** Depth at which a page is given up: it was made to break something. */
export const hopelessDepth = 2_000;

/** How many `<font>`, `<b>` … may be open at once for one name: a parser repeats them all in every paragraph. */
export const openFormatting = 16;

/** Elements and stretches of text that a parser would make; a page of 5 MB has about 100,000. */
export const markupNodes = 400_000;

/** Tags without an end in one page; each takes a look at all of the rest. */
export const brokenTags = 10;

/** Attributes of one element. */
export const elementAttributes = 100;

/** Elements up to which Readability is asked; it takes one to two seconds for as many. */
export const readabilityElements = 10_000;

/** Bytes of one picture; what is larger is not shown by the site either. */
export const pictureBytes = 10 * 1024 ** 2;

/** Addresses of links and pictures, in characters. */
export const addressLength = 2_000;

/** Parts of one saved page (mht). */
export const mailParts = 5_000;

/** Parts of a mail in parts. */
export const mailDepth = 10;
