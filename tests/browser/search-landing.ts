import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from '../../src/search-index/extract.ts';
import { findAllHits } from '../../src/search/match.ts';
import { createNormalizer } from '../../src/search/normalize.ts';
import { parseQuery } from '../../src/search/query.ts';

/*
 * What tests ask of a landing from the search. Page functions here run in Chromium 69: no optional chaining (Vitest
 * leaves it in), no flat(), no replaceAll().
 */

export const lesson = 'lessons/lianxi-qunzhong.html';

export function landing(query: string, section = ''): string {
  return `${lesson}?q=${encodeURIComponent(query)}${section === '' ? '' : `#${section}`}`;
}

/** What the search counts in the lesson, from the file. */
export function hitsInFile(site: string, query: string): number {
  const normalizer = createNormalizer('');
  const phrases = parseQuery(query, normalizer).include.flatMap((term) => term.phrases);
  return extractText(readFileSync(join(site, lesson), 'utf8'))
    .sections.flatMap(({ segments }) => segments)
    .map(({ text }) => findAllHits(normalizer.normalize(text), phrases).length)
    .reduce((sum, count) => sum + count, 0);
}

export interface Shown {
  total: number;
  status: string;
  marks: string[];
  /** Text of the current hit, its marks put together. */
  current: string;
}

export function shown(): Shown | undefined {
  const bar = document.querySelector('[data-search-marks]');
  const texts = (selector: string): string[] =>
    Array.from(document.querySelectorAll(selector)).map((mark) => mark.textContent);
  const status = bar && bar.querySelector('[role="status"]');
  if (!bar || !status || status.textContent === '') return undefined;
  return {
    total: Number(bar.getAttribute('data-search-marks')),
    status: status.textContent,
    marks: texts('mark.search-hit'),
    current: texts('mark.search-hit-current').join(''),
  };
}

export function saysStatus(wanted: string): boolean {
  const status = document.querySelector('[data-search-marks] [role="status"]');
  return status !== null && status.textContent === wanted;
}

/** The lesson without its outline, which follows the scroll, and how many text nodes it has. */
export function lessonMarkup(): { html: string[]; texts: number } {
  const parts = Array.from(document.querySelectorAll('.lesson-head, .lesson-text'));
  let texts = 0;
  for (const part of parts) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts += 1;
  }
  return { html: parts.map((part) => part.innerHTML), texts };
}

/** Whether the current hit is in the window with nothing over it. */
export function currentIsSeen(): boolean {
  const mark = document.querySelector('mark.search-hit-current');
  const box = mark && mark.getClientRects()[0];
  if (!mark || !box) return false;
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top !== null && mark.contains(top);
}
