/**
 * What search takes from a lesson's page. Where the index is written and where hits are marked must agree: a phrase is
 * found only within one segment.
 */

/** Elements that do not end a segment: a phrase may run across them. A `br` is a blank. */
export const inlineElements: readonly string[] = (
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd label mark q ruby s samp small span strong sub sup ' +
  'time u var wbr'
).split(' ');

/** Their text is no text of the page. */
export const hiddenElements: readonly string[] = ['script', 'style', 'template'];

/** Besides what the page names itself: calls of footnotes and the way back from them. */
export const ignoringAttributes: readonly string[] = [
  'data-pagefind-ignore',
  'data-footnote-ref',
  'data-footnote-backref',
];
