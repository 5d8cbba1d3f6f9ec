import type { Element } from 'hast';
import type { Hidden } from './facts.ts';

/** A part of the page that may not be its article; what becomes of it is decided when all lines are known. */
export interface Region {
  kind: 'chrome' | 'hidden' | 'quote';
  /** For hidden parts, how surely nobody sees them. */
  hidden?: Hidden;
  /** An `<aside>` or `<footer>` of an `<article>`: what is said there in sentences belongs to the article. */
  isOfArticle?: true;
}

/** A link, also one that leads nowhere. */
export interface Link {
  /** Absolute address with a safe scheme. */
  address: string | undefined;
  /** Leads to a file: its words are the name of an attachment. */
  isAttachment: boolean;
}

export interface ListItem {
  ordered: boolean;
  level: number;
  /** Only the first line of an item begins it. */
  isBegun: boolean;
}

/** What holds for a stretch of text because of the elements around it. */
export interface Context {
  isPreformatted: boolean;
  isBold: boolean;
  isControl: boolean;
  /** Set aside from the line: a gloss, or hidden words in the middle of a sentence. */
  aside: 'gloss' | 'hidden' | undefined;
  isTitle: boolean;
  align: 'center' | 'right' | undefined;
  heading: number | undefined;
  link: Link | undefined;
  item: ListItem | undefined;
  regions: readonly Region[];
  /** The `<article>` around it. */
  article: Element | undefined;
}

/** Text of one text node in a line. */
export interface Run {
  start: number;
  end: number;
  /** Ordinal of the text node in the page. */
  node: number;
  context: Context;
}

/** Something that was shown at this place and is no text. */
export interface Shown {
  kind: 'picture' | 'object';
  /** Addresses in the order in which they should be tried. */
  addresses: readonly string[];
  description: string;
  isSmall: boolean;
}

/** One line as a browser would show it. */
export interface PageLine {
  text: string;
  runs: Run[];
  afterBlank: boolean;
  /** Set for a line without text. */
  shown?: Shown;
  item?: ListItem;
  /** The table in whose cell it stands, when no other table stands in that one. */
  table?: PageTable;
}

export interface PageTable {
  rows: { content: PageContent[]; colspan: number; rowspan: number; isHeader: boolean }[][];
}

export type PageContent = PageLine | PageTable;

export function isTable(content: PageContent): content is PageTable {
  return 'rows' in content;
}

/** All lines in order, however deep in tables. */
export function flatten(contents: readonly PageContent[]): PageLine[] {
  const lines: PageLine[] = [];
  const rest = contents.toReversed();
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (!isTable(next)) {
      lines.push(next);
      continue;
    }
    const within = next.rows.flatMap((row) => row.flatMap(({ content }) => content));
    for (const content of within.toReversed()) rest.push(content);
  }
  return lines;
}
