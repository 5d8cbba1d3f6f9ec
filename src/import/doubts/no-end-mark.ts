import type { Line } from '../document/line.ts';
import { isRunningText, type Detector } from './doubt.ts';

/** Shorter paragraphs are captions, signatures and headings. */
const shortest = 40;
/** A whole paragraph in parentheses. */
const longestNote = 200;

const ended = /[。！？…；：.!?;:][”’）》】」』)"'\]]*(?:（[^（）]{1,20}）)?$/;
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、)]|第[一二三四五六七八九十\d]+[章节条讲])/;
/** Items and rows of tables that the reader did not know as such. */
const bulleted = /^(?:[-*+•●▪◆○·]\s|[•●◆➤]|\|)/;
const inParentheses = /^（[^（）]*(?:（[^（）]*）[^（）]*)*）$/;

/** True when the line ends as a sentence does. */
export function hasEndMark(text: string): boolean {
  const words = text.trimEnd();
  return ended.test(words.slice(-30)) || (words.length < longestNote && inParentheses.test(words));
}

/** Headings, items of lists and cells of tables end without a mark. */
export function mayEndOpen({ hint, text }: Line): boolean {
  return (
    hint.heading !== undefined ||
    hint.list !== undefined ||
    hint.cell !== undefined ||
    hint.bold === true ||
    hint.align !== undefined ||
    hint.picture !== undefined ||
    bulleted.test(text) ||
    (numbered.test(text) && text.length <= 60 && !/[。！？]/.test(text))
  );
}

/** Long paragraphs that do not end as a sentence ends. */
export const findMissingEndMarks: Detector = ({ lines, flags }) =>
  lines.flatMap((line, index) => {
    const text = line.text.trimEnd();
    const isOpen = /[，、]$/.test(text) && text.length > shortest / 2;
    if (!isRunningText(line) || mayEndOpen(line) || (text.length <= shortest && !isOpen) || hasEndMark(text))
      return [];
    // The step that joins lines has asked already.
    if (flags.some((flag) => flag.rule === 'no-end-mark' && flag.line === line.number)) return [];
    return [{ rule: 'no-end-mark' as const, index, start: Math.max(0, text.length - 6), end: text.length }];
  });
