import { numeralPattern, readNumeral } from './chinese-numeral.ts';
import { findRunInHead } from './run-in.ts';

/** 其二 inside a paragraph. */
export interface InlineItem {
  start: number;
  number: string;
  titleStart: number;
  titleEnd: number;
  next: number;
}

const itemPattern = new RegExp(
  `(?<=^|[。：；！？”])其(${numeralPattern})(?:是(?!否)[，]?|[，、：]|(?=要))`,
  'g',
);

const longestHead = 20;
const shortestParagraph = 200;
const shortestItem = 60;

/**
 * 其一…其二…其三… that run through one long paragraph, each with a short first sentence. 一是…二是… inside a paragraph
 * are left alone: they are how a sentence goes on.
 */
export function findInlineItems(text: string): InlineItem[] {
  if (text.length < shortestParagraph) return [];
  const items: InlineItem[] = [];
  const places = [...text.matchAll(itemPattern)];
  for (const [place, { 0: number, 1: digits = '', index: start }] of places.entries()) {
    const titleStart = start + number.length;
    const head = findRunInHead(text, titleStart, longestHead);
    const end = places[place + 1]?.index ?? text.length;
    if (!head || readNumeral(digits) !== place + 1 || end - start < shortestItem || head.next >= end)
      return [];
    items.push({ start, number, titleStart, titleEnd: head.end, next: head.next });
  }
  return items.length >= 2 ? items : [];
}
