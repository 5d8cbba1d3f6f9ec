import type { Element, Nodes, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { drawingMetadata, frameElements, knownElements, silentElements } from './elements.ts';
import { factNames, factsOf } from './facts.ts';
import { fallbackLines } from './fallback-lines.ts';
import { describeSwallowed } from './swallowed-prose.ts';
import { attribute, countText, textOf, walk } from './tree.ts';

/**
 * Everything that may stay of a page. Nothing of it is ever written out as HTML: lessons are made from the lines. What
 * is not named here goes, and what it holds stays.
 */
const schema: Schema = {
  tagNames: [...knownElements],
  attributes: {
    '*': ['className', 'id', 'role', ...factNames],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height', 'dataSrc', 'dataOriginal'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
  },
  protocols: {
    href: ['http', 'https', 'mailto'],
    // Nothing is fetched: an address only finds a part of the same file, or is told to the editor.
    src: ['http', 'https', 'cid', 'data', 'file'],
  },
  ancestors: {},
  clobber: [],
  required: {},
  strip: [],
  allowComments: false,
  allowDoctypes: false,
};

const known: ReadonlySet<string> = new Set(knownElements);

export interface Page {
  /** As parsed, for what the head says; no scripts in it. */
  parsed: Root;
  /** What may be read. */
  tree: Nodes;
  /** Characters of all text nodes of {@link Page.parsed}. */
  characters: number;
  isFrameset: boolean;
  hasFrames: boolean;
  /** Characters that stand in frames, for browsers that show none. */
  frameCharacters: number;
  /** What scripts, styles and comments hold that reads like an article. */
  swallowed: { before: string; after: string }[];
}

/** A page may bring attributes of our names. */
function withoutFacts(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !factNames.includes(name)));
}

/** An element with words that no browser shows, as one that is hidden; undefined when it has none. */
function hiddenPart(element: Element, tagName: string): Element | undefined {
  const children = (element.content ?? element).children.filter(({ type }) => type !== 'doctype');
  const part: Element = {
    type: 'element',
    tagName,
    properties: { hidden: true },
    children: children as Element['children'],
  };
  return countText(part) === 0 ? undefined : part;
}

/** What stands in a frame, as the words for browsers without scripts; undefined when there is nothing. */
function frameWords(element: Element): Element | undefined {
  const children = [...fallbackLines(attribute(element, 'srcDoc') ?? ''), ...fallbackLines(textOf(element))];
  return children.length === 0
    ? undefined
    : { type: 'element', tagName: 'noscript', properties: {}, children };
}

type Findings = Omit<Page, 'parsed' | 'tree' | 'characters'>;

/** Takes out what is no text, sets apart what no browser shows of the text, and notes what styles mean. */
function prune(tree: Root): Findings {
  const found: Findings = { isFrameset: false, hasFrames: false, frameCharacters: 0, swallowed: [] };
  let drawings = 0;
  const isDrawing = ({ tagName }: Element): boolean => tagName === 'svg' || tagName === 'math';
  const swallow = (code: string): void => {
    const told = describeSwallowed(code);
    if (told) found.swallowed.push(told);
  };
  const cleaned = (child: Element): Element | undefined => {
    const { tagName } = child;
    if (tagName === 'iframe' || tagName === 'frame') found.hasFrames = true;
    if (silentElements.has(tagName)) {
      swallow(textOf(child));
      return undefined;
    }
    if (frameElements.has(tagName)) {
      const words = frameWords(child);
      found.frameCharacters += words ? countText(words) : 0;
      return words;
    }
    if (drawings > 0 && drawingMetadata.has(tagName)) return hiddenPart(child, 'span');
    return child.content ? hiddenPart(child, 'div') : child;
  };
  const clean = (parent: Root | Element): void => {
    const children: Root['children'] = parent.children;
    parent.children = children.flatMap((child): Root['children'] => {
      if (child.type === 'element') {
        const part = cleaned(child);
        return part ? [part] : [];
      }
      // One comment in another: the first was never closed, and took the page with it.
      if (child.type === 'comment' && child.value.includes('<!--')) swallow(child.value);
      return child.type === 'text' ? [child] : [];
    });
  };
  clean(tree);
  walk(tree, {
    enter: (element) => {
      if (element.tagName === 'frameset') found.isFrameset = true;
      if (isDrawing(element)) drawings += 1;
      clean(element);
      const facts = factsOf(element);
      element.properties = { ...withoutFacts(element.properties), ...facts };
      // The sanitiser would take the facts away with an element that it does not know.
      if (Object.keys(facts).length > 0 && !known.has(element.tagName)) element.tagName = 'span';
    },
    leave: (element) => {
      if (isDrawing(element)) drawings -= 1;
    },
  });
  return found;
}

/** Reads tamed markup as a browser would, and leaves of it what is safe and can be read. */
export function parsePage(html: string): Page {
  const parsed = fromHtml(html);
  const found = prune(parsed);
  return { parsed, tree: sanitize(parsed, schema), characters: countText(parsed), ...found };
}
