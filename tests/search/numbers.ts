/*
 * The two ways to write a number, as a table of all numbers of up to four digits.
 */
const digits = '零一二三四五六七八九';
const units = ['', '十', '百', '千'];

/** 2014 → 二千零一十四. */
function readAloud(number: string): string {
  const spoken = [...number]
    .map((digit, index) =>
      digit === '0' ? '零' : (digits[Number(digit)] ?? '') + (units[number.length - 1 - index] ?? ''),
    )
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
  return spoken.replace(/^一十/, '十');
}

/** How a number in digits is written with characters; years have four. */
function inCharacters(number: string): string[] {
  if (number.length > 4 || /^0./.test(number)) return [];
  const years = number.length === 4 ? [...number].map((digit) => digits[Number(digit)]).join('') : undefined;
  return [
    readAloud(number),
    ...(number === '2' ? ['两'] : []),
    ...(years === undefined ? [] : [years, years.replace(/零/g, '〇')]),
  ];
}

const inDigits = new Map(
  Array.from({ length: 10_000 }, (_, value) => String(value)).flatMap((number) =>
    inCharacters(number).map((spoken) => [spoken, number] as const),
  ),
);

function otherWays(part: string): string[] {
  if (/^[0-9]/.test(part)) return inCharacters(part);
  const number = inDigits.get(part);
  return number === undefined ? [] : [number];
}

/** The same text with its numbers written the other way, in every combination: 3个一 → 三个一, 三个1, 3个1. */
export function otherNotations(text: string): string[] {
  const parts = text.split(/([0-9]+|[〇零一二两三四五六七八九十百千]+)/);
  const all = parts.reduce<string[]>(
    (starts, part, index) => {
      const ways = index % 2 === 0 ? [part] : [part, ...otherWays(part)];
      return starts.flatMap((start) => ways.map((way) => start + way));
    },
    [''],
  );
  return all.filter((way) => way !== text);
}
