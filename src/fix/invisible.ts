import type { MarkdownFormat } from '../markdown/parse.ts';
import type { RepairedText, TextEdit } from './repair.ts';
import { tryEdits } from './try-edits.ts';

/** As the check reports them (src/check/bytes.ts). */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const pictograph = /\p{Extended_Pictographic}/u;

/** A joiner within an emoji and marks of direction beside Arabic or Hebrew have a purpose. */
function hasPurpose(text: string, { start, end }: TextEdit): boolean {
  const [from, to] = [Math.max(0, start - 4), end + 4];
  const neighbours = text.slice(from, to);
  const line = text.slice(
    text.lastIndexOf('\n', start) + 1,
    (text.indexOf('\n', end) + 1 || text.length + 1) - 1,
  );
  return (text.slice(start, end).includes('\u200d') && pictograph.test(neighbours)) || rightToLeft.test(line);
}

/** Takes invisible characters out, unless they hold a structure together that would change. */
export function removeInvisible(text: string, format: MarkdownFormat | 'yaml'): RepairedText {
  const groups = [...text.matchAll(invisible)]
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length, text: '' }))
    .filter((edit) => !hasPurpose(text, edit))
    .map((edit) => [edit]);
  return tryEdits(text, format, 'invisible-character', groups, (words) => words.replace(invisible, ''));
}
