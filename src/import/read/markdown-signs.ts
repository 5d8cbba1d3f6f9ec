import { markdownCharacters, markdownDepth, markdownMarks } from './limits.ts';
import { findFrontmatter } from './foreign-frontmatter.ts';

/** Enough to see in what a text is written. */
const sampleLength = 200_000;

/**
 * What nobody types who does not write Markdown. Numbered lines, dashes and indented paragraphs are not among them:
 * plain text is full of those.
 */
const signs: readonly RegExp[] = [
  /^ {0,3}#{1,6}[ \t]+\S/m,
  /^ {0,3}(`{3,}|~{3,})[^`\n]{0,100}\n(?:.*\n){0,500}? {0,3}\1/m,
  /^[ \t]*[-*+] \[[ xX]\] /m,
  /^ {0,3}\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/m,
  /^ {0,3}:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+$/m,
  /^\[\^[^\]\s]{1,50}\]: /m,
  /!?\[[^\]\n]{0,200}\]\((?:https?:\/\/|mailto:|\.{0,2}\/)[^)\s]{1,500}\)/,
  /\*\*[^*\s][^*\n]{0,200}\*\*[\s\S]*?\*\*[^*\s][^*\n]{0,200}\*\*/,
];

/** True when a text was certainly written as Markdown. */
export function hasMarkdownSigns(text: string): boolean {
  const sample = text.slice(0, sampleLength).replace(/\r\n?/g, '\n');
  return findFrontmatter(sample.split('\n')) !== undefined || signs.some((sign) => sign.test(sample));
}

const nested = new RegExp(`^[ \\t]*(?:>[ \\t]?|[-*+][ \\t]+|\\d{1,9}[.)][ \\t]+){${markdownDepth}}`);
const openingMark = /[*_`[\]<&~\\]/g;

/** True for a text that would keep the parser busy for minutes, which no person writes. */
export function isTooMuchForParser(lines: readonly string[]): boolean {
  let length = 0;
  let marks = 0;
  return lines.some((line) => {
    length += line.length;
    marks = line.trim() === '' ? 0 : marks + (line.match(openingMark)?.length ?? 0);
    return length > markdownCharacters || marks > markdownMarks || nested.test(line);
  });
}
