import type { Line, LineHint } from '../document/line.ts';
import {
  editLines,
  removeLines,
  withLines,
  type Proposal,
  type WorkingDocument,
} from '../document/working-document.ts';
import { garbledFinder, type GarbledFinder } from './find-garbled.ts';

/**
 * Zero-width characters, marks of direction, soft hyphens and control characters but for tabs. A joiner between
 * pictographs makes one of them.
 */
export const invisible =
  /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})|[\0-\b\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/gu;

/** Columns that white space takes up. */
function widthOf(blank: string): number {
  let width = 0;
  for (const character of blank) {
    if (character === '\t') width += 4;
    else width += character === '\u3000' ? 2 : 1;
  }
  return width;
}

/** Proposals for a pattern, but for the bytes of garbled words: those are needed to read them again. */
function edits(
  text: string,
  find: GarbledFinder,
  pattern: RegExp,
  replace: (found: string, start: number) => string,
): Proposal[] {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return [];
  const garbled = find(text);
  return matches
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: replace(match[0], match.index),
    }))
    .filter(({ start, end, text: after }) => text.slice(start, end) !== after)
    .filter((edit) => !garbled.some(({ start, end }) => edit.start < end && start < edit.end));
}

function isBlank({ text, hint }: Line): boolean {
  return hint.picture === undefined && !/\S/u.test(text);
}

function withIndent({ text, hint }: Line): LineHint {
  const indent = widthOf(/^\s*/u.exec(text)?.[0] ?? '');
  return indent > 0 && hint.indent === undefined ? { ...hint, indent } : hint;
}

/**
 * Leaves no white space but single-width spaces inside lines, and nothing invisible. What the white space meant stays
 * in the hints: how far a line was indented, and that a blank line stood before it.
 */
export function cleanWhiteSpace(document: WorkingDocument): WorkingDocument {
  const find = garbledFinder(document.lines);
  const visible = editLines(document, 'invisible-character', ({ text }) =>
    edits(text, find, invisible, () => ''),
  );
  let isAfterBlank = false;
  const hinted = visible.lines.map((line): Line => {
    if (isBlank(line)) {
      isAfterBlank ||= line.hint.cell === undefined;
      return line;
    }
    const hint: LineHint = isAfterBlank ? { ...withIndent(line), afterBlank: true } : withIndent(line);
    isAfterBlank = false;
    return { ...line, hint };
  });
  const full = removeLines(withLines(visible, hinted), 'white-space', (line) =>
    isBlank(line) ? 'auto' : undefined,
  );
  return editLines(full, 'white-space', ({ text }) =>
    edits(text, find, /\s+/gu, (found, start) =>
      start === 0 || start + found.length === text.length ? '' : ' '.repeat(found.length),
    ),
  );
}
