import type { Line } from '../../document/line.ts';
import { findDate } from './dates.ts';
import { isOpen } from './text-shape.ts';

/** What a diary writes beside the day: brackets, the weekday, the weather. */
const beside =
  /[\s()（）【】[\]，,、：:]|星期[一二三四五六日天]|周[一二三四五六日天]|多云|大?雨|[小中]雨|[小中大]雪|转|雷|阵|[晴阴雨雪雾霾风]/gu;

/** A line that says a day and nothing else: 2019年3月5日　星期二　晴. */
export function isDateOnly(text: string): boolean {
  const date = text.length <= 40 ? findDate(text) : undefined;
  if (!date) return false;
  return (text.slice(0, date.start) + text.slice(date.end)).replace(beside, '') === '';
}

/** True for a diary or a chronicle: days with text below them, more than once. Its days are text, not its date. */
export function isChronicle(lines: readonly Line[]): boolean {
  const days = lines.filter((line, index) => {
    const next = lines[index + 1];
    if (!next || !isOpen(line) || line.hint.outside || !isDateOnly(line.text)) return false;
    return !isDateOnly(next.text) && next.text.length >= 10 && /[。！？…；]/u.test(next.text);
  });
  return days.length >= 2;
}
