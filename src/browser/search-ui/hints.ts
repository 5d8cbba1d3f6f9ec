import type { SearchOutcome } from '../../search/search.ts';
import { createElement } from '../create-element.ts';
import { createQueryLinks } from './query-links.ts';
import { cutText, quote } from './status-text.ts';

/** Whether a search found neither a lesson nor a term. */
export function foundNothing({ lessons, terms }: Pick<SearchOutcome, 'lessons' | 'terms'>): boolean {
  return lessons.length === 0 && terms.length === 0;
}

/** One remark to the reader. */
export function createHint(...children: (Node | string)[]): HTMLElement {
  return createElement('p', { class: 'search-hint' }, ...children);
}

/** What to tell beside the results: how pinyin was read, what may have been meant, what is broken. */
export function createHints(
  outcome: SearchOutcome,
  notices: readonly string[],
  onSearch: (text: string) => void,
): HTMLElement[] {
  const { query, readings, suggestions, nearest, unchecked } = outcome;
  const remarks = [...(query.isCut ? [cutText] : []), ...notices];
  if (unchecked > 0) remarks.push(`有 ${unchecked} 课的文字读不出来，结果里没有它们。`);
  const hints = remarks.map((remark) => createHint(remark));
  for (const { typed, phrases } of readings)
    hints.push(createQueryLinks(`按拼音 ${quote(typed)} 找的是：`, phrases, onSearch));
  if (suggestions.length > 0) hints.push(createQueryLinks('您是不是要找：', suggestions, onSearch));
  if (nearest.length > 0) hints.push(createQueryLinks('本站有这些词：', nearest, onSearch));
  return hints;
}
