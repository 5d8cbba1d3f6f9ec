import type { Line } from '../document/line.ts';
import { isOpen } from './eligible.ts';
import type { HeadingPlan } from './heading-plan.ts';
import { readNumeral } from './chinese-numeral.ts';
import { readNumber } from './numbering.ts';
import { findRunInHead } from './run-in.ts';

const longestHead = 24;
const longestOwnLine = 30;
const shortestBody = 20;
const fewest = 3;
/** Paragraphs between one of them and the next. */
const farthest = 8;

/** 第一笔账，: a number, a measure word and what is counted. */
const opening =
  /^第([一二三四五六七八九十])([笔盏本封张条件把扇句堂道门块面座颗段份桩个位次场类种])(\p{Script=Han}{1,4}?)[，：:、]/u;
/** 第一个月，, 第二天， tell a story. */
const timeWords = /[年月日天周晚夜]|星期|季度|小时|钟|学期/;

interface Opening {
  plan: HeadingPlan;
  value: number;
  /** 笔账 */
  thing: string;
}

function readOpening(line: Line | undefined, index: number): Opening | undefined {
  if (!line || !isOpen(line) || line.hint.list || readNumber(line.text)) return undefined;
  const { text } = line;
  const [words, digit = '', measure = '', noun = ''] = opening.exec(text) ?? [];
  if (words === undefined || timeWords.test(noun)) return undefined;
  const style = { style: 'counted', confidence: 'confirm', depth: 2 } as const;
  const isOwnLine = text.length <= longestOwnLine && !/[。；！？，,]/.test(text.slice(words.length));
  const head = isOwnLine
    ? { end: text.length, next: text.length }
    : findRunInHead(text, words.length, longestHead);
  if (!head || (!isOwnLine && text.length - head.next < shortestBody)) return undefined;
  const place = { index, start: 0, titleStart: 0, titleEnd: head.end, next: head.next };
  return {
    plan: { ...place, ...style, sequence: '' },
    value: readNumeral(digit) ?? 0,
    thing: measure + noun,
  };
}

/** Paragraphs that count one thing: 第一笔账，…。 第二笔账，…。 第三笔账，…。 Their first sentences are headings. */
export function planCountedOpenings(lines: readonly Line[]): HeadingPlan[] {
  const groups: Opening[][] = [];
  for (const [index, line] of lines.entries()) {
    const found = readOpening(line, index);
    if (!found) continue;
    const group = groups.find(
      (one) =>
        one[0]?.thing === found.thing &&
        one.length + 1 === found.value &&
        index - (one.at(-1)?.plan.index ?? 0) <= farthest,
    );
    if (group) group.push(found);
    else if (found.value === 1) groups.push([found]);
  }
  return groups
    .filter(({ length }) => length >= fewest)
    .flatMap((group, place) => group.map(({ plan }) => ({ ...plan, sequence: `counted ${place}` })));
}
