import { formalPattern, numeralPattern, readNumeral } from './chinese-numeral.ts';

/** How a number is written. Styles are compared, never shown. */
export type NumberingStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'formal'
  | 'chinese'
  | 'chinese-in-parentheses'
  | 'arabic'
  | 'decimal'
  | 'long-decimal'
  | 'arabic-in-parentheses'
  | 'circled'
  | 'aspect'
  | 'labelled'
  | 'ordinal'
  | 'first-then'
  | 'one-is'
  | 'one-must'
  | 'one-of-these';

/** A number that was typed at the beginning of a text. */
export interface TypedNumber {
  style: NumberingStyle;
  value: number;
  /** Where the words begin. */
  end: number;
  /** As typed, without white space around it. */
  text: string;
}

const numeral = `(${numeralPattern})`;
/** What stands between a number word and the text; a number word without it is a part of the sentence. */
const separator = '(?:[ \\t\\u00A0\\u3000]*[、，,：:．.。][ \\t\\u00A0\\u3000]*|[ \\t\\u00A0\\u3000]+)';
const blank = '[ \\t\\u00A0\\u3000]*';
const ordinal = `第[ \\u3000]?(${numeralPattern}|\\d{1,2})[ \\u3000]?`;
const aspects = '层面|方面|层次|步骤|步|点|阶段|环节|类|问题';
/** 步骤一：, 案例2：; 附件一 and 表一 name what stands outside the text. */
const labels =
  '步骤|环节|阶段|做法|方法|办法|案例|故事|片段|镜头|场景|措施|任务|要点|技巧|诀窍|启示|体会|感悟';

/** In the order in which they are tried. */
const patterns: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['part', new RegExp(`^${ordinal}(?:部分|单元|板块|讲|课)(?:${separator}|$)`)],
  ['chapter', new RegExp(`^${ordinal}[章编](?:${separator}|$)`)],
  ['section', new RegExp(`^${ordinal}节(?:${separator}|$)`)],
  ['aspect', new RegExp(`^${ordinal}(?:个|大|种)?(?:${aspects})(?:${separator}|$)`)],
  ['labelled', new RegExp(`^(?:${labels})${blank}(${numeralPattern}|\\d{1,2})(?:${separator}|$)`)],
  ['ordinal', new RegExp(`^第(${numeralPattern})[、，,：:．.]${blank}`)],
  ['formal', new RegExp(`^(${formalPattern})[、．.]${blank}`)],
  // 一、二、三产业 and 三、四线城市 are words.
  [
    'chinese',
    new RegExp(
      `^${numeral}(?:${blank}[、．.：:]${blank}|[ \\t\\u3000]+)(?!${numeralPattern}(?:[、．.]|[线级类等次年月日期]))`,
    ),
  ],
  ['chinese-in-parentheses', new RegExp(`^[（(]${blank}${numeral}${blank}[)）]${blank}[、．.]?${blank}`)],
  ['long-decimal', /^\d{1,2}\.\d{1,2}\.(\d{1,2})(?![\d.%])[、．]?[ \t\u3000]*(?=\p{Script=Han})/u],
  ['decimal', /^\d{1,2}\.(\d{1,2})(?![\d.%])[、．]?[ \t\u3000]+(?=\p{Script=Han}|[“《])/u],
  // 3.5 万 and 1．2 are no numbers of items.
  ['arabic', /^(\d{1,2})[ \t]*[、．.](?!\d)[ \t\u00A0\u3000]*/],
  // 1　总则, but not 3 月 and 20 名.
  [
    'arabic',
    /^(\d{1,2})[ \t\u00A0\u3000]+(?=\p{Script=Han})(?![年月日号时点分个名位人户项次条万亿元件篇多余])/u,
  ],
  ['arabic', /^(?:part|no)[.．\s]*(\d{1,2})[.．、：:\s]+/i],
  // 01 “三本账”
  ['arabic', /^(0[1-9])[ \t\u00A0\u3000]+(?=[\p{Script=Han}“《])/u],
  [
    'arabic-in-parentheses',
    /^(?:[（(][ \t]*(\d{1,2})[ \t]*[)）]|(\d{1,2})[)）])[ \t\u3000]*[、．.]?[ \t\u3000]*/,
  ],
  ['one-of-these', new RegExp(`^其${numeral}(?:是(?!否)[，,]?|${separator})?`)],
  ['one-is', new RegExp(`^${numeral}(?:是(?!否|个|种|项|位|名)|则)[，,：:]?${blank}`)],
  // The 要 belongs to the words.
  ['one-must', new RegExp(`^${numeral}(?=要(?!求|是|点|素|么))`)],
];

const firstThen: Readonly<Record<string, number>> = {
  首先: 1,
  其次: 2,
  再次: 3,
  再者: 3,
  最后: 9,
};
const firstThenPattern = /^(首先|其次|再次|再者|最后)[，,：:、][ \t\u3000]*/;

/** Single characters that are numbers themselves, by the code point of the first of each run. */
const runs: readonly (readonly [NumberingStyle, number, number])[] = [
  ['circled', 0x2460, 20],
  ['arabic-in-parentheses', 0x2474, 20],
  ['arabic', 0x2488, 20],
  ['circled', 0x2776, 10],
  ['chinese-in-parentheses', 0x3220, 10],
];

function readSingleCharacter(text: string): TypedNumber | undefined {
  const code = text.codePointAt(0) ?? 0;
  const run = runs.find(([, first, length]) => code >= first && code < first + length);
  if (!run) return undefined;
  const end = /^.[ \t\u3000]*[、．.]?[ \t\u3000]*/u.exec(text)?.[0].length ?? 1;
  return { style: run[0], value: code - run[1] + 1, end, text: text.slice(0, end).trim() };
}

/** The number at the beginning of a text, if a word follows it. */
export function readNumber(text: string): TypedNumber | undefined {
  const single = readSingleCharacter(text);
  if (single) return single.end < text.length ? single : undefined;
  const words = firstThenPattern.exec(text);
  if (words?.[1] !== undefined) {
    const value = firstThen[words[1]] ?? 1;
    return { style: 'first-then', value, end: words[0].length, text: words[0].trim() };
  }
  for (const [style, pattern] of patterns) {
    const match = pattern.exec(text);
    const digits = match?.[1] ?? match?.[2];
    if (!match || digits === undefined) continue;
    const value = /^\d/.test(digits) ? Number(digits) : readNumeral(digits);
    if (value === undefined || value === 0 || match[0].length >= text.length) continue;
    return { style, value, end: match[0].length, text: match[0].trim() };
  }
  return undefined;
}

/** Numbers that are words of the sentence: where no heading comes of them they stay in the text. */
const wordStyles: ReadonlySet<NumberingStyle> = new Set([
  'aspect',
  'labelled',
  'ordinal',
  'first-then',
  'one-is',
  'one-must',
  'one-of-these',
]);

export function isNumberWord(style: NumberingStyle): boolean {
  return wordStyles.has(style);
}
