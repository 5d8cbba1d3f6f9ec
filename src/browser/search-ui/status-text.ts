import { longestQuery } from '../../search/query.ts';
import type { SearchOutcome } from '../../search/search.ts';

/** What the status line tells of a finished search. */
export interface Totals {
  /** Lessons with hits after the filters. */
  lessons: number;
  /** The same without filters. */
  allLessons: number;
  terms: number;
  items: number;
}

const mostShown = 30;

/** A query in quotation marks, cut where it would fill the line. */
export function quote(text: string): string {
  const characters = Array.from(text.trim());
  return `“${characters.slice(0, mostShown).join('')}${characters.length > mostShown ? '……' : ''}”`;
}

export const cutText = `要找的内容太长，只用了前面 ${longestQuery} 个字。`;

/**
 * @param found lessons with hits so far
 * @param checked how many of the candidates were looked through
 */
export function progressText(found: number, checked: number, candidates: number): string {
  if (checked === 0 || found === 0) return '正在查找……';
  return `正在查找……约 ${Math.max(found, Math.round((found / checked) * candidates))} 课`;
}

/** What was looked for, pinyin as what it was read as. */
function wanted({ query, readings: [reading, another] }: SearchOutcome): string {
  if (!reading || another || query.include.length > 1) return quote(query.text);
  const [phrase = '', ...others] = reading.phrases;
  return others.length === 0 ? quote(phrase) : `${quote(phrase)}等 ${others.length + 1} 个词中的一个`;
}

/** Nobody may say of texts that could not be read what is in them. */
function among({ unchecked }: SearchOutcome): string {
  return unchecked > 0 ? '读得出来的课文' : '课文';
}

/** One sentence for a search that found something. */
export function foundText(outcome: SearchOutcome, { lessons, allLessons, terms, items }: Totals): string {
  const what = wanted(outcome);
  const others = [terms > 0 ? `${terms} 条词语` : '', items > 0 ? `${items} 个清单条目` : '']
    .filter((part) => part !== '')
    .join('、');
  if (allLessons === 0) return `没有${among(outcome)}写到${what}，有 ${others}。`;
  const besides = others === '' ? '。' : `，另有 ${others}。`;
  if (lessons === 0) return `这些筛选条件下没有课文；不筛选有 ${allLessons} 课写到${what}${besides}`;
  if (lessons < allLessons) return `筛选后 ${lessons} 课，不筛选共 ${allLessons} 课写到${what}${besides}`;
  return `${outcome.unchecked > 0 ? '至少' : '共'} ${lessons} 课写到${what}${besides}`;
}

/** One sentence for a search that found nothing. */
export function nothingText(outcome: SearchOutcome): string {
  const { query, absent } = outcome;
  if (query.include.length === 0)
    return query.exclude.length > 0 ? '只写了要排除的词。请再写一个要找的词。' : '请写一个要找的词。';
  if (absent.length > 0)
    return `没有找到。${absent.map(quote).join('、')}在全部${among(outcome)}里都没有出现。`;
  if (query.exclude.length > 0) return '没有找到。写到这些词的课文都写到了要排除的词。';
  if (query.include.length > 1) return '没有找到。这几个词都有课文写到，但没有一课同时写到它们。';
  return `没有找到${quote(query.text)}。`;
}
