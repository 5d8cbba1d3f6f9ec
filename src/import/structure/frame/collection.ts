import type { Line } from '../../document/line.ts';
import { readByline } from './byline.ts';
import { isLikelyName } from './names.ts';
import { isFormRow } from './repeated-labels.ts';
import { compact, endsSentence, hanCount, isNumbered, isOpen, isProse } from './text-shape.ts';
import { isUnit } from './units.ts';

const nameAtEnd = /[。！？!?”…]\s*[(（]\s*[^()（）]{2,24}[)）]\s*$/u;

/** Longest title or byline. */
const longest = 80;

function isHeadingLike({ text, hint }: Line): boolean {
  return (
    hint.heading !== undefined ||
    (hanCount(text) >= 2 &&
      hanCount(text) <= 40 &&
      !endsSentence(text) &&
      !isFormRow(text) &&
      !isNumbered(text) &&
      !isProse(text))
  );
}

/** A line that says who wrote, or a name that stands alone. */
export function isAuthorLine(text: string): boolean {
  if (text.length > 40) return false;
  return isLikelyName(text.trim()) || readByline(text)?.some(({ field }) => field === 'author') === true;
}

/** Lines that name somebody above a text: below a title, between two essays, above the story of a person. */
export function signedTexts(lines: readonly Line[]): number[] {
  const isSigned = (line: Line | undefined): boolean =>
    line !== undefined && line.text.length <= 40 && (isAuthorLine(line.text) || isUnit(line.text));
  return lines.flatMap((line, index) => {
    const [before, next] = [lines[index - 1], lines[index + 1]];
    if (!next || !isOpen(line) || line.hint.outside || !isSigned(line) || isSigned(before)) return [];
    return isOpen(next) && compact(next.text).length >= 20 && /[。！？；]/u.test(next.text) ? [index] : [];
  });
}

/**
 * Finds the headings of single essays: lines like a title with a line like a byline right below.
 * @returns their indices
 */
export function essayHeadings(lines: readonly Line[]): number[] {
  return lines.flatMap((line, index) => {
    const [next, afterNext] = [lines[index + 1], lines[index + 2]];
    if (line.text.length > longest || (next?.text.length ?? 0) > longest) return [];
    if (!next || !isOpen(line) || !isOpen(next) || line.hint.outside || next.hint.outside) return [];
    const isByline = isAuthorLine(next.text);
    // The essay itself has to follow: a list of names has nothing below.
    const hasBody = afterNext !== undefined && (isProse(afterNext.text) || isNumbered(afterNext.text));
    return isHeadingLike(line) && !isAuthorLine(line.text) && !readByline(line.text) && isByline && hasBody
      ? [index]
      : [];
  });
}

/** A document with several signed essays: their titles and names are not the document's. */
export function isCollection(lines: readonly Line[]): boolean {
  if (essayHeadings(lines).length > 1) return true;
  return (
    lines.filter((line) => isProse(line.text) && signatureInBrackets(line.text) !== undefined).length > 1
  );
}

/** (张三) glued to the end of a paragraph, with the offset of its bracket. */
export function signatureInBrackets(text: string): { start: number; words: string } | undefined {
  // Only the end is looked at: a paragraph can be very long.
  const offset = Math.max(0, text.length - 60);
  const match = nameAtEnd.exec(text.slice(offset));
  if (!match) return undefined;
  const start = offset + match.index + match[0].search(/[(（]/u);
  const words = text.slice(start);
  return readByline(words)?.some(({ field }) => field === 'author' || field === 'unit') || isLabelled(words)
    ? { start, words }
    : undefined;
}

function isLabelled(words: string): boolean {
  return /^[(（]\s*(?:作者|来源|摘自|供稿|撰稿|作者单位|作者系|文)\s*[:：/系]/u.test(words);
}
