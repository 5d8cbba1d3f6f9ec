const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 10 → 十, 21 → 二十一, for 1–99; a document with a hundred sections falls back to digits. */
export function chineseNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens]}十`;
  return tensText + (ones === 0 ? '' : (digits[ones] ?? ''));
}

/**
 * The number drawn before a heading, by GB/T 9704-2012 §7.3.3: 一、 → （一） → 1. → （1）.
 * @param depth heading depth, 2 for a section
 * @param index place among its numbered siblings, from 1
 */
export function headingNumber(depth: number, index: number): string {
  if (depth <= 2) return `${chineseNumber(index)}、`;
  if (depth === 3) return `（${chineseNumber(index)}）`;
  return depth === 4 ? `${index}.` : `（${index}）`;
}
