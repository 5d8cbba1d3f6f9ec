import type { SourceDocument, SourceLine } from '../document/source-document.ts';
import type { DecodedText } from './decode.ts';
import { findFrontmatter } from './foreign-frontmatter.ts';
import { readMarkdownLines, type MarkdownLine } from './markdown-lines.ts';
import { hasMarkdownSigns, isTooMuchForParser } from './markdown-signs.ts';
import { countText, splitLines, toSourceLines } from './source-lines.ts';

const markdownNames = /\.(?:md|mdx|markdown|mdown|mkd)$/i;

/** True when a text is Markdown: by its marks, or by its name when nobody could tell. */
export function isMarkdown(name: string, text: string): boolean {
  return markdownNames.test(name) || hasMarkdownSigns(text);
}

/** The lines of a Markdown file with the settings at its top left blank: those are no text. */
export function withoutFrontmatter(lines: readonly string[]): { lines: string[]; count: number } {
  const count = findFrontmatter(lines)?.lines ?? 0;
  return { lines: lines.map((line, index) => (index < count ? '' : line)), count };
}

/** A row of a table as one line a cell, all with the number of the row. */
function cutIntoCells(line: SourceLine, { cells }: MarkdownLine): SourceLine[] {
  if (cells.length === 0) return [line];
  return cells.map(({ start, cell }, index) => {
    const from = index === 0 ? 0 : start;
    const to = cells[index + 1]?.start ?? line.text.length;
    const marks = line.marks
      .filter((mark) => mark.start >= from && mark.end <= to)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    return { ...line, text: line.text.slice(from, to), hint: { ...line.hint, cell }, marks };
  });
}

/**
 * Markdown. The lines keep their markup, with hints and marks for what it says; `stripMarkdown` takes it off, so that
 * every character of it is in the account.
 * @returns undefined when the text is too much for the parser
 */
export function readMarkdown({ text, encoding }: DecodedText): SourceDocument | undefined {
  const raw = splitLines(text);
  const texts = raw.map((line) => line.text);
  const { lines: body } = withoutFrontmatter(texts);
  if (isTooMuchForParser(body)) return undefined;
  const read = readMarkdownLines(body);
  const lines = toSourceLines(raw).flatMap((line): SourceLine[] => {
    const markdown = read[line.number - 1];
    if (!markdown) return [line];
    // What goes leaves a gap.
    const isBehindRule = read[line.number - 2]?.isMarkup === true;
    const hint = { ...line.hint, ...(isBehindRule ? { afterBlank: true as const } : {}), ...markdown.hint };
    return cutIntoCells({ ...line, hint, marks: markdown.marks }, markdown);
  });
  return {
    format: 'md',
    encoding,
    lines,
    pictures: [],
    properties: findFrontmatter(texts)?.properties ?? {},
    remarks: read.flatMap(({ remarks }, index) => remarks.map((remark) => ({ ...remark, line: index + 1 }))),
    characters: countText(text),
  };
}
