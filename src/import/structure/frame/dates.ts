import { daySchema, partialDateSchema } from '../../../schemas/date.ts';

/** A date in a text, with its place and with the clock, weekday and brackets that belong to it. */
export interface FoundDate {
  /** As the schema wants it: 2014, 2014-06 or 2014-06-20. */
  value: string;
  start: number;
  end: number;
}

const digits = '〇○零一二三四五六七八九十';
const clock = String.raw`(?:\s*T?\s*\d{1,2}[:：时]\d{1,2}(?:[:：分]\d{1,2})?[分秒]?)?`;
const weekday = String.raw`(?:\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?)?`;
const arabic = String.raw`(?<year>(?:19|20)\d{2})\s*(?:年|[-/.])\s*(?<month>\d{1,2})(?:\s*(?:月|[-/.])\s*(?<day>\d{1,2})(?!\d)\s*日?|\s*月(?!\d))`;
const chinese = `(?<chineseYear>[一二][〇○零0Oo一二三四五六七八九]{3})年(?<chineseMonth>[${digits}]{1,3})月(?:(?<chineseDay>[${digits}]{1,3})日)?`;
const pattern = new RegExp(`(?<!\\d)(?:${arabic}|${chinese})${weekday}${clock}`, 'u');

function chineseNumber(text: string): number {
  const values = [...text].map((character) =>
    /[〇○零0Oo]/u.test(character) ? 0 : '一二三四五六七八九十'.indexOf(character) + 1,
  );
  const ten = values.indexOf(10);
  if (ten < 0) return Number(values.join(''));
  return (
    (ten === 0 ? 1 : Number(values.slice(0, ten).join(''))) * 10 + Number(values.slice(ten + 1).join(''))
  );
}

/** The first date of a text that exists in the calendar; a year alone is no date here. */
export function findDate(text: string): FoundDate | undefined {
  const match = pattern.exec(text);
  if (!match?.groups) return undefined;
  const { year, month, day, chineseYear, chineseMonth, chineseDay } = match.groups;
  const numbers =
    year === undefined
      ? [chineseYear, chineseMonth, chineseDay].map((part) =>
          part === undefined ? undefined : chineseNumber(part),
        )
      : [year, month, day].map((part) => (part === undefined ? undefined : Number(part)));
  const value = numbers
    .filter((number) => number !== undefined)
    .map((number, index) => String(number).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
  const schema = numbers[2] === undefined ? partialDateSchema : daySchema;
  if (!schema.safeParse(value).success) return undefined;
  return { value, start: match.index, end: match.index + match[0].length };
}
