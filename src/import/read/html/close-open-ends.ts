import { knownElements } from './elements.ts';
import { createForwardSearch, type ForwardSearch } from './forward-search.ts';
import { brokenTags } from './limits.ts';
import { findTagEnd } from './tag-end.ts';

/** Elements whose content is no markup: everything up to their closing tag. */
const rawElements: ReadonlySet<string> = new Set(
  'iframe noembed noframes script style textarea title xmp'.split(' '),
);

/** Of these the words up to the next tag are their own, even when nothing closes them. */
const headElements: ReadonlySet<string> = new Set(['script', 'style', 'title']);

/** Elements that are never the article and that no tag but their own closes. */
const nestedElements: ReadonlySet<string> = new Set(
  'audio button canvas datalist noscript object select template video'.split(' '),
);

const nameEnd = '(?=[\\t\\n\\f\\r />])';
const headTags = ['html', 'head', 'body', 'meta', 'link', 'script', 'style'];
const anyTag = `</?(?:${[...headTags, ...knownElements, 'iframe'].join('|')})${nameEnd}`;
/** What no title and no script holds at the beginning of a line. */
const largeTag = `</?(?:${headTags.join('|')}|p|div|center|table|h[1-6])${nameEnd}`;
const han = /\p{Script=Han}/u;

interface Edit {
  start: number;
  end: number;
  text: string;
}

interface Tag {
  name: string;
  start: number;
  /** Behind its `>`. */
  end: number;
}

/** True when the closing tag that follows belongs to another element. */
function isSwallowing(
  html: string,
  { name, start, end }: Tag,
  close: number,
  search: ForwardSearch,
): boolean {
  if (close === Infinity) return true;
  const isReopened = search(`<${name}${nameEnd}`, end) < close;
  if (name === 'title') return isReopened || search(largeTag, end) < close;
  if (name !== 'script' || !isReopened) return isReopened;
  // A script may write scripts; one from elsewhere has no words of its own, and none has paragraphs in lines.
  return /\ssrc\s*=/i.test(html.slice(start, end)) || search(`\\n[\\t ]*${largeTag}`, end) < close;
}

/** Where to close an element that nothing closes. */
function placeToClose(html: string, { name, end }: Tag, search: ForwardSearch): number {
  if (!headElements.has(name)) return end;
  const next = search(anyTag, end);
  if (next !== Infinity) return next;
  const lineEnd = html.indexOf('\n', end);
  return name === 'title' && lineEnd !== -1 ? lineEnd : html.length;
}

/**
 * Closes what would swallow the rest of a page without a word, because nothing closes it: comments, frames, styles,
 * scripts, templates, quotation marks in tags. Text is never touched.
 * @returns undefined when so many tags are broken that it is no page
 */
export function closeOpenEnds(html: string): string | undefined {
  const edits: Edit[] = [];
  const open = new Map<string, number[]>();
  const search = createForwardSearch(html);
  const insert = (at: number, text: string): void => void edits.push({ start: at, end: at, text });
  const lastTagEnd = html.lastIndexOf('>');
  let broken = 0;

  /** A comment that nothing ends shows what is in it; returns where to go on. */
  const passComment = (at: number): number => {
    const end = Math.min(search('-->', at + 2), search('--!>', at + 4));
    if (end !== Infinity) return end;
    edits.push({ start: at, end: at + 4, text: '' });
    return at + 4;
  };
  /** `<!…>`, `<?…>` and `</…>` that are no tags: browsers pass over them, but not over the text behind them. */
  const passDeclaration = (at: number): number => {
    const end = Math.min(search('>', at), html.length);
    const hasTag = end === html.length || search('<[a-z/]', at + 2) < end;
    if (!hasTag || search('[\\u4e00-\\u9fff]', at) >= end) return end;
    edits.push({ start: at, end: at + 1, text: '&lt;' });
    return at + 1;
  };
  const passBroken = (at: number, name: string): number => {
    broken += 1;
    if (at > lastTagEnd) {
      const isCutOff = !han.test(html.slice(at));
      edits.push({ start: at, end: isCutOff ? html.length : at + 1, text: isCutOff ? '' : '&lt;' });
      return isCutOff ? html.length : at + 1;
    }
    const end = html.indexOf('>', at) + 1;
    const isPlain = !rawElements.has(name) && !nestedElements.has(name) && html[at + 1] !== '/';
    edits.push({ start: at, end, text: isPlain ? `<${name}>` : '' });
    return end;
  };
  const passTag = (tag: Tag): number => {
    const { name, start, end } = tag;
    // It has no closing tag at all.
    if (name === 'plaintext') edits.push({ start, end, text: '' });
    if (nestedElements.has(name)) {
      const places = open.get(name) ?? [];
      places.push(end);
      open.set(name, places);
    }
    if (!rawElements.has(name)) return end;
    const close = search(`</${name}${nameEnd}`, end);
    if (!isSwallowing(html, tag, close, search)) return close;
    const place = placeToClose(html, tag, search);
    insert(place, `</${name}>`);
    return place;
  };
  const pass = (at: number): number => {
    if (html.startsWith('<!--', at)) return passComment(at);
    const [, slash = '', word] = /^<(\/?)([a-z][^\t\n\f\r />]*)?/i.exec(html.slice(at, at + 100)) ?? [];
    if (word === undefined) {
      if (/^<!doctype/i.test(html.slice(at, at + 9)) || !/[!?/]/.test(html[at + 1] ?? '')) return at + 1;
      return passDeclaration(at);
    }
    const name = word.toLowerCase();
    const end = at > lastTagEnd ? undefined : findTagEnd(html, at + 1 + slash.length + word.length);
    if (end === undefined) return passBroken(at, name);
    if (slash === '') return passTag({ name, start: at, end });
    open.get(name)?.pop();
    return end;
  };

  for (let at = html.indexOf('<'); at !== -1;) {
    at = html.indexOf('<', pass(at));
    if (broken > brokenTags) return undefined;
  }
  for (const [name, places] of open) for (const place of places) insert(place, `</${name}>`);
  return carryOut(html, edits);
}

function carryOut(html: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(html.slice(position, start), text);
    position = end;
  }
  return pieces.join('') + html.slice(position);
}
