import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';

/** A word to look for, and the glossary entry it stands for. */
export interface TermWord {
  word: string;
  id: string;
}

/** Finds the first occurrence of every term of a section. */
export interface TermMatcher {
  /** Leftmost match from `start`, the longest word where several begin at the same place. */
  find(text: string, start: number): { word: string; id: string; index: number } | undefined;
}

export function createTermMatcher(words: readonly TermWord[]): TermMatcher {
  const ids = new Map(words.map(({ word, id }) => [word, id]));
  if (ids.size === 0) return { find: () => undefined };
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(escaped.join('|'), 'g');
  return {
    find(text, start) {
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (!match) return undefined;
      return { word: match[0], id: ids.get(match[0]) ?? '', index: match.index };
    },
  };
}

/** Not in headings, links, quotations, code or the speaker's notes. */
const skippedElements = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'a',
  'blockquote',
  'code',
  'pre',
  'summary',
  'details',
  'figcaption',
]);
const skippedClasses = ['case-label', 'method-name', 'case-source'];

function isSkipped(element: Element): boolean {
  const classes = element.properties['className'];
  return (
    skippedElements.has(element.tagName) ||
    (Array.isArray(classes) && classes.some((name) => skippedClasses.includes(name)))
  );
}

function linkText(
  node: Text,
  matcher: TermMatcher,
  used: Set<string>,
  glossaryUrl: string,
): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  let start = 0;
  for (let match = matcher.find(node.value, start); match; match = matcher.find(node.value, start)) {
    start = match.index + match.word.length;
    if (used.has(match.id)) continue;
    used.add(match.id);
    if (match.index > from) parts.push({ type: 'text', value: node.value.slice(from, match.index) });
    parts.push(
      h('a', { className: ['term'], href: `${glossaryUrl}#${match.id}`, dataTerm: match.id }, match.word),
    );
    from = start;
  }
  if (parts.length === 0) return [node];
  if (from < node.value.length) parts.push({ type: 'text', value: node.value.slice(from) });
  return parts;
}

/** A link that the author set by hand (`term:`) gets the same preview and counts as the first occurrence. */
function adoptTermLink({ tagName, properties }: Element, used: Set<string>, glossaryUrl: string): void {
  const href = properties['href'] ?? '';
  if (tagName !== 'a' || !href.startsWith(`${glossaryUrl}#`)) return;
  const id = href.slice(glossaryUrl.length + 1);
  Object.assign(properties, { className: ['term'], dataTerm: id });
  used.add(id);
}

/**
 * Links the first occurrence of each glossary term within a section to its entry.
 * @returns the ids linked, in the order of the text
 */
export function linkTerms(section: Element, matcher: TermMatcher, glossaryUrl: string): string[] {
  const used = new Set<string>();
  const walk = (element: Element): void => {
    element.children = element.children.flatMap((child) => {
      if (child.type === 'text') return linkText(child, matcher, used, glossaryUrl);
      if (child.type === 'element') {
        if (isSkipped(child)) adoptTermLink(child, used, glossaryUrl);
        else walk(child);
      }
      return [child];
    });
  };
  walk(section);
  return [...used];
}
