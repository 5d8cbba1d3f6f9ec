import { isOpen } from './eligible.ts';
import { readNumeral } from './chinese-numeral.ts';
import type { WorkingDocument } from '../document/working-document.ts';

/** The number of essays that a title promises: 心得体会（精选19篇） → 19. */
export function promisedEssays(title: string): number | undefined {
  const digits = /(\d{1,3}|[一二三四五六七八九十]{1,3})\s*篇[）)】\]》]?\s*$/.exec(title)?.[1];
  if (digits === undefined) return undefined;
  const count = /^\d/.test(digits) ? Number(digits) : readNumeral(digits);
  return count !== undefined && count >= 2 ? count : undefined;
}

/** 联系群众心得体会（精选19篇） → 联系群众心得体会. */
export function collectionTitle(title: string): string {
  const short = title
    .replace(/[\s]*[（(【[][^（(【[]*篇\s*[）)】\]]\s*$/, '')
    .replace(
      /(?:精选|通用|优秀|最新|范文|合集|大全|共|\s)*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*篇\s*$/,
      '',
    )
    .trim();
  return short === '' ? title : short;
}

const opener =
  /^(?:作为一名|通过(?:这次|近期|此次|认真)?学习|近日|最近|近期|人们常说|俗话说|常言道|古人[云说]|如何|从根本上说|其实|(?:中共)?中央.{0,20}(?:召开|会议)|党的.{0,8}(?:报告|全会|大会)|.{2,12}是我们(?:党|国家))/;
const closer = /^(?:总之|综上|让我们|同志们|最后)|(?:奋斗|贡献|力量|努力)[！。]$/;
const marker =
  /^(?:第[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3}|.{0,20}(?:范文|篇)[一二三四五六七八九十\d]{1,3})(?:[：:\s]|$)/;

/**
 * Lines on which an essay may begin. Whole essays cannot be told apart by their words alone (10 of 18 borders at best),
 * so this is only ever shown to an editor.
 */
export function suggestBoundaries({ lines }: WorkingDocument): number[] {
  const seen = new Set<string>();
  let wasRepeat = false;
  return lines.flatMap((line, index) => {
    const before = lines[index - 1];
    const isRepeat = seen.has(line.text);
    // Where a stretch that stood here before comes again, an essay begins again.
    const repeatBegins = isRepeat && !wasRepeat;
    wasRepeat = isRepeat;
    if (line.text.length > 40) seen.add(line.text);
    if (!isOpen(line) || !before) return [];
    const closes = closer.test(before.text.slice(-300)) && line.text.length > 40;
    const begins = marker.test(line.text) || repeatBegins || opener.test(line.text) || closes;
    return begins ? [line.number] : [];
  });
}
