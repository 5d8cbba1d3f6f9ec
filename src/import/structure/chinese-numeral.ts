const digits = '零一二三四五六七八九';

/** Source of a regular expression for 一 … 九十九. */
export const numeralPattern = '[一二三四五六七八九十]{1,3}';

const formal = '壹贰叁肆伍陆柒捌玖拾';

/** Source of a regular expression for 壹 … 拾. */
export const formalPattern = `[${formal}]`;

/** 一 → 1, 十二 → 12, 二十 → 20; undefined for what is no number up to 99. */
export function readNumeral(text: string): number | undefined {
  const [, tens, hasTen, ones] = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (text.length === 1 && formal.includes(text)) return formal.indexOf(text) + 1;
  if (tens === undefined || hasTen === undefined || ones === undefined || text === '') return undefined;
  if (hasTen === '') return text.length === 1 ? digits.indexOf(text) : undefined;
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}
