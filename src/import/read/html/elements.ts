/** Elements whose text is none: they are dropped with what they hold. */
export const silentElements: ReadonlySet<string> = new Set(['script', 'style']);

/** Elements with words for browsers of old, which come from the parser as text with tags in it. */
export const frameElements: ReadonlySet<string> = new Set(['iframe', 'noembed', 'noframes']);

/** What says something of a drawing or a formula and does not belong to it. */
export const drawingMetadata: ReadonlySet<string> = new Set([
  'title',
  'desc',
  'metadata',
  'defs',
  'annotation',
  'annotation-xml',
]);

export const headingElements: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements that begin and end a line. */
export const blockElements: ReadonlySet<string> = new Set([
  ...headingElements,
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog'],
  ...['dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frameset', 'head'],
  ...['header', 'hgroup', 'hr', 'html', 'legend', 'li', 'listing', 'main', 'menu', 'nav', 'ol', 'optgroup'],
  ...['option', 'p', 'plaintext', 'pre', 'search', 'section', 'select', 'summary', 'svg', 'table', 'tbody'],
  ...['td', 'textarea', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul', 'video', 'audio', 'xml', 'xmp'],
]);

/** Elements that keep white space and line ends. */
export const preformattedElements: ReadonlySet<string> = new Set([
  'listing',
  'plaintext',
  'pre',
  'textarea',
  'xmp',
]);

export const boldElements: ReadonlySet<string> = new Set(['b', 'strong']);

/** Controls and replacements for what a browser cannot show: text of the page, but never of the article. */
export const controlElements: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'noscript',
  'object',
  'optgroup',
  'option',
  'progress',
  'select',
  'textarea',
  'video',
]);

/** Elements that show something besides text, which is lost. */
export const objectElements: ReadonlySet<string> = new Set(['audio', 'embed', 'math', 'object', 'video']);

/** Elements that the walk must know by name; all others are only looked through. */
export const knownElements: readonly string[] = [
  ...blockElements,
  ...boldElements,
  ...controlElements,
  ...objectElements,
  ...['a', 'br', 'img', 'rp', 'rt', 'rtc', 'ruby', 'span', 'sub', 'sup'],
];
