import { Readability } from '@mozilla/readability';
import type { Element, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { parseHTML } from 'linkedom';
import { readabilityElements } from './limits.ts';
import { walk } from './tree.ts';

/** Text in them cannot be wrapped, and never belongs to an article. */
const unwrapped: ReadonlySet<string> = new Set([
  'title',
  'textarea',
  'option',
  'select',
  'optgroup',
  'datalist',
]);

/** The page with every text node in an element that names its number. */
function numberTexts(tree: Nodes): Nodes {
  const copy = structuredClone(tree);
  let node = 0;
  walk(copy, {
    text: (text, parent, position) => {
      const number = node++;
      if (!/\S/.test(text.value) || !parent) return;
      if (parent.type === 'element' && unwrapped.has(parent.tagName)) return;
      const wrapper: Element = {
        type: 'element',
        tagName: 'span',
        properties: { dataText: String(number) },
        children: [text],
      };
      // The walk has already read this place and does not go into the wrapper.
      parent.children[position] = wrapper;
    },
  });
  return copy;
}

function countElements(tree: Nodes): number {
  let elements = 0;
  walk(tree, { enter: () => (elements += 1) });
  return elements;
}

/**
 * Asks Readability for the article of a page. Only the numbers of text nodes come back from it, nothing of its HTML.
 * @returns undefined when it finds none or the page is too large for it
 */
export function findMainContent(tree: Nodes): ReadonlySet<number> | undefined {
  try {
    if (countElements(tree) > readabilityElements) return undefined;
    const { document } = parseHTML(toHtml(numberTexts(tree)));
    const article = new Readability<Node>(document, {
      charThreshold: 100,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    if (!article?.content) return undefined;
    const wrappers = (article.content as globalThis.Element).querySelectorAll('[data-text]');
    return new Set([...wrappers].map((wrapper) => Number(wrapper.getAttribute('data-text'))));
  } catch {
    // It is only asked for advice; without it more of the page stays.
    return undefined;
  }
}
