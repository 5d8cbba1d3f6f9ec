import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { gfmWithoutAddresses } from '../../markdown/gfm.ts';

/** A stretch of the text, by offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** Marks that the tree does not show, because they belong to no node or stand once a line. */
export interface HiddenMarks {
  blockQuotes: Stretch[];
  escapes: Stretch[];
  /** The `&` and the `;` of character references, in turn. */
  references: Stretch[];
  tableRules: Stretch[];
  cellDividers: Stretch[];
}

interface Token {
  start: { offset: number };
  end: { offset: number };
}

/**
 * Constructs that plain text triggers without meaning to, or that would hide text: tags, `import` and `{…}` stay
 * text because neither HTML nor MDX is known here; four blanks are an indentation; a rule below a paragraph is a
 * rule; `[1]: 选集` is an entry in a list of books.
 */
const disabled = ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'definition'];

function withHiddenMarks(this: Processor, marks: HiddenMarks): void {
  const record =
    (list: Stretch[]) =>
    ({ start, end }: Token): void =>
      void list.push({ start: start.offset, end: end.offset });
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ disable: { null: disabled } });
  (data.fromMarkdownExtensions ??= []).push({
    enter: {
      blockQuoteMarker: record(marks.blockQuotes),
      escapeMarker: record(marks.escapes),
      characterReferenceMarker: record(marks.references),
      tableDelimiterRow: record(marks.tableRules),
      tableCellDivider: record(marks.cellDividers),
    },
  });
}

/** Parses a foreign Markdown text with the project's set-up, so far as it can be trusted with one. */
export function parseForeignMarkdown(text: string): { tree: Root; marks: HiddenMarks } {
  const marks: HiddenMarks = {
    blockQuotes: [],
    escapes: [],
    references: [],
    tableRules: [],
    cellDividers: [],
  };
  const processor = unified()
    .use(remarkParse)
    .use(gfmWithoutAddresses)
    .use(remarkCjkFriendly)
    .use(withHiddenMarks, marks);
  return { tree: processor.parse(text), marks };
}
