import { chineseDigits } from './characters.ts';

const digitValues = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

function digitValue(character: string): number {
  if (character === '〇') return 0;
  if (character === '两') return 2;
  return digitValues.indexOf(character);
}

/** 三十八 → 38, 二〇一四 → 2014; undefined for what is no number (十百, 两三). */
export function readChineseNumber(text: string): number | undefined {
  const values = Array.from(text, digitValue);
  if (values.every((value) => value >= 0)) {
    // 两三 and 三五 are guesses, not numbers; years have four digits.
    return text.length === 1 || text.length === 4 ? Number(values.join('')) : undefined;
  }
  let total = 0;
  let digit: number | undefined;
  let lastUnit = Infinity;
  for (const character of text) {
    const unit = units[character];
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digitValue(character);
      continue;
    }
    if (unit >= lastUnit || digit === 0) return undefined;
    // 十五 begins without its one.
    if (digit === undefined && !(unit === 10 && total === 0)) return undefined;
    total += (digit ?? 1) * unit;
    lastUnit = unit;
    digit = undefined;
  }
  return total + (digit ?? 0);
}

/** 38 → 三十八, as it is read; below ten thousand. */
function readAloud(value: number): string {
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + digitValues.charAt(digit) + name;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十');
}

/** The ways in which a number in digits is written with characters. */
function chineseForms(digits: string): string[] {
  if (digits.length > 4 || (digits.length > 1 && digits.startsWith('0'))) return [];
  const value = Number(digits);
  const forms = [readAloud(value)];
  if (value === 2) forms.push('两');
  if (digits.length === 4) {
    const digitwise = Array.from(digits, (digit) => digitValues.charAt(Number(digit))).join('');
    forms.push(digitwise, digitwise.replace(/零/g, '〇'));
  }
  return forms;
}

/** A number in digits that stands alone, or characters that may be one. */
const numbers = new RegExp(`(^|[^0-9a-z.])([0-9]+)(?![0-9a-z.])|([${chineseDigits}]+)`, 'g');

function otherForms(digits: string | undefined, characters: string | undefined): string[] {
  if (digits !== undefined) return chineseForms(digits);
  const value = readChineseNumber(characters ?? '');
  return value === undefined ? [] : [String(value)];
}

/** At most this many other ways to write a phrase with numbers are looked for. */
const variantLimit = 12;

/** The same normalised phrase with its numbers in the other notation: 8项 → 八项, 八项 → 8项, 2014年 → 二〇一四年. */
export function numberVariants(phrase: string): string[] {
  let variants = [''];
  let position = 0;
  const goOn = (forms: readonly string[]): void => {
    variants = variants
      .reduce<string[]>((all, variant) => all.concat(forms.map((form) => variant + form)), [])
      .slice(0, variantLimit + 1);
  };
  numbers.lastIndex = 0;
  for (let match = numbers.exec(phrase); match; match = numbers.exec(phrase)) {
    const [, before = '', digits, characters] = match;
    const number = digits ?? characters ?? '';
    goOn([phrase.slice(position, match.index) + before]);
    goOn([number, ...otherForms(digits, characters)]);
    position = match.index + match[0].length;
  }
  goOn([phrase.slice(position)]);
  return [...new Set(variants)].filter((variant) => variant !== phrase);
}
