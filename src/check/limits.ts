import { positionAt } from './text-position.ts';

/**
 * Limits that keep hostile or broken texts away from the Markdown and YAML parsers, whose time grows with the
 * square of what stands in one block (measured: 120 KB of `[^a]` in a line take 10 s). Real lessons stay far below.
 */

/** Characters in one block: lines without a blank line between them. The longest real lesson has 2,800 in all. */
export const blockLimit = 20_000;

/** Levels of quotations, lists and components. */
export const nestingLimit = 20;

export interface LimitBreach {
  kind: 'block-too-long' | 'nested-too-deep';
  line: number;
  what: string;
}

function tooLong(line: number, length: number): LimitBreach {
  return { kind: 'block-too-long', line, what: `从这一行起的一段有 ${length} 个字符，最多 ${blockLimit} 个` };
}

function tooDeep(line: number, name: string): LimitBreach {
  return { kind: 'nested-too-deep', line, what: `${name}套了 ${nestingLimit} 层以上` };
}

/** The first block over the limit, if any. */
export function findLongBlock(text: string): LimitBreach | undefined {
  let start = 1;
  let length = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      if (length > blockLimit) return tooLong(start, length);
      start = index + 2;
      length = 0;
    } else length += line.length + 1;
  }
  return length > blockLimit ? tooLong(start, length) : undefined;
}

const tagPattern = /<(\/?)(?=[\p{L}$_>])[^<>]*?(\/?)>/gu;

/** The first line where JSX elements are nested too deep. */
export function findDeepElements(text: string): LimitBreach | undefined {
  let open = 0;
  for (const { 1: closing, 2: selfClosing, index } of text.matchAll(tagPattern)) {
    if (closing) open = Math.max(0, open - 1);
    else if (!selfClosing) open += 1;
    if (open > nestingLimit) return tooDeep(positionAt(text, index).line, '组件');
  }
  return undefined;
}

/** The first line where quotations, list items or directives are nested too deep to be parsed safely. */
export function findDeepNesting(text: string): LimitBreach | undefined {
  let directives = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const markers = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(line)?.[0] ?? '';
    if (markers.replace(/[ \t\d]/g, '').length > nestingLimit) return tooDeep(index + 1, '引用或列表');
    if (/^\s*:{3,}[^\s:]/.test(line)) directives += 1;
    else if (/^\s*:{3,}\s*$/.test(line)) directives = Math.max(0, directives - 1);
    if (directives > nestingLimit) return tooDeep(index + 1, '组件');
  }
  return undefined;
}
