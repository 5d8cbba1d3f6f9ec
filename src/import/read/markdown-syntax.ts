import type { Line } from '../document/line.ts';
import { editLines, removeLines, type Proposal, type WorkingDocument } from '../document/working-document.ts';
import { withoutFrontmatter } from './markdown.ts';
import { readMarkdownLines, type MarkdownLine } from './markdown-lines.ts';

/** The file's lines again: cells of a row have one number. */
function rawLines(lines: readonly Line[]): string[] {
  const raw: string[] = [];
  for (const { number, text } of lines) raw[number - 1] = (raw[number - 1] ?? '') + text;
  return Array.from(raw, (text: string | undefined) => text ?? '');
}

/** Where each line begins in the file's line. */
function startsOf(lines: readonly Line[]): number[] {
  let start = 0;
  return lines.map(({ number, text }, index) => {
    if (lines[index - 1]?.number !== number) start = 0;
    const here = start;
    start += text.length;
    return here;
  });
}

function within({ markup }: MarkdownLine, start: number, length: number): Proposal[] {
  return markup
    .filter((edit) => edit.start < start + length && edit.end > start)
    .map((edit) => ({
      start: Math.max(0, edit.start - start),
      end: Math.min(length, edit.end - start),
      text: edit.text,
    }));
}

/** A text that the reader could read can be read again; if not, its markup stays. */
function tryToRead(lines: readonly string[]): MarkdownLine[] {
  try {
    return readMarkdownLines(lines);
  } catch {
    return [];
  }
}

/**
 * The first step for Markdown: takes its markup off the lines. What the markup says was read already and is in
 * hints and marks. Documents of other formats pass unchanged.
 */
export function stripMarkdown(document: WorkingDocument): WorkingDocument {
  if (document.format !== 'md') return document;
  const { lines: body, count } = withoutFrontmatter(rawLines(document.lines));
  const read = tryToRead(body);
  const withoutSettings = removeLines(document, 'frontmatter', ({ number }) =>
    number <= count ? 'auto' : undefined,
  );
  const withoutRules = removeLines(withoutSettings, 'markdown-syntax', ({ number }) =>
    read[number - 1]?.isMarkup ? 'auto' : undefined,
  );
  const starts = startsOf(withoutRules.lines);
  return editLines(withoutRules, 'markdown-syntax', ({ number, text }, index) => {
    const markdown = read[number - 1];
    return markdown ? within(markdown, starts[index] ?? 0, text.length) : [];
  });
}
