/** `2026-11-05` → 2026年11月5日, as GB/T 9704-2012 §7.3.5.4 writes days: no leading zeros. */
export function chineseDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${year}年${Number(month)}月${Number(date)}日`;
}

/** 2026年11月5日 9:05, by the clock of the computer. */
export function chineseTime(time: Date): string {
  const minutes = `0${time.getMinutes()}`.slice(-2);
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${time.getHours()}:${minutes}`;
}
