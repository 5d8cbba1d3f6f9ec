import { editLine, type Line } from '../document/line.ts';
import { joinWithNext, type WorkingDocument } from '../document/working-document.ts';
import { readNumeral } from './chinese-numeral.ts';
import { isOpen } from './eligible.ts';
import { readNumber } from './numbering.ts';

const longestTitle = 30;

/** 01, PART 2, 三 */
const lone = /^(?:(?:part|no)[.．\s]*)?(?:(\d{1,2})|([一二三四五六七八九十]{1,2}))[、.．]?$/iu;

function valueOf({ text }: Line): number | undefined {
  const [, digits, numeral] = lone.exec(text.trim()) ?? [];
  if (digits !== undefined) return Number(digits);
  return numeral === undefined ? undefined : readNumeral(numeral);
}

/** The value of a number on a line of its own, above a short line that has text below it. */
function numberAbove(lines: readonly Line[], index: number): number | undefined {
  const [line, title, text] = lines.slice(index, index + 3);
  if (!line || !title || !text || ![line, title, text].every(isOpen) || line.hint.list) return undefined;
  const isTitle =
    title.text.length >= 2 &&
    title.text.length <= longestTitle &&
    !/[。；，、：]$/.test(title.text) &&
    /^[\p{Script=Han}“《]/u.test(title.text) &&
    !readNumber(title.text) &&
    text.text.length > title.text.length;
  return isTitle ? valueOf(line) : undefined;
}

function join(document: WorkingDocument, index: number): WorkingDocument {
  const line = document.lines[index];
  if (!line) return document;
  const end = line.text.length;
  const spaced = editLine(line, [{ start: end, end, text: ' ' }]).line;
  const joined = joinWithNext(
    { ...document, lines: document.lines.with(index, spaced) },
    index,
    'broken-line',
  );
  return joined.lines.length < document.lines.length ? joined : document;
}

/** Puts numbers that stand alone above their headings (01 ⏎ 小标题) into one line with them, when they count on. */
export function joinLoneNumbers(document: WorkingDocument): WorkingDocument {
  const { lines } = document;
  const places: number[] = [];
  for (const index of lines.keys()) {
    if (numberAbove(lines, index) === places.length + 1) places.push(index);
  }
  return places.length < 2 ? document : places.toReversed().reduce(join, document);
}
