/** Words that say how many things follow: 八个方面, 以下三点, “四个意识”. */
export interface Announcement {
  count: number;
  start: number;
  end: number;
  text: string;
}

const digits = '零一二三四五六七八九';

/** 八 → 8, 十二 → 12, 两 → 2, 15 → 15; NaN for anything else. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '两') return 2;
  const [, tens, ones] = /^([一二三四五六七八九])?(?:十)([一二三四五六七八九])?$/.exec(text) ?? [];
  if (text.includes('十')) {
    if (!/^[一二三四五六七八九]?十[一二三四五六七八九]?$/.test(text)) return Number.NaN;
    return (tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0);
  }
  return text.length === 1 && digits.includes(text) && text !== '零' ? digits.indexOf(text) : Number.NaN;
}

const announcement =
  /(?<![第之一二三四五六七八九十百千万\d.－—-])([二两三四五六七八九]|十[一二三四五六七八九]?|\d{1,2})(?:个|大|条|项|点|种|方面|类|招|步|要|措施)(?:\p{Script=Han}{0,8})/gu;

/** Fewer than two things are no list, and nobody counts more than thirty. */
const [fewest, most] = [2, 30];

/** Every announcement of a paragraph, in order. */
export function findAnnouncements(text: string): Announcement[] {
  return [...text.matchAll(announcement)].flatMap(({ 0: words, 1: number = '', index }) => {
    const count = numberOf(number);
    if (!(count >= fewest && count <= most)) return [];
    return [{ count, start: index, end: index + number.length + 1, text: words }];
  });
}
