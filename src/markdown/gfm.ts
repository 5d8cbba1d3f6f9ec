import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Processor } from 'unified';

/** A single `~` is text, because `10~20人，30~40户` would become a strike-through. */
export const gfmOptions = { singleTilde: false };

/**
 * GFM as remark-gfm has it, but without links for bare addresses: looking for those at every letter takes a
 * quarter of the parser's time (1,000 lessons), and hardly a lesson has one.
 */
export function gfmWithoutAddresses(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(
    gfmFootnote(),
    gfmStrikethrough(gfmOptions),
    gfmTable(),
    gfmTaskListItem(),
  );
  (data.fromMarkdownExtensions ??= []).push(
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
  );
}

/** What no bare address can do without, `&` and `\` because they can stand for its other characters. */
const signOfAddress = /www|https?:|[@&\\]/i;

/** False when a text certainly has no bare address, so that {@link gfmWithoutAddresses} gives the same tree. */
export function mayHaveAddress(text: string): boolean {
  return signOfAddress.test(text);
}
