import type { Line } from '../document/line.ts';
import { numberOf } from './count-announcement.ts';

/** Ways to number items, each as a pattern whose first group is the number. */
const series: readonly RegExp[] = [
  /([一二三四五六七八九十]{1,3})(?:是|要|靠|抓|看|讲)/gu,
  /其([一二三四五六七八九十])/gu,
  /第([一二三四五六七八九十]{1,2})(?:，|、|个|是|要)/gu,
  /（([一二三四五六七八九十]{1,3})）/gu,
  /（(\d{1,2})）/gu,
  /([一二三四五六七八九十]{1,3})、/gu,
  /(?<!\d)(\d{1,2})[.．、](?!\d)/gu,
];

const itemStart = /[，。；：！？”）\s]/u;
/** Where an item is told; what stands further back is another matter. */
const [headLength, bodyLength] = [40, 4000];

/** Numbers of one series in a text, at the places where an item may begin. */
function numbersIn(text: string, pattern: RegExp, onlyAtStart: boolean): number[] {
  const searched = text.slice(0, onlyAtStart ? headLength : bodyLength);
  const first = /\S|$/u.exec(searched)?.index;
  return [...searched.matchAll(pattern)].flatMap(({ 1: number = '', index }) => {
    const isPlace = index === first || (!onlyAtStart && itemStart.test(text[index - 1] ?? ''));
    return isPlace ? [numberOf(number)] : [];
  });
}

/** How far numbers count up from one, each after the other; other numbers between them are nested lists. */
function countUp(numbers: readonly number[]): number {
  let reached = 0;
  for (const number of numbers) {
    if (number === reached + 1) reached = number;
    // The series begins again: another list.
    else if (number === 1 && reached > 1) break;
  }
  return reached;
}

/** The series that begins at once (within a few characters) behind an announcement. */
function seriesAt(text: string): RegExp | undefined {
  return series.find((pattern) => {
    const first = [...text.slice(0, 40).matchAll(pattern)].find(
      ({ 1: number = '', index }) =>
        numberOf(number) === 1 && (index === 0 || itemStart.test(text[index - 1] ?? '')),
    );
    return first !== undefined && /^[^。！？；]{0,24}[。：，；]?\s*$/u.test(text.slice(0, first.index));
  });
}

/** Paragraphs without a number that may stand between two items. */
const longestItem = 4;

/** The paragraphs that may go on with a list: up to a gap, a list that begins anew, or other matter. */
function continuation(following: readonly Line[], pattern: RegExp): readonly Line[] {
  let quiet = 0;
  const end = following.findIndex(({ text, role }) => {
    quiet = numbersIn(text, pattern, true).length > 0 ? 0 : quiet + 1;
    return role.type === 'gap' || quiet > longestItem || numbersIn(text, pattern, false).includes(1);
  });
  return end === -1 ? following : following.slice(0, end);
}

/** Items of a list that begins within the paragraph: in it alone, and with the paragraphs behind it. */
function countInline(rest: string, following: readonly Line[], pattern: RegExp): number[] {
  const numbers = numbersIn(rest, pattern, false);
  const alone = countUp(numbers);
  const more = continuation(following, pattern).flatMap(({ text }) => [
    ...numbersIn(text, pattern, true),
    ...numbersBehind(text, pattern),
  ]);
  return [...new Set([countUp([...numbers, ...more]), alone])].filter((count) => count > 1);
}

/**
 * Numbered items behind an announcement, in its paragraph and at the beginnings of those that follow.
 * @param rest the paragraph behind the announcement
 * @returns the numbers that are possible; none when no such list begins there
 */
export function countNumbered(rest: string, following: readonly Line[]): number[] {
  const inline = seriesAt(rest);
  if (inline) return countInline(rest, following, inline);
  const [next] = following;
  if (!next || !/^[^。！？；]{0,24}[：。]?\s*$/u.test(rest)) return [];
  const own = series.find((pattern) => numbersIn(next.text, pattern, true)[0] === 1);
  if (!own) return countListed(rest, following);
  const end = following.findIndex(({ role }) => role.type === 'gap');
  // What a document has lost is no mistake in counting.
  if (end !== -1) return [];
  return [countUp(following.flatMap(({ text }) => numbersIn(text, own, true)))].filter((count) => count > 1);
}

/** Items further on in a paragraph that begins with one of the series. */
function numbersBehind(text: string, pattern: RegExp): number[] {
  const [first] = numbersIn(text, pattern, true);
  return first === undefined ? [] : numbersIn(text, pattern, false).slice(1);
}

/** Items that the word processor or the page numbers itself. */
function countListed(rest: string, following: readonly Line[]): number[] {
  const level = following[0]?.hint.list?.level;
  if (level === undefined || !/：\s*$/.test(rest)) return [];
  let count = 0;
  for (const { hint } of following) {
    if (hint.list === undefined || hint.list.level < level) break;
    if (hint.list.level === level) count += 1;
  }
  return count > 1 ? [count] : [];
}

const ones = /^一[”’』」]\p{Script=Han}{0,8}(?:[：，]|，?(?:即|就是)[：，]?)(一[^。！？：]*)[。！？]/u;

/** Parts of a “四个一”: 一张清单明责任，一个平台收诉求，…, each of which begins with 一. */
export function countOnes(rest: string): number[] {
  const parts = ones.exec(rest)?.[1]?.split(/[，；、]/u) ?? [];
  const isList = parts.length >= 2 && parts.every((part) => /^一(?![是要定些直样起般方])/u.test(part));
  return isList ? [parts.length] : [];
}

const verbalLead = /^[^。！？；：]{0,40}?(?:具体包括|主要包括|包括|分别是|分别为)[：，]?/u;
const plainLead = /^[^。！？；：，]{0,10}(?:[，“”]?(?:即|就是))?：?/u;
const joiner = /[和与及]|以及/u;

/** Items in a row behind 包括, 分别是 or a colon. Several numbers are possible where 和 may join two items. */
export function countInRow(rest: string): number[] {
  const verbal = verbalLead.exec(rest)?.[0];
  const opening = verbal ?? plainLead.exec(rest)?.[0] ?? '';
  if (!/(?:包括|分别是|分别为|即|就是|：)[：，]?$/u.test(opening)) return [];
  const sentence = /^[^。！？：]*(?=[。！？])/u.exec(rest.slice(opening.length))?.[0];
  if (sentence === undefined || sentence === '' || /等$|等(?:方面|内容|工作)/u.test(sentence)) return [];
  const isBySemicolon = sentence.includes('；');
  const items = sentence.split(isBySemicolon ? '；' : '、');
  const longest = isBySemicolon ? 60 : 12;
  if (items.length < 3 || items.some((item) => item.length > longest || item.trim() === '')) return [];
  // Half sentences in a row are prose more often than a list.
  if ((!isBySemicolon || verbal === undefined) && /[，“”‘’（）]/u.test(sentence)) return [];
  const joined = isBySemicolon ? 0 : items.filter((item) => joiner.test(item)).length;
  return Array.from({ length: joined + 1 }, (_, extra) => items.length + extra);
}
