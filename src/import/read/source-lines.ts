import type { SourceLine } from '../document/source-document.ts';

/** A line of a text file, also a blank one. */
export interface RawLine {
  text: string;
  /** From 1, counted by form feeds. */
  page: number;
}

const usualEnds = /\r{0,2}\n|[\r\v\f\u2028\u2029]/g;
const allEnds = /\r{0,2}\n|[\r\v\f\u0085\u2028\u2029]/g;

/**
 * U+0085 ends a line in texts from mainframes. Beside other characters of its kind it is a piece of garbled UTF-8
 * (入 read as Latin-1 is å, U+0085, ¥), which the repair needs whole.
 */
function lineEnds(text: string): RegExp {
  return /[\u0080-\u0084\u0086-\u009f]/.test(text) ? usualEnds : allEnds;
}

/** The lines of a text, however they end. */
export function splitLines(text: string): RawLine[] {
  const lines: RawLine[] = [];
  let start = 0;
  let page = 1;
  for (const { 0: end, index } of text.matchAll(lineEnds(text))) {
    lines.push({ text: text.slice(start, index), page });
    if (end === '\f') page += 1;
    start = index + end.length;
  }
  lines.push({ text: text.slice(start), page });
  return lines;
}

/** Characters of a text that are neither white space nor the end of a line, counted without taking it apart. */
export function countText(text: string): number {
  const rest = text.replace(lineEnds(text), '').replace(/\s+/g, '');
  return rest.length - (rest.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** Columns of the white space in front, as a screen shows it. */
function indentOf(text: string): number {
  let columns = 0;
  for (const character of /^\s*/.exec(text)?.[0] ?? '') {
    if (character === '\t') columns += 4 - (columns % 4);
    else columns += character === '\u3000' ? 2 : 1;
  }
  return columns;
}

/** Lines with something in them. The numbers are those of the file, where blank lines count. */
export function toSourceLines(raw: readonly RawLine[]): SourceLine[] {
  const hasPages = (raw.at(-1)?.page ?? 1) > 1;
  let afterBlank = false;
  return raw.flatMap(({ text, page }, index): SourceLine[] => {
    if (text.trim() === '') {
      afterBlank = true;
      return [];
    }
    const indent = indentOf(text);
    const hint = {
      ...(indent > 0 ? { indent } : {}),
      ...(afterBlank ? { afterBlank: true as const } : {}),
      ...(hasPages ? { page } : {}),
    };
    afterBlank = false;
    return [{ number: index + 1, text, hint, marks: [] }];
  });
}
