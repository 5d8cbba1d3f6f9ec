import type { Element, Nodes, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { drawingMetadata, knownElements, silentElements } from './elements.ts';
import { factNames, factsOf } from './facts.ts';
import { countText, walk } from './tree.ts';

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
}

/** A page may bring attributes of our names. */
function withoutFacts(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !factNames.includes(name)));
}

/** Takes out what no browser shows as text, and notes what styles mean. */
function prune(tree: Root): { isFrameset: boolean; hasFrames: boolean } {
  let [isFrameset, hasFrames, drawings] = [false, false, 0];
  const isDrawing = ({ tagName }: Element): boolean => tagName === 'svg' || tagName === 'math';
  const clean = (parent: Root | Element): void => {
    const children: Root['children'] = parent.children;
    parent.children = children.filter((child) => {
      if (child.type !== 'element') return child.type === 'text';
      if (child.tagName === 'iframe' || child.tagName === 'frame') hasFrames = true;
      return !silentElements.has(child.tagName) && !(drawings > 0 && drawingMetadata.has(child.tagName));
    });
  };
  clean(tree);
  walk(tree, {
    enter: (element) => {
      if (element.tagName === 'frameset') isFrameset = true;
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
  return { isFrameset, hasFrames };
}

/** Reads tamed markup as a browser would, and leaves of it what is safe and can be read. */
export function parsePage(html: string): Page {
  const parsed = fromHtml(html);
  const frames = prune(parsed);
  return { parsed, tree: sanitize(parsed, schema), characters: countText(parsed), ...frames };
}
